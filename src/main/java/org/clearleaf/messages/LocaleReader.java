package org.clearleaf.messages;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Yaml;

/**
 * Reads what a bundle says of how its language is written: dates, digits, plurals and direction;
 * and looks whether that is so.
 */
final class LocaleReader {

  static final String GREGORIAN = "gregory";

  /** By their names in BCP 47 (CLDR, common/bcp47/calendar.xml). */
  static final Set<String> CALENDARS =
      Set.of(GREGORIAN, "buddhist", "ethiopic", "persian", "islamic-umalqura", "roc");

  private final String tag;
  private final Yaml.Mapping yaml;
  private final Problems problems;
  private final Optional<ULocale> locale;
  private final Optional<String> digitSystem;
  private final Optional<String> digits;
  private final Optional<String> calendar;
  private final Optional<Direction> direction;

  private LocaleReader(String tag, Yaml.Mapping yaml, Problems problems) {
    this.tag = tag;
    this.yaml = yaml;
    this.problems = problems;
    locale = yaml.text("formatLocale").map(this::localeOf);
    digitSystem = yaml.text("digits");
    digits = digitSystem.flatMap(this::digitsOf);
    calendar = yaml.text("calendar").filter(this::checkCalendar);
    direction = yaml.text("direction").flatMap(this::directionOf);
  }

  static LocaleReader read(String tag, Yaml.Mapping yaml, Problems problems) {
    return new LocaleReader(tag, yaml, problems);
  }

  /** Tells where what is written does not go together. */
  void check() {
    boolean known = locale.filter(LocaleReader::hasData).isPresent();
    if (locale.isPresent() && !known && !yaml.has("localeData")) {
      problems.error(
          "meta.locale",
          yaml.place("formatLocale"),
          "Dates and plurals of \""
              + locale.get().toLanguageTag()
              + "\" are not known; another language's would be printed instead.",
          "Mend formatLocale, or add localeData with months, longDate and plurals.");
    }
    if (locale.isPresent() && known && direction.isPresent()) {
      checkDirection(direction.get(), locale.get());
    }
  }

  /** Like all that follow, only to be asked where there was no error. */
  String tag() {
    return locale.get().toLanguageTag();
  }

  Direction direction() {
    return direction.get();
  }

  String digits() {
    return digits.get();
  }

  /**
   * @param own what the bundle brings along for a language that ICU has no data of
   */
  LongDate dates(Optional<OwnLocaleData> own) {
    return own.isPresent()
        ? new LongDate.Own(own.get().months(), own.get().longDate(), digits.get())
        : new LongDate.Icu(
            locale.get().setKeywordValue("numbers", digitSystem.get()), calendar.get());
  }

  Plurals plurals(Optional<OwnLocaleData> own) {
    var found = locale.get();
    return own.isPresent() ? own.get().plurals() : new Plurals(() -> PluralRules.forLocale(found));
  }

  /**
   * Whether ICU has data for the language itself, not only for one that it would put in its place.
   */
  static boolean hasData(ULocale locale) {
    var name = new ULocale(locale.getBaseName());
    return UResourceBundle.getBundleInstance(name)
        .getULocale()
        .getLanguage()
        .equals(locale.getLanguage());
  }

  private ULocale localeOf(String written) {
    var locale = ULocale.forLanguageTag(written);
    if (!locale.toLanguageTag().equals(written)
        || !locale.getLanguage().equals(ULocale.forLanguageTag(tag).getLanguage())) {
      problems.error(
          "meta.locale",
          yaml.place("formatLocale"),
          "\"" + written + "\" is no locale of the language \"" + tag + "\".",
          "Write the language's tag, with a region where that matters, such as es-US.");
    }
    return locale;
  }

  private Optional<String> digitsOf(String system) {
    var digits = Digits.named(system);
    if (digits.isEmpty()) {
      problems.error(
          "meta.digits",
          yaml.place("digits"),
          "\"" + system + "\" is no system of ten digits.",
          "Write latn, or the system's name in Unicode, such as beng or arab.");
    }
    return digits;
  }

  private boolean checkCalendar(String name) {
    if (!CALENDARS.contains(name)) {
      problems.error(
          "meta.calendar",
          yaml.place("calendar"),
          "\"" + name + "\" is no calendar that is known here.",
          "Write gregory.");
    }
    return CALENDARS.contains(name);
  }

  private Optional<Direction> directionOf(String written) {
    return switch (written) {
      case "ltr" -> Optional.of(Direction.LEFT_TO_RIGHT);
      case "rtl" -> Optional.of(Direction.RIGHT_TO_LEFT);
      default -> {
        problems.error(
            "meta.direction",
            yaml.place("direction"),
            "\"" + written + "\" is no direction.",
            "Write ltr or rtl.");
        yield Optional.empty();
      }
    };
  }

  private void checkDirection(Direction direction, ULocale locale) {
    boolean rightToLeft = locale.getCharacterOrientation().equals("right-to-left");
    if (direction.isRightToLeft() != rightToLeft) {
      problems.error(
          "meta.direction",
          yaml.place("direction"),
          "The language is written from " + (rightToLeft ? "right to left" : "left to right") + ".",
          "Write " + (rightToLeft ? "rtl" : "ltr") + ".");
    }
  }
}
