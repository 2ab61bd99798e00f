package org.clearleaf.proofreading;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Times of the day, in what they differ from other numbers: 8.30, 8 pm, 8:00. */
final class NumberTimes {

  /** After an English hour. */
  private static final Pattern HALF_OF_DAY =
      Pattern.compile(
          "(?::\\d\\d)?[ \u00A0]?(?:([ap])\\.m\\.|([ap])m\\b)", Pattern.CASE_INSENSITIVE);

  private static final Pattern TIME =
      Pattern.compile("\\d:\\d\\d|\\d[ \u00A0]?[ap]\\.?m\\b|o'clock", Pattern.CASE_INSENSITIVE);

  private static final int NOON = 12;

  private NumberTimes() {}

  /** Whether an English text tells a time of the day in digits. */
  static boolean areIn(String text) {
    return NumberReader.hasDigits(text) && TIME.matcher(text).find();
  }

  /** Adds to the readings of a run of digits what it means as a time. */
  static void add(
      NumberText text, int start, int end, NumberRun run, List<List<BigDecimal>> readings) {
    if (run.mayBeTime()) {
      addTime(run.groups().getFirst(), run.groups().getLast(), readings);
    }
    var digits = run.groups().getFirst();
    if (run.signs().isEmpty() && digits.length() <= 2) {
      if (digits.equals("00") && isMinutes(text, start)) {
        readings.add(List.of());
      }
      addHalfOfDay(text, end, digits, readings);
    }
  }

  private static void addTime(String hour, String minutes, List<List<BigDecimal>> readings) {
    readings.add(List.of(Numeral.value(hour), Numeral.value(minutes)));
    if (minutes.equals("00")) {
      readings.add(List.of(Numeral.value(hour)));
    }
  }

  private static boolean isMinutes(NumberText text, int start) {
    char before = text.at(start - 1);
    return (before == ':' || before == 'h' || before == 'H') && text.isDigit(start - 2);
  }

  /** "8 pm" may stand for 20 o'clock. */
  private static void addHalfOfDay(
      NumberText text, int end, String digits, List<List<BigDecimal>> readings) {
    var matcher = HALF_OF_DAY.matcher(text.plain()).region(end, text.plain().length());
    if (matcher.lookingAt()) {
      int hour = Integer.parseInt(digits);
      var half = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      boolean afternoon = half.equalsIgnoreCase("p");
      if (afternoon && hour < NOON) {
        readings.add(List.of(BigDecimal.valueOf(hour + NOON)));
      } else if (!afternoon && hour == NOON) {
        readings.add(List.of(BigDecimal.ZERO));
      }
    }
  }
}
