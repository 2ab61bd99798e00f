package org.clearleaf.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongDateTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 8);

  private final ULocale locale = ULocale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    ULocale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-US  | latn    | May 8, 2026
          es-US  | latn    | 8 de mayo de 2026
          ar     | latn    | 8 مايو 2026
          ar     | arab    | ٨ مايو ٢٠٢٦
          fa     | arabext | ۸ مه ۲۰۲۶
          bn     | beng    | ৮ মে, ২০২৬
          th     | latn    | 8 พฤษภาคม ค.ศ. 2026
          zh-Hans| latn    | 2026年5月8日
          am     | latn    | 8 ሜይ 2026
          """)
  void gregorianInEveryLanguage(String tag, String digits, String expected) {
    assertThat(date(tag, digits, "gregory").of(DAY)).isEqualTo(expected);
  }

  @Test
  void aCalendarOfItsOwnGivesBothDays() {
    assertThat(date("fa", "arabext", "persian").of(DAY)).isEqualTo("۱۸ اردیبهشت ۱۴۰۵ (۸ مه ۲۰۲۶)");
  }

  /** CLDR has its months, but neither its era nor the order. */
  @Test
  void aCalendarOfWhichOnlyTheMonthsAreKnownGoesInTheOrderOfTheLanguage() {
    assertThat(date("ps", "arabext", "persian").of(DAY)).isEqualTo("۱۸ غویی ۱۴۰۵ (۸ مۍ ۲۰۲۶)");
  }

  @Test
  void whereTheComputerStandsDoesNotMatter() {
    for (var place : new String[] {"fa-IR-u-ca-persian-nu-arabext", "th", "de", "und"}) {
      ULocale.setDefault(ULocale.forLanguageTag(place));
      for (var hours : new String[] {"GMT-12:00", "GMT+14:00", "Asia/Tehran"}) {
        TimeZone.setDefault(TimeZone.getTimeZone(hours));
        assertThat(date("en-US", "latn", "gregory").of(DAY)).isEqualTo("May 8, 2026");
        assertThat(date("es-US", "latn", "gregory").of(DAY)).isEqualTo("8 de mayo de 2026");
      }
    }
  }

  @Test
  void severalThreadsGetTheSame() throws InterruptedException {
    var date = date("es-US", "latn", "gregory");
    var wrong = ConcurrentHashMap.<String>newKeySet();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 400; i++) {
        var day = DAY.plusDays(i % 20);
        threads.execute(() -> {
          var text = date.of(day);
          if (!text.startsWith(day.getDayOfMonth() + " de ")) {
            wrong.add(day + " " + text);
          }
        });
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static LongDate date(String tag, String digits, String calendar) {
    return new LongDate.Icu(
        ULocale.forLanguageTag(tag).setKeywordValue("numbers", digits), calendar);
  }
}
