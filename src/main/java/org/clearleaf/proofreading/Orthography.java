package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How a language is written, as far as several checks ask for it: its scripts by CLDR's likely
 * subtags, and a few habits that neither Unicode nor CLDR lists.
 */
final class Orthography {

  /** Scripts whose words stand close together, and stand so beside Latin words too. */
  private static final Set<Integer> CLOSE =
      Set.of(
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR,
          UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.BOPOMOFO,
          UScript.HANGUL);

  /** Scripts in which a letter can pass for one of another of them (UTS 39, confusables.txt). */
  private static final Set<Integer> LOOKALIKE =
      Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN, UScript.CHEROKEE);

  private final ULocale locale;
  private final int[] scripts;
  private final boolean hasData;

  private Orthography(ULocale locale) {
    this.locale = locale;
    var codes = UScript.getCode(ULocale.addLikelySubtags(locale));
    scripts = codes == null ? new int[] {UScript.LATIN} : codes;
    hasData =
        UResourceBundle.getBundleInstance(new ULocale(locale.getBaseName()))
            .getULocale()
            .getLanguage()
            .equals(locale.getLanguage());
  }

  static Orthography of(Proof proof) {
    return proof.kept(Orthography.class, () -> new Orthography(proof.locale()));
  }

  /** The primary language subtag. */
  String language() {
    return locale.getLanguage();
  }

  /** Whether the language is one of these, by their primary subtags. */
  boolean isOneOf(Set<String> languages) {
    return languages.contains(language());
  }

  /**
   * Whether CLDR has data of the language itself; otherwise ICU would answer for another one
   * (TRANSLATION 0.2).
   */
  boolean hasData() {
    return hasData;
  }

  boolean isWrittenIn(int script) {
    return IntStream.of(scripts).anyMatch(own -> own == script);
  }

  boolean isOneOfScripts(Set<Integer> some) {
    return IntStream.of(scripts).anyMatch(some::contains);
  }

  /** Whether words stand close together, beside Latin ones too. */
  boolean isClose() {
    return isOneOfScripts(CLOSE);
  }

  /** Whether letters of the language can pass for those of another script. */
  boolean isLookalike() {
    return isOneOfScripts(LOOKALIKE);
  }

  /** Whether the language has capitals. */
  boolean isCased() {
    return isOneOfScripts(Set.of(UScript.LATIN, UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN));
  }

  /**
   * Whether the letter belongs to one of the language's scripts, or to no script in particular
   * (Script_Extensions, UAX 24).
   */
  boolean isOwn(int c) {
    if (c < 0x80) {
      return !UCharacter.isLetter(c) || isWrittenIn(UScript.LATIN);
    }
    int script = UScript.getScript(c);
    if (script == UScript.COMMON || script == UScript.INHERITED) {
      return true;
    }
    for (int own : scripts) {
      if (own == script || UScript.hasScript(c, own)) {
        return true;
      }
    }
    return false;
  }

  /** Letters, their marks, and the joiners between them. */
  static boolean isPartOfWord(int c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> UCharacter.hasBinaryProperty(c, UProperty.JOIN_CONTROL);
    };
  }
}
