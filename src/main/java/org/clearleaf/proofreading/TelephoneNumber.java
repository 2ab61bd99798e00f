package org.clearleaf.proofreading;

import java.util.List;
import java.util.stream.Stream;

/** Tells telephone numbers from other groups of digits (ITU-T E.123 and what people write). */
final class TelephoneNumber {

  private static final int FEWEST_DIGITS = 7;

  /** E.164. */
  private static final int MOST_DIGITS = 15;

  private TelephoneNumber() {}

  /**
   * The groups of a telephone number; none if the digits are rather a date, years, a range or one
   * number with its thousands apart.
   */
  static List<String> parts(String written) {
    var parts = Stream.of(written.split("\\D+")).filter(part -> !part.isEmpty()).toList();
    int digits = parts.stream().mapToInt(String::length).sum();
    if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || parts.size() < 2) {
      return List.of();
    }
    if (written.startsWith("+") || written.startsWith("(") && written.indexOf(')') > 0) {
      return parts;
    }
    boolean pairs = parts.size() >= 4 && parts.stream().allMatch(part -> part.length() == 2);
    boolean points = written.indexOf('.') >= 0;
    boolean onlyPoints = written.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    boolean likely =
        parts.size() == 2
            ? parts.get(0).length() == 3 && parts.get(1).length() == 4 && !points
            : parts.stream().anyMatch(part -> part.length() == 3)
                && parts.getLast().length() >= 4
                && (!points || onlyPoints);
    return pairs || likely ? parts : List.of();
  }
}
