package org.clearleaf.web;

import java.time.LocalDate;
import java.util.Optional;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.press.Press;
import org.clearleaf.press.State;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/**
 * All sheets in all languages as they were when they were read: an immutable snapshot, with the
 * press that makes these and no others.
 *
 * @param hash of all files that sheets and pages are made from, of the program and of the day; two
 *     contents with the same hash make the same bytes
 */
public record Content(String hash, PageContent pages) {

  public ShelfContent shelf() {
    return pages.shelf();
  }

  /** The day on which it was read: what is due for review changes with it. */
  LocalDate day() {
    return shelf().today();
  }

  Press press() {
    return pages.press();
  }

  Optional<Clinic> clinic() {
    return pages.clinic();
  }

  /**
   * @param id as the client sent it
   */
  Optional<Sheet> sheet(String id) {
    return shelf().sheet(id);
  }

  /**
   * @param tag as the client sent it
   */
  static Optional<Version> version(Sheet sheet, String tag) {
    return sheet.languages().stream().filter(v -> v.language().tag().equals(tag)).findFirst();
  }

  static boolean canBeMade(Version version) {
    return version.state() != State.INCOMPLETE;
  }

  /** How many sheets, each in one language, can be made. */
  long makeable() {
    return shelf().sheets().stream()
        .flatMap(sheet -> sheet.languages().stream())
        .filter(Content::canBeMade)
        .count();
  }
}
