package org.clearleaf.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers that an English text tells in words: two, twice, a half, May. A translation may write
 * them in digits, and need not: "one of these markers" counts nothing.
 */
final class EnglishNumberWords {

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
  private static final Pattern ROMAN = Pattern.compile("I{2,3}|IV|VI{0,3}|IX|XI{0,3}");

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final List<String> COUNTING =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve");

  private static final Map<String, BigDecimal> VALUES = values();
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private EnglishNumberWords() {}

  private static Map<String, BigDecimal> values() {
    var values = new HashMap<String, BigDecimal>();
    count(
        values,
        0,
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
            + " fifteen sixteen seventeen eighteen nineteen");
    count(
        values,
        1,
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth");
    count(values, 1, "once twice thrice");
    count(values, 1, "single double triple");
    var tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < tens.length; i++) {
      values.put(tens[i], BigDecimal.valueOf(20 + 10L * i));
    }
    values.put("both", BigDecimal.TWO);
    values.put("pair", BigDecimal.TWO);
    values.put("dozen", BigDecimal.valueOf(12));
    values.put("half", new BigDecimal("0.5"));
    values.put("quarter", new BigDecimal("0.25"));
    values.put("hundred", BigDecimal.valueOf(100));
    values.put("thousand", BigDecimal.valueOf(1000));
    return Map.copyOf(values);
  }

  private static void count(Map<String, BigDecimal> values, int from, String words) {
    int value = from;
    for (var word : words.split(" ")) {
      values.put(word, BigDecimal.valueOf(value));
      value++;
    }
  }

  /** All of them, as numerals that may be left out. */
  static List<Numeral> read(String text) {
    var found = new ArrayList<Numeral>();
    var matcher = WORD.matcher(text);
    Numeral last = null;
    while (matcher.find()) {
      var value = value(matcher.group());
      if (value.isEmpty()) {
        last = null;
        continue;
      }
      var numeral = numeral(text, matcher.start(), matcher.end(), value.get());
      var joined = last == null ? Optional.<Numeral>empty() : joined(text, last, numeral);
      last = joined.orElse(numeral);
      found.add(numeral);
      joined.ifPresent(found::add);
    }
    return found;
  }

  /** Compares two English texts, such as a source and a translation back. */
  static NumberDifference difference(String source, String back) {
    if (!mayCount(source) && !mayCount(back)) {
      return NumberDifference.NONE;
    }
    var before = counted(both(Numbers.english(source), source));
    var after = counted(both(Numbers.english(back), back));
    var difference = NumberDifference.between(before, after, _ -> false);
    // A word that is only new is grammar more often than not: "these two" of a dual.
    boolean newWords =
        difference.missing().isEmpty()
            && difference.extra().stream().allMatch(n -> n.kind() == Numeral.Kind.WORD);
    return newWords ? NumberDifference.NONE : difference;
  }

  private static boolean mayCount(String text) {
    return NumberReader.hasDigits(text) || COUNTING.stream().anyMatch(text::contains);
  }

  /**
   * Takes words that count, from two on, for numbers that must not be left out: from English to
   * English "three" stays three.
   */
  private static List<Numeral> counted(List<Numeral> numerals) {
    return numerals.stream()
        .map(numeral -> counts(numeral, numerals) ? numeral.required() : numeral)
        .toList();
  }

  private static boolean counts(Numeral numeral, List<Numeral> all) {
    return COUNTING.contains(numeral.written().toLowerCase(Locale.ROOT))
        && all.stream()
            .noneMatch(other ->
                other != numeral && other.start() < numeral.end() && numeral.start() < other.end());
  }

  /** Numbers in digits, given, and those in words. */
  static List<Numeral> both(List<Numeral> digits, String text) {
    return Stream.concat(digits.stream(), read(text).stream()).toList();
  }

  private static Optional<BigDecimal> value(String word) {
    int month = MONTHS.indexOf(word);
    if (month >= 0) {
      return Optional.of(BigDecimal.valueOf(month + 1L));
    }
    if (ROMAN.matcher(word).matches()) {
      return Optional.of(roman(word));
    }
    return Optional.ofNullable(VALUES.get(word.toLowerCase(Locale.ROOT)));
  }

  private static BigDecimal roman(String word) {
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      int digit = digit(word.charAt(i));
      boolean less = i + 1 < word.length() && digit < digit(word.charAt(i + 1));
      value += less ? -digit : digit;
    }
    return BigDecimal.valueOf(value);
  }

  private static int digit(char c) {
    return c == 'I' ? 1 : c == 'V' ? 5 : 10;
  }

  /** "twenty-one", "two hundred". */
  private static Optional<Numeral> joined(String text, Numeral first, Numeral second) {
    var between = text.substring(first.end(), second.start());
    var a = first.readings().getFirst().getFirst();
    var b = second.readings().getFirst().getFirst();
    if (!between.equals(" ") && !between.equals("-")) {
      return Optional.empty();
    }
    boolean times = b.equals(HUNDRED) || b.equals(THOUSAND);
    boolean plus =
        a.compareTo(BigDecimal.TEN) > 0 && b.compareTo(BigDecimal.TEN) < 0 && b.scale() == 0;
    return times || plus
        ? Optional.of(
            numeral(
                text,
                first.start(),
                second.end(),
                Numeral.normal(times ? a.multiply(b) : a.add(b))))
        : Optional.empty();
  }

  private static Numeral numeral(String text, int start, int end, BigDecimal value) {
    return new Numeral(
        start,
        end,
        text.substring(start, end),
        Numeral.Kind.WORD,
        List.of(List.of(value)),
        true,
        Optional.empty());
  }
}
