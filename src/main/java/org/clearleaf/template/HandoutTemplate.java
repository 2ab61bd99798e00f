package org.clearleaf.template;

import java.io.IOException;
import java.util.Optional;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.messages.SheetWords;

/**
 * Fills {@code templates/handout.ftlh}, or the one that a language has instead ({@link
 * LookupByLanguage}). Keep one: it may be used by several threads at a time, and reads each
 * template once.
 */
public final class HandoutTemplate {
  /** What a page calls the clinic's logo; a page has it if its clinic has. */
  public static final String LOGO = "logo";

  private static final String NAME = "handout.ftlh";

  private final Templates templates;

  /**
   * @param shelf where the folder {@code templates} is
   */
  public HandoutTemplate(Shelf shelf) {
    templates = new Templates(shelf);
  }

  /** The page of a sheet that is made for nobody in particular. */
  public Optional<String> fill(SheetWords words, Problems problems) throws IOException {
    return fill(words, Circumstances.PLAIN, problems);
  }

  /**
   * The page in the vocabulary of {@code docs/markup.md}.
   *
   * @return empty if the template has a mistake or a word cannot stand on a page
   * @throws IOException if the shelf cannot be read
   */
  public Optional<String> fill(SheetWords words, Circumstances circumstances, Problems problems)
      throws IOException {
    return templates.fill(
        NAME, words.language(), markup -> SheetModel.of(words, circumstances, markup), problems);
  }
}
