package org.clearleaf.proofreading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearleaf.base.Severity;
import org.clearleaf.content.Summary;
import org.clearleaf.proofreading.Numeral.Kind;

/**
 * What stays as it is in every language, where the English writes it out: names of medicines,
 * codes, addresses, telephone numbers, our own name (TRANSLATION 3.2). For a medicine the bundle
 * may have a name in its own script.
 */
final class TermDnt implements PairCheck {

  private static final String BRAND = "Clearleaf";

  /** Ids of sheets and codes of diseases: CL-101, C91.0. Not COVID-19, which has other names. */
  private static final Pattern CODE =
      Pattern.compile("\\b[A-Z]{1,8}-\\d{3,6}\\b|\\b[A-Z]\\d\\d\\.\\d+\\b");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s\uFFFC]*[^\\s\uFFFC.,;:!?)]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

  @Override
  public String id() {
    return "term.dnt";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var source = pair.source().bare();
    var target = pair.target().bare();
    for (var name : Names.of(proof).in(source)) {
      var local = proof.bundle().localNames().get(name);
      boolean stands = stands(name, target) || local != null && target.contains(local);
      if (!stands) {
        tell(name, pair, findings);
      }
    }
    for (var pattern : patterns(source)) {
      var matcher = pattern.matcher(source);
      while (matcher.find()) {
        if (!target.contains(matcher.group())) {
          tell(matcher.group(), pair, findings);
        }
      }
    }
    telephones(pair, proof, findings);
  }

  /** Those of which the text can have anything. */
  private static List<Pattern> patterns(String source) {
    boolean address = source.contains("@") || source.contains("www.") || source.contains("://");
    boolean code = NumberReader.hasDigits(source);
    return Stream.of(code ? CODE : null, address ? ADDRESS : null)
        .filter(Objects::nonNull)
        .toList();
  }

  private void telephones(Pair pair, Proof proof, Findings findings) {
    for (var numeral : Numbers.of(proof).compare(pair).source()) {
      if (numeral.kind() == Kind.TELEPHONE
          && !digits(pair.target().bare()).contains(digits(numeral.written()))) {
        tell(numeral.written(), pair, findings);
      }
    }
  }

  /** The digits of a text, of whatever script, one after the other. */
  private static String digits(String text) {
    var digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.toString();
  }

  private void tell(String name, Pair pair, Findings findings) {
    findings.add(
        this,
        Severity.ERROR,
        pair,
        "The translation lacks \"" + name + "\" of the English text, or has changed it.",
        "Write it letter by letter as in English.");
  }

  /**
   * Whether a name stands in a text and no letter of its script before it. An ending may follow; a
   * generic name, written small, may begin a sentence.
   */
  private static boolean stands(String name, String text) {
    boolean small = Character.isLowerCase(name.codePointAt(0));
    for (int at = 0; at + name.length() <= text.length(); at++) {
      if (text.regionMatches(small, at, name, 0, name.length())
          && (at == 0 || !isLatin(text.charAt(at - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLatin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  /** The names of all summaries, and ours. */
  private record Names(List<String> names) {

    static Names of(Proof proof) {
      return proof.kept(Names.class, () -> of(proof.translation().summaries()));
    }

    private static Names of(List<Summary> summaries) {
      var names = new LinkedHashSet<String>();
      names.add(BRAND);
      summaries.forEach(summary -> names.addAll(summary.names().values()));
      return new Names(List.copyOf(names));
    }

    /** Those that stand in an English text as words. */
    Set<String> in(String source) {
      var found = new LinkedHashSet<String>();
      var small = source.toLowerCase(Locale.ROOT);
      for (var name : names) {
        int at = small.indexOf(name.toLowerCase(Locale.ROOT));
        int end = at + name.length();
        boolean word =
            at >= 0
                && (at == 0 || !Character.isLetter(source.charAt(at - 1)))
                && (end == source.length() || !Character.isLetter(source.charAt(end)));
        if (word) {
          found.add(name);
        }
      }
      return found;
    }
  }
}
