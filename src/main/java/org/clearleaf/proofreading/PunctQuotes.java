package org.clearleaf.proofreading;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearleaf.base.Severity;

/**
 * Quotation marks other than those that the bundle declares, or else that CLDR names for the
 * language or its locale (delimiters, TR 35 part 2), and other than those that words.txt allows.
 * Single ones are left alone: they are apostrophes far more often.
 */
final class PunctQuotes implements PairCheck {

  private static final String DOUBLE = "\"“”„‟«»「」『』〝〞〟＂‹›";

  /** In use beside CLDR's marks, as our bundles show. */
  private static final Map<String, List<String>> ALSO =
      Map.of(
          "ar", List.of("«", "»"),
          "km", List.of("«", "»"),
          "ps", List.of("«", "»"));

  /**
   * @param marks empty where CLDR knows none of the language
   */
  private record Allowed(Set<String> marks) {
    String shown() {
      return marks.stream().filter(mark -> DOUBLE.contains(mark)).collect(Collectors.joining(" "));
    }
  }

  @Override
  public String id() {
    return "punct.quotes";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var text = pair.target().bare();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (DOUBLE.indexOf(c) >= 0 && !isInsideWord(text, i)) {
        var allowed = proof.kept(Allowed.class, () -> allowed(proof));
        if (!allowed.marks.isEmpty() && !allowed.marks.contains(String.valueOf(c))) {
          findings.add(
              this,
              Severity.INFO,
              pair,
              "The quotation mark " + c + " is not one that is usual in the language.",
              "Better write "
                  + allowed.shown()
                  + ", or add \"character: "
                  + c
                  + "\" to words.txt.");
          return;
        }
      }
    }
  }

  /** As in the Hebrew ד"ר. */
  private static boolean isInsideWord(String text, int at) {
    return text.charAt(at) == '"'
        && at > 0
        && at + 1 < text.length()
        && Orthography.isPartOfWord(text.charAt(at - 1))
        && Orthography.isPartOfWord(text.charAt(at + 1));
  }

  private static Allowed allowed(Proof proof) {
    var marks = new TreeSet<String>(proof.bundle().quotes());
    if (marks.isEmpty() && Orthography.of(proof).hasData()) {
      add(proof.locale(), marks);
      add(new ULocale(proof.locale().getLanguage(), proof.locale().getScript()), marks);
      marks.addAll(ALSO.getOrDefault(proof.locale().getLanguage(), List.of()));
    }
    if (!marks.isEmpty()) {
      marks.addAll(proof.translation().words().characters());
    }
    return new Allowed(marks);
  }

  private static void add(ULocale locale, Set<String> marks) {
    var data = LocaleData.getInstance(locale);
    for (int mark :
        new int[] {
          LocaleData.QUOTATION_START,
          LocaleData.QUOTATION_END,
          LocaleData.ALT_QUOTATION_START,
          LocaleData.ALT_QUOTATION_END
        }) {
      marks.add(data.getDelimiter(mark));
    }
  }
}
