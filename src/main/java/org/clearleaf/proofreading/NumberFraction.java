package org.clearleaf.proofreading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * A fraction as it is written: ½, 1⁄2, 1/2.
 *
 * @param values what it may mean: with a plain slash also the two numbers
 * @param end index after it
 */
record NumberFraction(List<List<BigDecimal>> values, int end) {

  /** With a plain slash, 24/7 and 120/80 are no fractions. */
  private static final List<String> DENOMINATORS = List.of("2", "3", "4", "5", "6", "8", "10");

  /** One of Unicode's characters for fractions. */
  static Optional<NumberFraction> vulgar(char c) {
    if (c < '\u00BC' || c > '\u00BE' && c < '\u2150' || c > '\u215E' && c != '\u2189') {
      return Optional.empty();
    }
    // NFKC writes it with a fraction slash: numerator, slash, denominator.
    var parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).split("\u2044");
    return Optional.of(new NumberFraction(List.of(List.of(quotient(parts[0], parts[1]))), 0));
  }

  /** A fraction that begins with the digits at an index. */
  static Optional<NumberFraction> at(NumberText text, int start) {
    int slash = end(text, start);
    char sign = text.at(slash);
    int end = end(text, slash + 1);
    if (sign != '/' && sign != NumberText.FRACTION_SLASH || end == slash + 1 || end - start > 9) {
      return Optional.empty();
    }
    var above = text.plain().substring(start, slash);
    var below = text.plain().substring(slash + 1, end);
    if (below.chars().allMatch(c -> c == '0')) {
      return Optional.empty();
    }
    var value = List.of(quotient(above, below));
    if (sign == NumberText.FRACTION_SLASH) {
      return Optional.of(new NumberFraction(List.of(value), end));
    }
    boolean usual =
        DENOMINATORS.contains(below)
            && Integer.parseInt(above) < Integer.parseInt(below)
            && text.at(end) != '/'
            && text.at(start - 1) != '/';
    var both = List.of(Numeral.value(above), Numeral.value(below));
    return usual ? Optional.of(new NumberFraction(List.of(value, both), end)) : Optional.empty();
  }

  private static int end(NumberText text, int at) {
    int end = at;
    while (text.isDigit(end)) {
      end++;
    }
    return end;
  }

  private static BigDecimal quotient(String above, String below) {
    return Numeral.normal(
        new BigDecimal(above).divide(new BigDecimal(below), MathContext.DECIMAL64));
  }
}
