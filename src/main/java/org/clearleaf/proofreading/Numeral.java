package org.clearleaf.proofreading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number as it stands in a text.
 *
 * @param start index in the text
 * @param end index after it
 * @param written its characters
 * @param readings what it may mean, the likeliest first; a date or a telephone number means several
 *     values at once
 * @param optional whether its meaning need not be a number at all, as of the word "one"
 * @param run its digits and signs, where it is written with nothing else
 */
record Numeral(
    int start,
    int end,
    String written,
    Kind kind,
    List<List<BigDecimal>> readings,
    boolean optional,
    Optional<NumberRun> run) {

  enum Kind {
    /** Digits, perhaps with signs between them. */
    PLAIN,
    /** {@code .5}: no digit before the decimal sign. */
    NAKED,
    FRACTION,
    /** {@code 10⁹}. */
    POWER,
    TELEPHONE,
    /** Belongs to a name, such as B12 or CL-101. */
    NAME,
    /** Written without digits: two, IV. */
    WORD
  }

  /** The value of a reading that has one value only. */
  boolean mayMean(BigDecimal value) {
    return readings.stream().anyMatch(reading -> reading.equals(List.of(value)));
  }

  /**
   * Whether it is read as an hour and minutes too, which is done where the English tells a time.
   */
  boolean mayBeTime() {
    return run.filter(NumberRun::mayBeTime).isPresent()
        && readings.stream().anyMatch(reading -> reading.size() == 2);
  }

  /** The same, and not to be left out. */
  Numeral required() {
    return new Numeral(start, end, written, kind, readings, false, run);
  }

  /** All digits of all scripts in one form, without zeros that say nothing. */
  static BigDecimal value(String digits) {
    return normal(new BigDecimal(digits));
  }

  static BigDecimal normal(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
