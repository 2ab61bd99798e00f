package org.clearleaf.proofreading;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.OptionalInt;
import org.clearleaf.base.Severity;

/**
 * The translation is much shorter or longer than translations into the language are: a sentence may
 * be lost, or another unit's words stand here. {@link LengthRatios} says what is usual; a language
 * that is not measured there is not asked.
 */
final class LenRatio implements PairCheck {

  private record Usual(OptionalInt middle, BreakIterator english) {}

  @Override
  public String id() {
    return "len.ratio";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var usual = proof.kept(Usual.class, () -> usual(proof));
    int source = Breaks.count(usual.english, pair.source().bare());
    var band = LengthRatios.band(source);
    if (usual.middle.isEmpty() || band == null) {
      return;
    }
    int target = Breaks.of(proof).characters(pair.target().bare());
    int expected = source * usual.middle.getAsInt();
    int percent = target * 10_000 / expected;
    if (percent < band.least() || percent > band.most()) {
      findings.add(
          this,
          Severity.WARNING,
          pair,
          "The text has "
              + target
              + " characters; about "
              + (expected + 50) / 100
              + " are usual for English of "
              + source
              + ".",
          percent < band.least()
              ? "Look whether something is missing."
              : "Look whether something was added, or whether another unit's words stand here.");
    }
  }

  private static Usual usual(Proof proof) {
    return new Usual(
        LengthRatios.middle(proof.language()), BreakIterator.getCharacterInstance(ULocale.ENGLISH));
  }
}
