package org.clearleaf.messages;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;

/**
 * What Unicode's CLDR knows of a language, for whoever adds it (TRANSLATION 6). Where it has no
 * data, nothing is guessed from another language (TRANSLATION 0.2).
 *
 * @param endonym the language in its own words, as a list would show it; empty if not known
 * @param englishName empty if not known
 * @param script ISO 15924, the one that the language is usually written in
 * @param digits the numbering system of its locale, such as {@code latn}
 * @param nativeDigits its own one; the same where it has no other
 * @param calendar the one that the locale prefers, as BCP 47 names it
 * @param letters the characters of its main exemplar set, in small and capital form
 * @param pluralHeader the value of a PO file's Plural-Forms; empty if not known
 */
public record LocaleFacts(
    Language language,
    boolean known,
    Optional<String> endonym,
    Optional<String> englishName,
    String script,
    Direction direction,
    String digits,
    String nativeDigits,
    String calendar,
    SortedSet<Integer> letters,
    Optional<String> pluralHeader) {

  private static final String LATIN_DIGITS = "latn";

  /** ISO 639-2: no language, several, none that has a code, not known. */
  private static final Set<String> SPECIAL = Set.of("mis", "mul", "und", "zxx");

  public static LocaleFacts of(Language language) {
    var locale = ULocale.forLanguageTag(language.tag());
    boolean known = LocaleReader.hasData(locale);
    return new LocaleFacts(
        language,
        known,
        known ? name(locale, locale) : Optional.empty(),
        name(locale, ULocale.ENGLISH),
        script(language),
        direction(language),
        known ? digits(locale) : LATIN_DIGITS,
        known ? digits(locale.setKeywordValue("numbers", "native")) : LATIN_DIGITS,
        known ? calendar(locale) : LocaleReader.GREGORIAN,
        known ? letters(locale) : new TreeSet<>(),
        known
            ? Optional.of(new Plurals(() -> PluralRules.forLocale(locale)).header())
            : Optional.empty());
  }

  /** The direction alone: the other facts take a thousand times as long to find. */
  public static Direction direction(Language language) {
    return ULocale.forLanguageTag(language.tag()).isRightToLeft()
        ? Direction.RIGHT_TO_LEFT
        : Direction.LEFT_TO_RIGHT;
  }

  /** Only systems of ten digits can be printed. */
  private static String digits(ULocale locale) {
    var name = NumberingSystem.getInstance(locale).getName();
    return Digits.named(name).isPresent() ? name : LATIN_DIGITS;
  }

  private static String calendar(ULocale locale) {
    var preferred =
        ULocale.toUnicodeLocaleType(
            "ca", Calendar.getKeywordValuesForLocale("calendar", locale, true)[0]);
    return LocaleReader.CALENDARS.contains(preferred) ? preferred : LocaleReader.GREGORIAN;
  }

  /** The script that the language is usually written in, ISO 15924 (UTS 35, likely subtags). */
  public static String script(Language language) {
    return ULocale.addLikelySubtags(ULocale.forLanguageTag(language.tag())).getScript();
  }

  /**
   * The tag as it has to be written, so that a language has one folder: with the newer code for an
   * older one, such as {@code fil} for {@code tl} (UTS 35, canonical locale identifiers); without
   * extensions; without a script that goes without saying (RFC 5646, 4.1), and with the one that
   * does not, such as {@code pa-Arab} for {@code pa-PK}.
   *
   * @return the tag itself if there is nothing to mend
   */
  public static String canonical(String tag) {
    try {
      return canonical(ULocale.forLanguageTag(tag));
    } catch (IllformedLocaleException e) {
      return tag;
    }
  }

  private static String canonical(ULocale written) {
    var locale =
        new ULocale.Builder().setLocale(ULocale.createCanonical(written)).clearExtensions().build();
    var likely = ULocale.addLikelySubtags(locale);
    boolean saysItself =
        likely.getScript().equals(script(locale.getLanguage())) && !isWrittenSeveralWays(locale);
    if (saysItself) {
      return new ULocale.Builder().setLocale(locale).setScript("").build().toLanguageTag();
    }
    boolean scriptOpen = locale.getScript().isEmpty();
    if (!scriptOpen || locale.getCountry().isEmpty()) {
      return locale.toLanguageTag();
    }
    var scripted = new ULocale.Builder().setLocale(locale).setScript(likely.getScript());
    var usual = ULocale.addLikelySubtags(scripted.setRegion("").build()).getCountry();
    return scripted
        .setRegion(locale.getCountry().equals(usual) ? "" : locale.getCountry())
        .build()
        .toLanguageTag();
  }

  /** Whether the tag leaves open which of several usual scripts is meant. */
  public static boolean needsScript(String tag) {
    var locale = ULocale.forLanguageTag(tag);
    return locale.getScript().isEmpty() && isWrittenSeveralWays(locale);
  }

  private static boolean isWrittenSeveralWays(ULocale locale) {
    return locale.getLanguage().equals("zh");
  }

  private static String script(String language) {
    return ULocale.addLikelySubtags(new ULocale(language)).getScript();
  }

  /**
   * Whether the first subtag may be a language: one of ISO 639-1, or one of three letters that is
   * neither for private use nor special. Which of those are given is not known here.
   */
  public static boolean isLanguage(String tag) {
    var language = ULocale.forLanguageTag(tag).getLanguage();
    return language.length() == 2
        ? Set.of(Locale.getISOLanguages()).contains(language)
        : language.length() == 3
            && (language.compareTo("qaa") < 0 || language.compareTo("qtz") > 0)
            && !SPECIAL.contains(language);
  }

  /** As a heading shows it: CLDR has many a name in small letters only. */
  private static Optional<String> name(ULocale locale, ULocale in) {
    var name =
        LocaleDisplayNames.getInstance(
                in, DisplayContext.DIALECT_NAMES, DisplayContext.NO_SUBSTITUTE)
            .localeDisplayName(locale);
    return Optional.ofNullable(name)
        .map(text -> {
          int first = text.offsetByCodePoints(0, 1);
          return UCharacter.toTitleCase(
                  in, text.substring(0, first), null, UCharacter.TITLECASE_NO_LOWERCASE)
              + text.substring(first);
        });
  }

  private static SortedSet<Integer> letters(ULocale locale) {
    var letters = new TreeSet<Integer>();
    var set = LocaleData.getExemplarSet(locale, 0, LocaleData.ES_STANDARD);
    for (var text : set) {
      for (var form : new String[] {text, UCharacter.toUpperCase(locale, text)}) {
        form.codePoints()
            .filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
            .forEach(letters::add);
      }
    }
    return letters;
  }
}
