package org.clearleaf.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Groups of digits with single signs between them, such as {@code 1.234,5}, and the values that
 * they may have by the rules of any language (TRANSLATION 3.3).
 *
 * @param groups of digits 0 to 9
 * @param signs one fewer, in the shapes of {@link NumberText}
 */
record NumberRun(List<String> groups, String signs) {

  private static final int THOUSANDS = 3;

  /** What may stand between digits of one number. A slash is let in by the reader only. */
  static boolean isSign(char c) {
    return c != '/' && (isDecimalSign(c) || isGroupingSign(c));
  }

  private static boolean isDecimalSign(char c) {
    return c == '.' || c == ',' || c == '\u066B' || c == '\u00B7' || c == '/';
  }

  private static boolean isGroupingSign(char c) {
    return c == '.' || c == ',' || c == '\u066C' || c == '\'' || NumberText.isSpace(c);
  }

  /** The value if every sign stands between thousands, or lakhs, and there is a sign. */
  Optional<BigDecimal> grouped() {
    return isGrouped(groups.size())
        ? Optional.of(Numeral.value(String.join("", groups)))
        : Optional.empty();
  }

  /** The value if the last sign is the decimal sign. */
  Optional<BigDecimal> decimal() {
    int before = groups.size() - 1;
    if (before == 0 || !isDecimalSign(last())) {
      return Optional.empty();
    }
    boolean whole = before == 1 || isGrouped(before) && signs.charAt(0) != last();
    return whole
        ? Optional.of(
            Numeral.value(String.join("", groups.subList(0, before)) + "." + groups.getLast()))
        : Optional.empty();
  }

  /** Whether the first groups are a whole number with one kind of sign between its groups. */
  private boolean isGrouped(int count) {
    if (count < 2 || !isGroupingSign(signs.charAt(0))) {
      return false;
    }
    var first = groups.getFirst();
    if (first.startsWith("0") || first.length() > THOUSANDS) {
      return false;
    }
    boolean western = true;
    boolean indian = first.length() < THOUSANDS;
    for (int i = 1; i < count; i++) {
      if (signs.charAt(i - 1) != signs.charAt(0)) {
        return false;
      }
      boolean final3 = groups.get(i).length() == THOUSANDS;
      western &= final3;
      indian &= i == count - 1 ? final3 : groups.get(i).length() == 2;
    }
    return western || indian;
  }

  /** Whether one convention reads thousands where another reads a decimal: {@code 1.500}. */
  boolean isTwoWay() {
    return grouped().isPresent() && decimal().isPresent();
  }

  /** The value by the signs of one language, if it could have been written with them. */
  Optional<BigDecimal> by(NumberSymbols symbols) {
    if (signs.isEmpty()) {
      return Optional.of(Numeral.value(groups.getFirst()));
    }
    if (symbols.isGrouping(signs.charAt(0)) && grouped().isPresent()) {
      return grouped();
    }
    boolean others =
        signs.chars().limit(signs.length() - 1L).allMatch(c -> symbols.isGrouping((char) c));
    return symbols.isDecimal(last()) && others ? decimal() : Optional.empty();
  }

  /** The values that it may have, that by the signs of the language first. */
  List<List<BigDecimal>> readings(NumberSymbols symbols) {
    var readings = new ArrayList<List<BigDecimal>>();
    by(symbols).ifPresent(value -> readings.add(List.of(value)));
    if (!symbols.strict()) {
      add(readings, decimal());
      add(readings, grouped());
    }
    if (readings.isEmpty() || signs.indexOf(' ') >= 0) {
      readings.add(groups.stream().map(Numeral::value).toList());
    }
    return readings;
  }

  private static void add(List<List<BigDecimal>> readings, Optional<BigDecimal> value) {
    value.map(List::of).filter(reading -> !readings.contains(reading)).ifPresent(readings::add);
  }

  /** The last sign; there must be one. */
  char last() {
    return signs.charAt(signs.length() - 1);
  }

  /** {@code 1.0}: a decimal sign with nothing but zeros after it. */
  boolean hasTrailingZeros() {
    return decimal().isPresent() && groups.getLast().chars().allMatch(c -> c == '0');
  }

  /** {@code 8.30}: an hour and minutes, as many languages write them. */
  boolean mayBeTime() {
    return signs.length() == 1
        && (signs.charAt(0) == '.' || signs.charAt(0) == ',')
        && groups.getFirst().length() <= 2
        && groups.getLast().length() == 2
        && Integer.parseInt(groups.getFirst()) <= 24
        && Integer.parseInt(groups.getLast()) < 60;
  }
}
