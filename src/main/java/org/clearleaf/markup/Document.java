package org.clearleaf.markup;

import java.util.List;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;

/**
 * A handout as its reader meets it: blocks in reading order. This order is the reading order of the
 * tagged file.
 *
 * @param digits the ten digits of the language as it writes numbers, from zero
 */
public record Document(
    Language language,
    Direction direction,
    String digits,
    Head head,
    List<Block> blocks,
    Footer footer) {

  /**
   * {@code <head>}: what describes the file and is not printed from here.
   *
   * @param title the title in the document's language
   * @param englishTitle the title in English
   * @param languageName the language in its own words, {@code español}
   * @param englishLanguageName the language in English, {@code Spanish}
   * @param sheet the sheet's id, such as {@code CL-101}; carries no diagnosis (STANDARDS M4)
   * @param version counted from 1
   * @param reviewed the date of the source's medical review, ISO 8601
   * @param draft whether sign-offs are missing
   */
  public record Head(
      String title,
      String englishTitle,
      String languageName,
      String englishLanguageName,
      String sheet,
      int version,
      String reviewed,
      boolean draft) {}
}
