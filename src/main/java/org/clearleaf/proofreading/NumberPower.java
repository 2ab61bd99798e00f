package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exponent after a number: the ⁹ of 10⁹, the ^9 of 10^9.
 *
 * @param readings what ten with this exponent may mean
 */
record NumberPower(int start, int end, List<List<BigDecimal>> readings) {

  private static final Pattern EXPONENT =
      Pattern.compile("\u207B?[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]+|\\^[-\u2212]?\\d+");

  private static final char RAISED_MINUS = '\u207B';

  /** No count of cells is higher. */
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(30);

  /** The exponent that begins at an index. */
  static Optional<NumberPower> at(NumberText text, int index) {
    var matcher = EXPONENT.matcher(text.plain()).region(index, text.plain().length());
    return matcher.lookingAt()
        ? Optional.of(new NumberPower(index, matcher.end(), readings(matcher.group())))
        : Optional.empty();
  }

  private static List<List<BigDecimal>> readings(String written) {
    var digits = new StringBuilder();
    for (char c : written.toCharArray()) {
      if (c == '-' || c == NumberText.MINUS || c == RAISED_MINUS) {
        digits.append('-');
      } else if (c != '^') {
        digits.append(UCharacter.getNumericValue(c));
      }
    }
    var exponent = new BigDecimal(digits.toString());
    var readings = new ArrayList<List<BigDecimal>>();
    if (exponent.abs().compareTo(HIGHEST) <= 0) {
      readings.add(List.of(Numeral.normal(BigDecimal.ONE.scaleByPowerOfTen(exponent.intValue()))));
    }
    readings.add(List.of(BigDecimal.TEN, Numeral.normal(exponent)));
    return readings;
  }
}
