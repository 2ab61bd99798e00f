package org.clearleaf.base;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A language by its canonical BCP 47 tag, such as {@code es}, {@code zh-Hans} or {@code pt-BR}. */
public record Language(String tag) {

  public static final Language ENGLISH = new Language("en");

  /**
   * The regions of CLDR's pseudolanguages, XA for accents and XB for bidi, and private-use subtags
   * of our own.
   */
  private static final Pattern PSEUDO = Pattern.compile(".*-(X[AB]|x-(tall|nospace|key|missing))");

  /**
   * @throws IllegalArgumentException if the tag is not well-formed and canonical, or names no
   *     language; the message tells the canonical form
   */
  public Language {
    String canonical;
    try {
      canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("\"" + tag + "\" is not a BCP 47 language tag", e);
    }
    if (canonical.startsWith("und") || canonical.startsWith("x-")) {
      throw new IllegalArgumentException("\"" + tag + "\" names no language");
    }
    if (!canonical.equals(tag)) {
      throw new IllegalArgumentException(
          "\"" + tag + "\" is not a canonical BCP 47 language tag: write \"" + canonical + "\"");
    }
  }

  /** The primary language subtag: {@code zh} of {@code zh-Hans}. */
  public String primary() {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }

  /**
   * Whether nobody speaks it: English in disguise, which shows what a sheet would do to a language
   * (TRANSLATION 5). What translators are asked about words makes no sense there.
   */
  public boolean isPseudo() {
    return PSEUDO.matcher(tag).matches();
  }

  @Override
  public String toString() {
    return tag;
  }
}
