package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.proofreading.Numeral.Kind;

/**
 * Finds the numbers in a text and what they may mean (TRANSLATION 3.3). Where a number can be read
 * in several ways, all of them are given, the way of the language first. Has no state.
 */
final class NumberReader {

  /** Groups of digits as telephone numbers are written; which of them are any is asked after. */
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "\\+?\\(?\\d{1,5}\\)?(?:[-\u2013. \u00A0/]{0,2}\\(\\d{1,5}\\)|[-\u2013. \u00A0/]{1,2}\\d{1,5}){1,7}(?!\\d)");

  private static final Pattern POWER =
      Pattern.compile("[\u207B\u2070\u00B9\u00B2\u00B3\u2074-\u2079]+|\\^[-\u2212]?\\d+");

  /** After an English hour. */
  private static final Pattern HALF_OF_DAY =
      Pattern.compile(
          "(?::\\d\\d)?[ \u00A0]?(?:([ap])\\.m\\.|([ap])m\\b)", Pattern.CASE_INSENSITIVE);

  private static final Pattern TIME =
      Pattern.compile("\\d:\\d\\d|\\d[ \u00A0]?[ap]\\.?m\\b|o'clock", Pattern.CASE_INSENSITIVE);

  private static final int NOON = 12;

  private final NumberSymbols symbols;
  private final NumberScales scales;

  NumberReader(NumberSymbols symbols, NumberScales scales) {
    this.symbols = symbols;
    this.scales = scales;
  }

  /** Whether the text tells a time of the day in digits. */
  static boolean tellsTime(String text) {
    return TIME.matcher(text).find();
  }

  static boolean hasDigits(String text) {
    return text.codePoints()
        .anyMatch(c -> {
          int type = Character.getType(c);
          return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER;
        });
  }

  /** What may be read as time, {@code 8.30}, is read so as well. */
  List<Numeral> readWithTimes(String text) {
    return read(text, true);
  }

  List<Numeral> read(String text) {
    return read(text, symbols.strict());
  }

  private List<Numeral> read(String text, boolean times) {
    return hasDigits(text) ? new Scan(NumberText.of(text), times).read() : List.of();
  }

  /** One walk through one text. */
  private final class Scan {
    private final NumberText text;
    private final boolean times;
    private final List<Numeral> found = new ArrayList<>();

    Scan(NumberText text, boolean times) {
      this.text = text;
      this.times = times;
    }

    List<Numeral> read() {
      int at = 0;
      while (at < text.plain().length()) {
        int end = at;
        if (beginsTelephone(at)) {
          end = telephone(at);
        }
        if (end == at && text.isDigit(at)) {
          end = number(at);
        } else if (end == at && isNaked(at)) {
          end = naked(at);
        } else if (end == at) {
          end = character(at);
        }
        at = Math.max(end, at + 1);
      }
      return found;
    }

    private boolean beginsTelephone(int at) {
      char c = text.at(at);
      return (text.isDigit(at) && !text.isDigit(at - 1)
              || c == '+'
              || c == '(' && !text.isDigit(at - 1))
          && !isName(at);
    }

    private int telephone(int at) {
      var matcher = TELEPHONE.matcher(text.plain());
      matcher.region(at, text.plain().length());
      if (!matcher.lookingAt()) {
        return at;
      }
      var written = matcher.group();
      var parts = TelephoneNumber.parts(written);
      if (parts.isEmpty()) {
        return at;
      }
      var separate = parts.stream().map(Numeral::value).toList();
      var whole = List.of(Numeral.value(String.join("", parts)));
      add(at, matcher.end(), Kind.TELEPHONE, List.of(whole, separate), null);
      return matcher.end();
    }

    /** A point or comma that begins a number: {@code .5}. */
    private boolean isNaked(int at) {
      char c = text.at(at);
      char before = text.at(at - 1);
      return (c == '.' || c == ',' || c == '\u066B')
          && text.isDigit(at + 1)
          && (before == '\0'
              || NumberText.isSpace(before)
              || before == '('
              || before == '-'
              || before == NumberText.RANGE_DASH);
    }

    private int naked(int at) {
      int end = digitsEnd(at + 1);
      var digits = text.plain().substring(at + 1, end);
      var value = Numeral.value("0." + digits);
      add(at, end, Kind.NAKED, List.of(List.of(value)), null);
      return end;
    }

    private int digitsEnd(int at) {
      int end = at;
      while (text.isDigit(end)) {
        end++;
      }
      return end;
    }

    private int number(int start) {
      var groups = new ArrayList<String>();
      var signs = new StringBuilder();
      int end = digitsEnd(start);
      groups.add(text.plain().substring(start, end));
      while (continues(end, groups, signs)) {
        signs.append(text.at(end));
        int next = end + 1;
        end = digitsEnd(next);
        groups.add(text.plain().substring(next, end));
      }
      var run = new NumberRun(List.copyOf(groups), signs.toString());
      if (isName(start)) {
        add(start, end, Kind.NAME, run.readings(symbols), run);
        return end;
      }
      int fraction = fraction(start, end, run);
      if (fraction > end) {
        return fraction;
      }
      return plain(start, end, run);
    }

    private boolean continues(int end, List<String> groups, StringBuilder signs) {
      char sign = text.at(end);
      if (!text.isDigit(end + 1)) {
        return false;
      }
      if (NumberText.isSpace(sign)) {
        // Also a space that may be none of the number's: only before three digits.
        boolean spaces = signs.chars().allMatch(c -> NumberText.isSpace((char) c));
        return !symbols.strict()
            && spaces
            && groups.getFirst().length() <= 3
            && digitsEnd(end + 1) == end + 4;
      }
      return NumberRun.isSign(sign) || sign == '/' && symbols.slashDecimal() && signs.isEmpty();
    }

    private int plain(int start, int end, NumberRun run) {
      var readings = new ArrayList<>(run.readings(symbols));
      var power = POWER.matcher(text.plain()).region(end, text.plain().length());
      if (run.groups().equals(List.of("10")) && power.lookingAt()) {
        return power(start, power);
      }
      scaled(end, readings);
      if (times) {
        times(start, end, run, readings);
      }
      int from = signed(start, readings);
      add(from, end, Kind.PLAIN, readings, run);
      return power.lookingAt() && text.at(end) != '^' ? power.end() : end;
    }

    private int power(int start, Matcher power) {
      var exponent = new StringBuilder();
      for (char c : power.group().toCharArray()) {
        int digit =
            UCharacter.getType(c) == Character.OTHER_NUMBER ? UCharacter.getNumericValue(c) : -1;
        if (c == '-' || c == NumberText.MINUS || c == '\u207B') {
          exponent.append('-');
        } else if (c != '^') {
          exponent.append(digit >= 0 ? (char) ('0' + digit) : c);
        }
      }
      var value = new BigDecimal(exponent.toString());
      var readings = new ArrayList<List<BigDecimal>>();
      if (value.abs().compareTo(BigDecimal.valueOf(30)) <= 0) {
        readings.add(List.of(Numeral.normal(BigDecimal.ONE.scaleByPowerOfTen(value.intValue()))));
      }
      readings.add(List.of(BigDecimal.TEN, Numeral.normal(value)));
      add(start, power.end(), Kind.POWER, readings, null);
      return power.end();
    }

    /** "4.5 million" also means what it means. */
    private void scaled(int end, List<List<BigDecimal>> readings) {
      scales
          .powerAt(text.plain(), end)
          .ifPresent(power -> {
            for (var reading : List.copyOf(readings)) {
              if (reading.size() == 1) {
                readings.add(List.of(Numeral.normal(reading.getFirst().scaleByPowerOfTen(power))));
              }
            }
          });
    }

    private void times(int start, int end, NumberRun run, List<List<BigDecimal>> readings) {
      if (run.mayBeTime()) {
        addTime(run.groups().getFirst(), run.groups().getLast(), readings);
      }
      var digits = run.groups().getFirst();
      if (run.signs().isEmpty() && digits.length() <= 2) {
        if (digits.equals("00") && isMinutes(start)) {
          readings.add(List.of());
        }
        halfOfDay(end, digits, readings);
      }
    }

    private static void addTime(String hour, String minutes, List<List<BigDecimal>> readings) {
      readings.add(List.of(Numeral.value(hour), Numeral.value(minutes)));
      if (minutes.equals("00")) {
        readings.add(List.of(Numeral.value(hour)));
      }
    }

    private boolean isMinutes(int start) {
      char before = text.at(start - 1);
      return (before == ':' || before == 'h' || before == 'H') && text.isDigit(start - 2);
    }

    /** "8 pm" may stand for 20 o'clock. */
    private void halfOfDay(int end, String digits, List<List<BigDecimal>> readings) {
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

    /** Makes the readings negative where a minus stands before the number; where it begins then. */
    private int signed(int start, List<List<BigDecimal>> readings) {
      char sign = text.at(start - 1);
      int before = start - 2;
      boolean minus = sign == '-' || sign == NumberText.MINUS;
      if (!minus || !isFree(before)) {
        return start;
      }
      var negative =
          readings.stream()
              .filter(reading -> reading.size() == 1)
              .map(reading -> List.of(Numeral.normal(reading.getFirst().negate())))
              .toList();
      if (negative.isEmpty()) {
        // A date or a list after a dash.
        return start;
      }
      if (sign == '-' && before < 0) {
        // A hyphen that begins the text may be the dash of a list.
        readings.addAll(0, negative);
      } else {
        readings.clear();
        readings.addAll(negative);
      }
      return start - 1;
    }

    /** Whether a minus may follow: not in a range, "5 -10", nor in a word, "post-2". */
    private boolean isFree(int before) {
      char c = text.at(before);
      if (!NumberText.isSpace(c)) {
        return !text.isDigit(before) && !Character.isLetter(c) && c != ')' && c != '%';
      }
      return !text.isDigit(before - 1);
    }

    /** A fraction that begins with this number; the end of the number where there is none. */
    private int fraction(int start, int end, NumberRun run) {
      if (!run.signs().isEmpty()) {
        return end;
      }
      int at = NumberText.isSpace(text.at(end)) ? end + 1 : end;
      var whole = Numeral.value(run.groups().getFirst());
      var vulgar = NumberFraction.vulgar(text.at(at));
      if (vulgar.isPresent()) {
        add(start, at + 1, Kind.FRACTION, mixed(whole, vulgar.get().values(), at > end), null);
        return at + 1;
      }
      if (at > end && text.isDigit(at)) {
        var written = NumberFraction.at(text, at);
        if (written.isPresent()) {
          add(
              start,
              written.get().end(),
              Kind.FRACTION,
              mixed(whole, written.get().values(), true),
              null);
          return written.get().end();
        }
        return end;
      }
      var written = NumberFraction.at(text, start);
      if (written.isPresent()) {
        add(start, written.get().end(), Kind.FRACTION, written.get().values(), null);
        return written.get().end();
      }
      return end;
    }

    private static List<List<BigDecimal>> mixed(
        BigDecimal whole, List<List<BigDecimal>> parts, boolean apart) {
      var readings = new ArrayList<List<BigDecimal>>();
      readings.add(List.of(Numeral.normal(whole.add(parts.getFirst().getFirst()))));
      if (apart) {
        for (var part : parts) {
          var both = new ArrayList<BigDecimal>(part);
          both.addFirst(whole);
          readings.add(List.copyOf(both));
        }
      }
      return readings;
    }

    /** A number in one character: ½, ①, Ⅳ; not an exponent or an index. */
    private int character(int at) {
      char c = text.at(at);
      if (c < 0x80) {
        return at + 1;
      }
      var vulgar = NumberFraction.vulgar(c);
      if (vulgar.isPresent()) {
        add(at, at + 1, Kind.FRACTION, vulgar.get().values(), null);
      } else if (isEnclosedOrOther(c)) {
        var value = Numeral.normal(BigDecimal.valueOf(UCharacter.getUnicodeNumericValue(c)));
        add(at, at + 1, Kind.WORD, List.of(List.of(value)), null);
      }
      return at + 1;
    }

    private static boolean isEnclosedOrOther(char c) {
      int type = Character.getType(c);
      boolean number = type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
      boolean raised =
          c == '\u00B9' || c == '\u00B2' || c == '\u00B3' || c >= '\u2070' && c <= '\u208E';
      double value = number && !raised ? UCharacter.getUnicodeNumericValue(c) : -1;
      return value >= 0 && value == Math.rint(value);
    }

    /** Whether the digits go on a name: B12, CL-101, C91.0; but not 5mg10 or 8h30. */
    private boolean isName(int start) {
      int at = start - 1;
      if (text.at(at) == '-') {
        at--;
      }
      int letters = at;
      while (isLatin(text.at(at))) {
        at--;
      }
      return letters > at && !text.isDigit(at) && !times(letters, at);
    }

    /** x2, ×2. */
    private boolean times(int last, int before) {
      return last - before == 1 && (text.at(last) == 'x' || text.at(last) == 'X');
    }

    private static boolean isLatin(char c) {
      return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private void add(
        int start, int end, Kind kind, List<List<BigDecimal>> readings, NumberRun run) {
      found.add(
          new Numeral(
              text.origin(start),
              text.after(end),
              text.written(start, end),
              kind,
              List.copyOf(readings),
              false,
              Optional.ofNullable(run)));
    }
  }
}
