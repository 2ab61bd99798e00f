package org.clearleaf.workbench;

import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.workbench.DisguisedWords.Spaces;

/**
 * A pseudolanguage: English in disguise, made in a moment, that shows before any translation is
 * there what a sheet would do to one (TRANSLATION 5). English that is not disguised on a printed
 * page does not come from the units: it is hard-coded.
 *
 * <p>Regions XA and XB are those of CLDR. The other tags name a language whose script, digits,
 * dates and line breaking are meant, and what is done to it after {@code x-}.
 */
public enum Pseudo {

  /** Accented, two fifths longer, in brackets. */
  ACCENTED(
      "en-XA",
      "en-XA",
      "Pseudolanguage: longer, accented English",
      "en-US",
      Fonts.LATIN,
      new LongerWords(),
      DisguisedLetters.ACCENTED),

  /**
   * From right to left. Controls that would turn English round ({@code RLO}) stand in no text of
   * ours, and would neither be shaped nor joined: the letters are Arabic instead, one for each of
   * English, so that a page is mirrored by what a real language has and nothing else.
   */
  MIRRORED(
      "ar-XB",
      "ar-XB",
      "Pseudolanguage: English in Arabic letters",
      "ar",
      List.of("Noto Naskh Arabic", "Noto Sans"),
      DisguisedLetters.ARABIC,
      DisguisedLetters.ARABIC),

  /** Marks above marks on Latin letters, capitals too. */
  TALL_LATIN(
      "x-tall",
      "en-x-tall",
      "Pseudolanguage: English with stacked marks",
      "en-US",
      Fonts.LATIN,
      DisguisedLetters.TALL_LATIN,
      DisguisedLetters.TALL_LATIN),

  /** Words whose signs stand above the headline and below the foot of their letters. */
  TALL_DEVANAGARI(
      "x-tall",
      "hi-x-tall",
      "Pseudolanguage: tall Devanagari",
      "hi",
      List.of("Noto Sans Devanagari", "Noto Sans"),
      DisguisedWords.samples(
          "स्त्रियों कर्तृत्व द्वन्द्व वर्षों दृष्टि शृंखला निर्देशों हड्डियाँ उद्घाटन हृदय राष्ट्रीय मूर्तियाँ पूर्ण ट्रैफ़िक ड्यूटी"
              + " कीर्ति कुर्सियाँ बुद्धि सूर्य चिह्न",
          Spaces.ALL),
      null),

  /** Words with letters under letters, and signs under those. */
  TALL_KHMER(
      "x-tall",
      "km-x-tall",
      "Pseudolanguage: tall Khmer",
      "km",
      List.of("Noto Sans Khmer", "Noto Sans"),
      DisguisedWords.samples(
          "ស្ត្រី គ្រឿង ក្រុម ជំងឺ ប្រព័ន្ធ ថ្នាំ ខ្ញុំ ព្រឹក ពុំ គ្រោះ ព្យាបាល ឱ្យ ប៉ុន្តែ ញ៉ាំ កុំ ក្ដី ស្ងួត គ្រូពេទ្យ ត្រូវ",
          Spaces.BETWEEN_PHRASES),
      null),

  /** Words with a tone above a vowel above a letter, and vowels below. */
  TALL_THAI(
      "x-tall",
      "th-x-tall",
      "Pseudolanguage: tall Thai",
      "th-u-ca-gregory",
      List.of("Noto Sans Thai Looped", "Noto Sans"),
      DisguisedWords.samples(
          "น้ำ ผู้ ที่ ซึ่ง ทั้ง นี้ รู้ ตื่น ยิ่ง กุ้ง ญาติ ปู่ เชื้อ เยื่อ ฟื้นฟู ปฏิกิริยา ฝุ่น ผื่น ทิ้ง ครั้ง ปั๊ม บุ๋ม ฐาน ชั้น",
          Spaces.BETWEEN_PHRASES),
      null),

  /** Ideographs without any space, which a line may end between. */
  WITHOUT_SPACES(
      "x-nospace",
      "zh-Hans-x-nospace",
      "Pseudolanguage: no spaces",
      "zh-Hans",
      List.of("Noto Sans SC", "Noto Sans"),
      DisguisedWords.ideographs(),
      null),

  /** Keys in the place of words. */
  KEYS(
      "x-key",
      "en-x-key",
      "Pseudolanguage: keys of units",
      "en-US",
      Fonts.LATIN,
      new KeyOfUnit(),
      null),

  /** Every seventh unit is missing, to see what is told then; no sheet can be made of it. */
  MISSING(
      "x-missing",
      "en-x-missing",
      "Pseudolanguage: missing units",
      "en-US",
      Fonts.LATIN,
      new LongerWords(),
      DisguisedLetters.ACCENTED);

  private final String kind;
  private final Language language;
  private final String englishName;
  private final String formatLocale;
  private final List<String> fonts;
  private final Disguise disguise;
  private final DisguisedLetters months;

  /**
   * @param months what is done to the months of English; null where those of the locale stand
   */
  Pseudo(
      String kind,
      String tag,
      String englishName,
      String formatLocale,
      List<String> fonts,
      Disguise disguise,
      DisguisedLetters months) {
    this.kind = kind;
    language = new Language(tag);
    this.englishName = englishName;
    this.formatLocale = formatLocale;
    this.fonts = fonts;
    this.disguise = disguise;
    this.months = months;
  }

  private static final class Fonts {
    static final List<String> LATIN = List.of("Noto Sans");
  }

  /** What translators call it, such as {@code x-tall}; several may have the same. */
  public String kind() {
    return kind;
  }

  public Language language() {
    return language;
  }

  public boolean canBePrinted() {
    return this != MISSING;
  }

  String englishName() {
    return englishName;
  }

  String formatLocale() {
    return formatLocale;
  }

  List<String> fonts() {
    return fonts;
  }

  Disguise disguise() {
    return disguise;
  }

  Optional<DisguisedLetters> months() {
    return Optional.ofNullable(months);
  }
}
