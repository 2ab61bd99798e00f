package org.clearleaf.base;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** A language by its canonical BCP 47 tag, such as {@code es}, {@code zh-Hans} or {@code pt-BR}. */
public record Language(String tag) {

  public static final Language ENGLISH = new Language("en");

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

  @Override
  public String toString() {
    return tag;
  }
}
