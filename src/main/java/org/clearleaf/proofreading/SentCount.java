package org.clearleaf.proofreading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearleaf.base.Severity;

/**
 * The translation has at least two sentences more or less than the English: one may be lost. By UAX
 * 29, which takes an abbreviation such as the German "z. B." for an end; so an information.
 */
final class SentCount implements PairCheck {

  /** Languages that end no sentence with a mark. */
  private static final Set<String> WITHOUT_STOPS = Set.of("th", "lo");

  private static final int MOST = 1;

  /** U+104A ends a clause, although it is Sentence_Terminal. */
  private static final char BURMESE_LITTLE_SECTION = '\u104A';

  /** A single letter before a point is no sentence, as in the Amharic {@code እ.ኤ.አ.}. */
  private static final Pattern ABBREVIATION = Pattern.compile("(?<!\\p{L})(\\p{L})\\.");

  private record English(BreakIterator iterator) {}

  @Override
  public String id() {
    return "sent.count";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    if (Orthography.of(proof).isOneOf(WITHOUT_STOPS)) {
      return;
    }
    var english =
        proof.kept(
            English.class, () -> new English(BreakIterator.getSentenceInstance(ULocale.ENGLISH)));
    int source = Breaks.count(english.iterator, plain(pair.source().bare()));
    int target = Breaks.of(proof).sentences(plain(pair.target().bare()));
    if (Math.abs(source - target) > MOST) {
      findings.add(
          this,
          Severity.INFO,
          pair,
          "There are about " + target + " sentences here and " + source + " in English.",
          "Look whether one is missing, or was added.");
    }
  }

  /** What is filled in may begin a sentence, as a name would. */
  private static String plain(String text) {
    return ABBREVIATION
        .matcher(text.replace(Text.FILLED, 'X').replace(BURMESE_LITTLE_SECTION, ','))
        .replaceAll("$1");
  }
}
