package org.clearleaf.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.concurrent.ConcurrentHashMap;
import org.clearleaf.base.Language;

/**
 * The script that a language is written in, by CLDR's likely subtags if its tag names none; a
 * constant of {@link UScript}.
 */
final class Scripts {
  private static final ConcurrentHashMap<Language, Integer> KNOWN = new ConcurrentHashMap<>();

  private Scripts() {}

  static int of(Language language) {
    // English is in every sheet, and CLDR takes tens of milliseconds to be asked for the first
    // time.
    return language.equals(Language.ENGLISH)
        ? UScript.LATIN
        : KNOWN.computeIfAbsent(language, Scripts::find);
  }

  /** The script of a sheet: the one that its main family is for, unless that is for several. */
  static int of(Language language, Family main) {
    return main.scripts().size() == 1
        ? UScript.getCodeFromName(main.scripts().getFirst())
        : of(language);
  }

  private static int find(Language language) {
    var locale = ULocale.addLikelySubtags(ULocale.forLanguageTag(language.tag()));
    return switch (locale.getScript()) {
      case "Hans", "Hant", "Jpan" -> UScript.HAN;
      case "Kore" -> UScript.HANGUL;
      case String code -> {
        int script = UScript.getCodeFromName(code);
        yield script == UScript.INVALID_CODE ? UScript.LATIN : script;
      }
    };
  }
}
