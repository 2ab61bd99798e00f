package org.clearleaf.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clearleaf.messages.NumberStyle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever a language writes by CLDR's rules, in Latin digits and its own, is read as its value.
 */
class NumberReaderTest {

  private static final List<String> LOCALES =
      List.of(
          "am", "ar", "ar-EG", "bn", "de", "de-CH", "el", "en", "es", "es-US", "es-MX", "fa", "fil",
          "fr", "gu", "he", "hi", "hu", "hy", "it", "ja", "ka", "km", "ko", "lo", "mr", "my", "ne",
          "pa", "pl", "ps", "pt-BR", "ro", "ru", "si", "so", "sw", "ta", "te", "th", "ti", "tr",
          "uk", "ur", "vi", "zh-Hans", "zh-Hant");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2.5",
          "0.5",
          "0.125",
          "1000",
          "1000.5",
          "1234567.25",
          "10000",
          "100000",
          "99999999",
          "-4",
          "-20.5",
          "1500",
          "12.125",
          "2026");

  @TestFactory
  Stream<DynamicTest> whatIcuWritesIsReadAsItsValue() {
    return LOCALES.stream()
        .map(ULocale::forLanguageTag)
        .flatMap(locale ->
            Stream.of("latn", NumberingSystem.getInstance(native_(locale)).getName())
                .distinct()
                .map(system ->
                    DynamicTest.dynamicTest(
                        locale.toLanguageTag() + " " + system, () -> readsBack(locale, system))));
  }

  private static ULocale native_(ULocale locale) {
    return locale.setKeywordValue("numbers", "native");
  }

  private static void readsBack(ULocale locale, String system) {
    var inDigits = locale.setKeywordValue("numbers", system);
    var digits = NumberingSystem.getInstance(inDigits);
    // The digits of hanidec are letters, which we read as words.
    if (digits.isAlgorithmic() || system.equals("hanidec")) {
      return;
    }
    var symbols = NumberSymbols.of(locale, digits.getDescription(), NumberStyle.OF_LOCALE, false);
    var reader = new NumberReader(symbols, NumberWords.scales(locale));
    var format = NumberFormat.getInstance(inDigits);
    format.setMaximumFractionDigits(3);
    var chance = new Random(17);
    var numbers =
        Stream.concat(
            NUMBERS.stream().map(BigDecimal::new),
            Stream.generate(() ->
                    new BigDecimal(chance.nextInt(10_000_000)).movePointLeft(chance.nextInt(4)))
                .limit(200));
    numbers
        .map(Numeral::normal)
        .forEach(number -> {
          for (var sentence : List.of("%s", "x %s.", "(%s)", "“%s”,", "薬%s錠")) {
            var text = sentence.formatted(format.format(number));
            boolean mayHaveSign = number.signum() >= 0 || !sentence.startsWith("薬");
            if (mayHaveSign) {
              assertThat(reader.read(text))
                  .as(text)
                  .singleElement()
                  .satisfies(
                      numeral -> assertThat(numeral.readings().getFirst()).containsExactly(number));
            }
          }
        });
  }

  @Test
  void everyDigitOfUnicodeIsRead() {
    var reader = new NumberReader(NumberSymbols.ENGLISH, NumberScales.NONE);
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
        int digit = Character.digit(c, 10);
        assertThat(reader.read(Character.toString(c) + "5"))
            .as("U+%04X", c)
            .singleElement()
            .satisfies(n -> assertThat(n.mayMean(BigDecimal.valueOf(10L * digit + 5))).isTrue());
      }
    }
  }

  @Test
  void anyTextWhateverIsReadInTime() {
    var reader =
        new NumberReader(
            NumberSymbols.of(ULocale.FRENCH, "0123456789", NumberStyle.OF_LOCALE, false),
            NumberScales.ENGLISH);
    var characters = "0123456789.,'/ -–()+½⁹hx%:٫٬۵๕\u202F".toCharArray();
    var chance = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int j = chance.nextInt(30); j > 0; j--) {
        text.append(characters[chance.nextInt(characters.length)]);
      }
      var written = text.toString();
      for (var numeral : reader.readWithTimes(written)) {
        assertThat(written.substring(numeral.start(), numeral.end())).isEqualTo(numeral.written());
        assertThat(numeral.readings()).isNotEmpty();
      }
    }
    var many = reader.read("1.500 ".repeat(2_000));
    assertThat(
            NumberDifference.between(many, reader.read("2.500 ".repeat(2_000)), _ -> false)
                .missing())
        .isNotEmpty();
  }
}
