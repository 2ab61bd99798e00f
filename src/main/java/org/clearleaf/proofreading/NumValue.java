package org.clearleaf.proofreading;

import java.util.List;
import java.util.stream.Collectors;
import org.clearleaf.base.Severity;
import org.clearleaf.content.UnitClass;

/** Both texts have the same numbers, by value and however they are written (TRANSLATION 3.3). */
final class NumValue implements PairCheck {

  @Override
  public String id() {
    return "num.value";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var difference = Numbers.of(proof).compare(pair).difference();
    if (!difference.isEmpty()) {
      findings.add(
          this,
          severity(pair.segment().unitClass()),
          pair,
          message(difference),
          "Write the numbers of the English text; if the translation is right, acknowledge it.");
    }
  }

  /** Where a wrong number does harm at once. */
  static Severity severity(UnitClass unitClass) {
    return switch (unitClass) {
      case DOSE, WARNING, EMERGENCY -> Severity.ERROR;
      case GENERAL, FURNITURE -> Severity.WARNING;
    };
  }

  private static String message(NumberDifference difference) {
    var missing = written(difference.missing());
    var extra = written(difference.extra());
    if (missing.isEmpty()) {
      return "The translation has " + extra + ", which the English text has not.";
    }
    return extra.isEmpty()
        ? "The translation lacks " + missing + " of the English text."
        : "The English text has " + missing + ", the translation " + extra + ".";
  }

  static String written(List<Numeral> numerals) {
    return numerals.stream().map(Numeral::written).collect(Collectors.joining(" and "));
  }
}
