package org.clearleaf.proofreading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import org.clearleaf.base.Severity;

/**
 * The translation has at least two sentences more or less than the English: one may be lost. By
 * UAX 29, which takes an abbreviation such as the German "z. B." for an end; so an information.
 */
final class SentCount implements PairCheck {

  /** Languages that end no sentence with a mark. */
  private static final Set<String> WITHOUT_STOPS = Set.of("th", "lo");

  private static final int MOST = 1;

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
            English.class,
            () -> new English(BreakIterator.getSentenceInstance(ULocale.ENGLISH)));
    int source = Breaks.count(english.iterator, pair.source().bare());
    int target = Breaks.of(proof).sentences(pair.target().bare());
    if (Math.abs(source - target) > MOST) {
      findings.add(
          this,
          Severity.INFO,
          pair,
          "There are about " + target + " sentences here and " + source + " in English.",
          "Look whether one is missing, or was added.");
    }
  }
}
