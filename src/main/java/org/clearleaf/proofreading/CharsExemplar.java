package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
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

  /** Letters that CLDR 49 leaves out, by primary language subtag. */
  private static final Map<String, String> LEFT_OUT = Map.of("ur", "آؤئں", "hy", "և");

  /** For each of the two ways of writing Chinese, the other one. */
  private static final Map<String, ULocale> OTHER_CHINESE =
      Map.of("Hans", ULocale.TRADITIONAL_CHINESE, "Hant", ULocale.SIMPLIFIED_CHINESE);

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
      var odd = new LinkedHashMap<Integer, String>();
      for (var word : LetterRuns.of(pair.target().bare())) {
        if (!exemplars.containsAll(word) && !known.contains(word)) {
          word.codePoints()
              .filter(c -> isOdd(c, exemplars) && orthography.isOwn(c))
              .forEach(c -> odd.putIfAbsent(c, word));
        }
      }
      odd.forEach((c, word) -> count(c, word, pair, seen));
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

  /**
   * Whether the letter is not there in either case. Joiners, and marks of no script in particular,
   * may stand on any letter.
   */
  private static boolean isOdd(int c, UnicodeSet exemplars) {
    return !exemplars.contains(c)
        && !exemplars.contains(UCharacter.toLowerCase(c))
        && UScript.getScript(c) != UScript.INHERITED;
  }

  /** The small letters of the language, with their marks one by one. */
  private static UnicodeSet exemplars(Proof proof) {
    var locale = ULocale.addLikelySubtags(proof.locale());
    var set =
        locale.getLanguage().equals("zh")
            ? chinese(locale.getScript())
            : letters(LocaleData.getInstance(proof.locale()));
    if (Orthography.of(proof).isWrittenIn(UScript.LATIN)) {
      // A set without one of these has a hole, such as that of Somali.
      set.add('a', 'z');
    }
    set.addAll(LEFT_OUT.getOrDefault(locale.getLanguage(), ""));
    proof.translation().words().characters().forEach(set::addAll);
    return set;
  }

  private static UnicodeSet letters(LocaleData data) {
    var set = new UnicodeSet(data.getExemplarSet(0, LocaleData.ES_STANDARD));
    var strings = new UnicodeSet();
    set.strings().forEach(strings::addAll);
    return set.addAll(strings);
  }

  /**
   * Of thousands of characters a list can name the common ones only; but one that is common in the
   * other way of writing and unknown in this one does not belong here.
   */
  private static UnicodeSet chinese(String script) {
    var own = LocaleData.getInstance(new ULocale("zh", script));
    var other = letters(LocaleData.getInstance(OTHER_CHINESE.get(script)));
    other.removeAll(letters(own));
    other.removeAll(own.getExemplarSet(0, LocaleData.ES_AUXILIARY));
    return other.complement();
  }
}
