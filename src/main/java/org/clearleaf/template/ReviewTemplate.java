package org.clearleaf.template;

import java.io.IOException;
import java.util.Optional;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;

/**
 * Fills {@code templates/review.ftlh}, which becomes paper, and {@code templates/review-html.ftlh},
 * which is for a browser. Keep one: it may be used by several threads at a time, and reads each
 * template once.
 */
public final class ReviewTemplate {
  private static final String PAPER = "review.ftlh";
  private static final String BROWSER = "review-html.ftlh";

  private final Templates templates;

  /**
   * @param shelf where the folder {@code templates} is
   */
  public ReviewTemplate(Shelf shelf) {
    templates = new Templates(shelf);
  }

  /**
   * The page in the vocabulary of {@code docs/markup.md}.
   *
   * @return empty if the template has a mistake or a word cannot stand on a page
   * @throws IOException if the shelf cannot be read
   */
  public Optional<String> paper(ReviewPage page, Problems problems) throws IOException {
    return fill(PAPER, page, problems);
  }

  /** The page as HTML that needs nothing beside itself; see {@link #paper}. */
  public Optional<String> html(ReviewPage page, Problems problems) throws IOException {
    return fill(BROWSER, page, problems);
  }

  private Optional<String> fill(String name, ReviewPage page, Problems problems)
      throws IOException {
    return templates.fill(name, page.language(), markup -> ReviewModel.of(page, markup), problems);
  }
}
