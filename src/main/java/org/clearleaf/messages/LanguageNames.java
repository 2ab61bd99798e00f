package org.clearleaf.messages;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import org.clearleaf.base.Language;

/** The names of languages in one language, as CLDR has them. Safe for several threads. */
public final class LanguageNames {
  private final LocaleDisplayNames inLists;
  private final LocaleDisplayNames inSentences;

  private LanguageNames(ULocale in) {
    inLists = names(in, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    inSentences = names(in, DisplayContext.CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE);
  }

  public static LanguageNames in(Language language) {
    return new LanguageNames(ULocale.forLanguageTag(language.tag()));
  }

  private static LocaleDisplayNames names(ULocale in, DisplayContext capitals) {
    return LocaleDisplayNames.getInstance(in, DisplayContext.DIALECT_NAMES, capitals);
  }

  /** As it stands in a list, {@code Árabe}; the tag where CLDR has no name. */
  public String inList(Language language) {
    return inLists.localeDisplayName(ULocale.forLanguageTag(language.tag()));
  }

  /** As it stands within a sentence, {@code árabe}; the tag where CLDR has no name. */
  public String inSentence(Language language) {
    return inSentences.localeDisplayName(ULocale.forLanguageTag(language.tag()));
  }
}
