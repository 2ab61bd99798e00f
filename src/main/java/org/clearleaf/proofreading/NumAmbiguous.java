package org.clearleaf.proofreading;

import java.math.BigDecimal;
import org.clearleaf.base.Severity;
import org.clearleaf.content.UnitClass;

/**
 * Numbers that a reader may take for another: 1.500 where the language reads it differently from
 * what is meant, .5 without its zero, 1.0 whose point may be overlooked (ISMP's list of error-prone
 * abbreviations). In English sources too.
 */
final class NumAmbiguous implements LanguageCheck {

  @Override
  public String id() {
    return "num.ambiguous";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    for (var pair : proof.pairs()) {
      if (NumberReader.hasDigits(pair.target().bare())) {
        var compared = Numbers.of(proof).compare(pair);
        compared.target().forEach(numeral -> check(numeral, compared, pair, proof, findings));
      }
    }
  }

  private void check(
      Numeral numeral, Numbers.Compared compared, Pair pair, Proof proof, Findings findings) {
    if (numeral.kind() == Numeral.Kind.NAKED) {
      findings.add(
          this,
          Severity.ERROR,
          pair,
          numeral.written() + " has no zero before its decimal sign, which is easily overlooked.",
          "Write a zero before it.");
    } else if (numeral.kind() == Numeral.Kind.PLAIN) {
      var run = numeral.run().orElseThrow();
      boolean decimal = run.by(Numbers.of(proof).symbols()).equals(run.decimal());
      if (run.hasTrailingZeros() && (decimal || !run.isTwoWay()) && !numeral.mayBeTime()) {
        boolean measured =
            pair.segment().unitClass() == UnitClass.DOSE || isMeasured(numeral, pair, proof);
        findings.add(
            this,
            measured ? Severity.ERROR : Severity.WARNING,
            pair,
            numeral.written()
                + " is read as ten times as much where its decimal sign is overlooked.",
            "Leave out the zeros after the decimal sign.");
      } else if (run.isTwoWay() && !proof.bundle().isEnglish()) {
        twoWay(numeral, run, compared, pair, proof, findings);
      }
    }
  }

  private void twoWay(
      Numeral numeral,
      NumberRun run,
      Numbers.Compared compared,
      Pair pair,
      Proof proof,
      Findings findings) {
    var own = run.by(Numbers.of(proof).symbols());
    var other = run.grouped().equals(own) ? run.decimal() : run.grouped();
    boolean ownMeant = own.isPresent() && isIn(own.get(), compared);
    boolean otherMeant = other.isPresent() && isIn(other.get(), compared);
    boolean meant = ownMeant || own.isEmpty() && isIn(run.grouped().orElseThrow(), compared);
    if (otherMeant && !ownMeant || meant && own.isEmpty()) {
      findings.add(
          this,
          Severity.ERROR,
          pair,
          numeral.written() + " is meant otherwise than readers of this language take it.",
          "Write the number as your language writes it, or without a sign between its digits.");
    } else if (ownMeant && pair.segment().unitClass() == UnitClass.DOSE) {
      findings.add(
          this,
          Severity.WARNING,
          pair,
          numeral.written() + " is read in two ways by readers from different countries.",
          "Write it without a sign between its digits.");
    }
  }

  private static boolean isIn(BigDecimal value, Numbers.Compared compared) {
    return compared.source().stream().anyMatch(numeral -> numeral.mayMean(value));
  }

  private static boolean isMeasured(Numeral numeral, Pair pair, Proof proof) {
    return MeasureNames.of(proof).after(pair.target().bare(), numeral.end()).isPresent();
  }
}
