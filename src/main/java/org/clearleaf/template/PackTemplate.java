package org.clearleaf.template;

import java.io.IOException;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;

/**
 * Fills the templates of a waiting-room pack: {@code pack-separator.ftlh}, {@code pack-poster.ftlh}
 * and {@code pack-index.ftlh}. All are in English. Keep one: it may be used by several threads at a
 * time, and reads each template once. Each page is in the vocabulary of {@code docs/markup.md}, and
 * empty if the template has a mistake.
 */
public final class PackTemplate {
  private static final String SEPARATOR = "pack-separator.ftlh";
  private static final String POSTER = "pack-poster.ftlh";
  private static final String INDEX = "pack-index.ftlh";

  /** The name of the picture that is the QR code of the clinic's page. */
  public static final String CODE = "code";

  private final Templates templates;

  /**
   * @param shelf where the folder {@code templates} is
   */
  public PackTemplate(Shelf shelf) {
    templates = new Templates(shelf);
  }

  /** The sheet before the copies of a handout in one language. */
  public Optional<String> separator(PackPage.Sheet sheet, PackPage.Entry entry, Problems problems)
      throws IOException {
    return templates.fill(
        SEPARATOR, Language.ENGLISH, _ -> PackModel.separator(sheet, entry), problems);
  }

  /** The poster by which everybody finds their language. */
  public Optional<String> poster(PackPage page, Optional<PackPage.Web> web, Problems problems)
      throws IOException {
    return templates.fill(POSTER, Language.ENGLISH, _ -> PackModel.of(page, web), problems);
  }

  /** The staff's list. */
  public Optional<String> index(PackPage page, Problems problems) throws IOException {
    return templates.fill(
        INDEX, Language.ENGLISH, _ -> PackModel.of(page, Optional.empty()), problems);
  }
}
