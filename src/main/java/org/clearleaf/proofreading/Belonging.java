package org.clearleaf.proofreading;

import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.content.SummaryReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.Catalogue;

/**
 * Tells of a place that names no unit whose words it is about: a mistake in the PO file of one
 * sheet is none of the others.
 */
final class Belonging {
  private static final String PO = ".po";
  private static final String SUMMARY = ".md";

  private final Language language;

  Belonging(Language language) {
    this.language = language;
  }

  /**
   * The catalogue of what a check has found: by the file, or in a ledger, which all sheets share,
   * by the unit that the line names.
   *
   * @return empty where the place belongs to the language as a whole
   */
  Optional<String> of(Place place) {
    return ofFile(place).or(() -> before("/", place.unit()));
  }

  /**
   * The catalogue of what a reader of files has found. A ledger that cannot be read keeps all
   * sheets from being made, whichever unit its line names.
   *
   * @return empty where the file belongs to the language as a whole
   */
  Optional<String> ofFile(Place place) {
    var file = place.file();
    if (file.equals(Catalogue.COMMON_FILE)) {
      return Optional.of(Catalogue.COMMON);
    }
    return between(Bundles.FOLDER + "/" + language + "/", file, PO)
        .or(() -> between(SummaryReader.FOLDER + "/", file, SUMMARY))
        // What is met on a laid out sheet is told as of "flu, es, 28 pt, a4".
        .or(() -> before(", " + language + ", ", file));
  }

  private static Optional<String> between(String start, String text, String end) {
    return text.startsWith(start) && text.endsWith(end)
        ? Optional.of(text.substring(start.length(), text.length() - end.length()))
        : Optional.empty();
  }

  private static Optional<String> before(String mark, String text) {
    int at = text.indexOf(mark);
    return at > 0 ? Optional.of(text.substring(0, at)) : Optional.empty();
  }
}
