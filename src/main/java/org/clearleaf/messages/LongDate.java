package org.clearleaf.messages;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A day in a language's long form. Safe for several threads. */
public sealed interface LongDate {

  String of(LocalDate date);

  /**
   * By ICU. The format is made when the first day is asked for, since it is the dearest thing in a
   * bundle; a sheet has two or three days, which are kept.
   */
  final class Icu implements LongDate {
    private static final String GREGORIAN = "gregorian";

    /** How the long date of CLDR's root begins, in every calendar but the Gregorian. */
    private static final String ROOT_ERA = "G ";

    private final ULocale locale;
    private final String calendar;
    private final Map<LocalDate, String> known = new ConcurrentHashMap<>();

    /**
     * @param locale with the bundle's digits
     * @param calendar as CLDR names it in BCP 47, such as {@code gregory}: never what the locale
     *     would choose by itself (TRANSLATION 0.4)
     */
    Icu(ULocale locale, String calendar) {
      this.locale = locale;
      this.calendar = ULocale.toLegacyType("calendar", calendar);
    }

    @Override
    public String of(LocalDate date) {
      return known.computeIfAbsent(date, this::format);
    }

    private String format(LocalDate date) {
      var own = format(date, calendar);
      // Staff must find the day too, and no reader should take 2569 for a mistake (TRANSLATION 0.4:
      // print both).
      return calendar.equals(GREGORIAN) ? own : own + " (" + format(date, GREGORIAN) + ")";
    }

    private String format(LocalDate date, String calendarType) {
      var dated = locale.setKeywordValue("calendar", calendarType);
      var format =
          DateFormat.getDateInstance(
              Calendar.getInstance(TimeZone.GMT_ZONE, dated), DateFormat.LONG, dated);
      if (format instanceof SimpleDateFormat own && own.toPattern().startsWith(ROOT_ERA)) {
        own.applyPattern(gregorianPattern());
      }
      format.setTimeZone(TimeZone.GMT_ZONE);
      var text =
          format.format(new Date(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()));
      return withoutMarks(text);
    }

    /**
     * The order of day, month and year in the language. CLDR has the months of another calendar for
     * some languages, such as Pashto, but neither their order nor the name of the era; English
     * stood in for them. The day in the usual calendar, beside it, tells which era it is.
     */
    private String gregorianPattern() {
      var dated = locale.setKeywordValue("calendar", GREGORIAN);
      return ((SimpleDateFormat) DateFormat.getDateInstance(DateFormat.LONG, dated)).toPattern();
    }

    /** Some languages' formats hold directional marks; what is filled in is isolated instead. */
    private static String withoutMarks(String text) {
      return text.replace("\u200E", "").replace("\u200F", "").replace("\u061C", "");
    }
  }

  /**
   * From the bundle's own words, for languages that ICU does not know (TRANSLATION 0.2).
   *
   * @param pattern with {@code {day}}, {@code {month}} and {@code {year}}
   * @param digits ten digits from zero
   */
  record Own(List<String> months, String pattern, String digits) implements LongDate {
    @Override
    public String of(LocalDate date) {
      return pattern
          .replace("{day}", Digits.write(date.getDayOfMonth(), digits))
          .replace("{month}", months.get(date.getMonthValue() - 1))
          .replace("{year}", Digits.write(date.getYear(), digits));
    }
  }
}
