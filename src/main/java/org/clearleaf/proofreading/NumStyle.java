package org.clearleaf.proofreading;

import java.util.LinkedHashSet;
import java.util.Set;
import org.clearleaf.base.Severity;

/**
 * Numbers are written as the bundle says: its digits, its decimal sign, its sign between thousands
 * (TRANSLATION 3.2). Digits of two systems in one number are always a slip.
 */
final class NumStyle implements PairCheck {

  @Override
  public String id() {
    return "num.style";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    if (!NumberReader.hasDigits(pair.target().bare())) {
      return;
    }
    var symbols = Numbers.of(proof).symbols();
    for (var numeral : Numbers.of(proof).compare(pair).target()) {
      var systems = zeros(numeral.written());
      if (systems.size() > 1) {
        findings.add(
            this,
            Severity.ERROR,
            pair,
            numeral.written() + " has digits of two systems.",
            "Write all its digits in the same system.");
      } else if (numeral.kind() != Numeral.Kind.NAME) {
        digits(numeral, systems, symbols, pair, findings);
        signs(numeral, symbols, pair, findings);
      }
    }
  }

  /** Telephone numbers are dialled on keys with Latin digits, and may show them. */
  private void digits(
      Numeral numeral, Set<Integer> systems, NumberSymbols symbols, Pair pair, Findings findings) {
    boolean other = !systems.isEmpty() && !systems.contains(symbols.zero());
    boolean keys = numeral.kind() == Numeral.Kind.TELEPHONE && systems.contains((int) '0');
    if (other && !keys) {
      findings.add(
          this,
          Severity.WARNING,
          pair,
          numeral.written() + " is not in the digits that bundle.yaml gives.",
          "Write it in the digits " + symbols.digits() + ", or change the bundle's digits.");
    }
  }

  private void signs(Numeral numeral, NumberSymbols symbols, Pair pair, Findings findings) {
    var run = numeral.run().filter(r -> numeral.kind() == Numeral.Kind.PLAIN);
    // What is one number only by the signs of another language; dates and lists are none at all.
    boolean other =
        run.isPresent()
            && run.get().by(symbols).isEmpty()
            && (run.get().grouped().isPresent() || run.get().decimal().isPresent())
            && !numeral.mayBeTime();
    if (other) {
      findings.add(
          this,
          Severity.WARNING,
          pair,
          numeral.written() + " has other signs than the numbers of this bundle.",
          "Write \""
              + symbols.decimal()
              + "\" before decimals and, if need be, \""
              + symbols.grouping()
              + "\" between thousands, or name other signs under \"numbers\" in bundle.yaml.");
    }
  }

  /** The zeros of the systems whose digits stand in the text. */
  private static Set<Integer> zeros(String written) {
    var zeros = new LinkedHashSet<Integer>();
    written
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> zeros.add(c - Character.digit(c, 10)));
    return zeros;
  }
}
