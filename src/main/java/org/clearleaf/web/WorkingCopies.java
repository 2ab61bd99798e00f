package org.clearleaf.web;

import java.io.IOException;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Shelf;
import org.clearleaf.press.Order;
import org.clearleaf.review.Preview;
import org.clearleaf.review.ReviewExport;

/** Working copies for translators, one after the other: for one state of the files. */
final class WorkingCopies {
  private final Preview preview;

  WorkingCopies(Shelf shelf) {
    preview = new Preview(shelf);
  }

  /**
   * Every unit beside its English.
   *
   * @return empty where the bundle cannot be used
   * @throws IOException if the shelf cannot be read
   */
  synchronized Optional<ReviewExport.File> make(String summary, Language language)
      throws IOException {
    return preview.make(Order.of(summary, language)).copy();
  }
}
