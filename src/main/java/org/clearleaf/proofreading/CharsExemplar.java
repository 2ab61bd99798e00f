package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.clearleaf.base.Severity;
import org.clearleaf.translation.Segment;

/**
 * Letters of the right script that the language does not use, such as the Arabic yeh in Persian or
 * the Romanian t with a cedilla. CLDR's exemplar sets leak (TRANSLATION 0.8), so each letter is
 * told once, where it first stands, and words.txt can name it as usual.
 */
final class CharsExemplar implements LanguageCheck {

  /** Of thousands of Han characters a list can name the common ones only: auxiliary ones too. */
  private static final int MANY = 500;

  /** What is told of a letter. */
  private record Seen(Segment first, String word, int units) {}

  @Override
  public String id() {
    return "chars.exemplar";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    var orthography = Orthography.of(proof);
    if (!orthography.hasData() || KnownWords.isEnglish(proof)) {
      return;
    }
    var exemplars = exemplars(proof);
    var known = KnownWords.of(proof);
    var seen = new LinkedHashMap<Integer, Seen>();
    for (var pair : proof.pairs()) {
      for (var word : LetterRuns.of(pair.target().bare())) {
        if (!exemplars.containsAll(word) && !known.contains(word)) {
          word.codePoints()
              .filter(c -> !exemplars.contains(c) && orthography.isOwn(c))
              .distinct()
              .forEach(c -> count(c, word, pair, seen));
        }
      }
    }
    tell(seen, findings);
  }

  private static void count(int c, String word, Pair pair, Map<Integer, Seen> seen) {
    seen.merge(
        c,
        new Seen(pair.segment(), word, 1),
        (before, now) -> new Seen(before.first, before.word, before.units + now.units));
  }

  private void tell(Map<Integer, Seen> seen, Findings findings) {
    seen.forEach((c, where) ->
        findings.add(
            this,
            Severity.INFO,
            where.first,
            String.format(
                Locale.ROOT,
                "U+%04X %s in \"%s\" is no usual letter of the language%s.",
                c,
                UCharacter.getName(c),
                where.word,
                where.units == 1 ? "" : "; it stands in " + where.units + " texts"),
            "Look whether another letter is meant; if it is right, add \"character: "
                + Character.toString(c)
                + "\" to words.txt."));
  }

  /** The letters of the language, in both cases, with their marks one by one. */
  private static UnicodeSet exemplars(Proof proof) {
    var data = LocaleData.getInstance(proof.locale());
    var set = new UnicodeSet(data.getExemplarSet(0, LocaleData.ES_STANDARD));
    if (set.size() > MANY) {
      set.addAll(data.getExemplarSet(0, LocaleData.ES_AUXILIARY));
    }
    var strings = new UnicodeSet();
    set.strings().forEach(strings::addAll);
    set.addAll(strings).closeOver(UnicodeSet.ADD_CASE_MAPPINGS);
    proof.translation().words().characters().forEach(set::addAll);
    set.addAll(new UnicodeSet().applyIntPropertyValue(UProperty.JOIN_CONTROL, 1));
    // Written as one letter in NFC where CLDR lists a letter and a mark.
    return set.addAll(
            new UnicodeSet().applyIntPropertyValue(UProperty.SCRIPT, UScript.INHERITED))
        .freeze();
  }
}
