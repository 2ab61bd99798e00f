package org.clearleaf.messages;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
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

  public static LocaleFacts of(Language language) {
    var locale = ULocale.forLanguageTag(language.tag());
    boolean known = BundleReader.hasData(locale);
    return new LocaleFacts(
        language,
        known,
        Optional.of(locale).filter(_ -> known).flatMap(l -> name(l, l)),
        name(locale, ULocale.ENGLISH),
        script(language),
        locale.getCharacterOrientation().equals("right-to-left")
            ? Direction.RIGHT_TO_LEFT
            : Direction.LEFT_TO_RIGHT,
        known ? NumberingSystem.getInstance(locale).getName() : "latn",
        known
            ? NumberingSystem.getInstance(locale.setKeywordValue("numbers", "native")).getName()
            : "latn",
        known
            ? ULocale.toUnicodeLocaleType(
                "ca", Calendar.getKeywordValuesForLocale("calendar", locale, true)[0])
            : "gregory",
        known ? letters(locale) : new TreeSet<>(),
        known
            ? Optional.of(new Plurals(() -> PluralRules.forLocale(locale)).header())
            : Optional.empty());
  }

  /** The script that the language is usually written in, ISO 15924 (UTS 35, likely subtags). */
  public static String script(Language language) {
    return ULocale.addLikelySubtags(ULocale.forLanguageTag(language.tag())).getScript();
  }

  /**
   * The tag as it has to be written: without subtags that say nothing, with the newer code for an
   * older one, such as {@code fil} for {@code tl} (UTS 35, canonical locale identifiers).
   *
   * @return the tag itself if there is nothing to mend
   */
  public static String canonical(String tag) {
    var locale = ULocale.createCanonical(ULocale.forLanguageTag(tag));
    var whole = ULocale.addLikelySubtags(locale);
    // A script that is the only usual one is not written (RFC 5646, 4.1).
    var bare = new ULocale.Builder().setLocale(locale).setScript("").build();
    boolean needless =
        !locale.getScript().isEmpty()
            && ULocale.addLikelySubtags(bare).getScript().equals(whole.getScript())
            && !severalScripts(locale.getLanguage());
    return (needless ? bare : locale).toLanguageTag();
  }

  /** Whether the tag leaves open which of several usual scripts is meant. */
  public static boolean needsScript(String tag) {
    var locale = ULocale.forLanguageTag(tag);
    return locale.getScript().isEmpty() && locale.getLanguage().equals("zh");
  }

  private static boolean severalScripts(String language) {
    var scripts = new TreeSet<String>();
    for (var locale : ULocale.getAvailableLocales()) {
      if (locale.getLanguage().equals(language)) {
        scripts.add(ULocale.addLikelySubtags(locale).getScript());
      }
    }
    return scripts.size() > 1;
  }

  private static Optional<String> name(ULocale locale, ULocale in) {
    var names =
        LocaleDisplayNames.getInstance(in, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    var name = names.localeDisplayName(locale);
    boolean none = name.equalsIgnoreCase(locale.getName()) || name.startsWith(locale.getLanguage());
    return none ? Optional.empty() : Optional.of(titled(name, in));
  }

  /** As a heading shows it: CLDR has many a name in small letters only. */
  private static String titled(String name, ULocale locale) {
    return UCharacter.toTitleCase(
        locale,
        name,
        null,
        UCharacter.TITLECASE_NO_LOWERCASE | UCharacter.TITLECASE_NO_BREAK_ADJUSTMENT);
  }

  private static SortedSet<Integer> letters(ULocale locale) {
    var letters = new TreeSet<Integer>();
    var set = LocaleData.getExemplarSet(locale, 0, LocaleData.ES_STANDARD);
    for (var text : set) {
      for (var form : new String[] {text, UCharacter.toUpperCase(locale, text)}) {
        form.codePoints()
            .filter(c -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
            .filter(c -> UScript.getScript(c) != UScript.INVALID_CODE)
            .forEach(letters::add);
      }
    }
    return letters;
  }
}
