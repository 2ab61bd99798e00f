package org.clearleaf.press;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearleaf.clinic.Clinic;

/** The forms that one and the same sheet is made in. */
public enum EditionKind {
  /** Large print, 16 to 28 points (LP2). */
  LARGE(Order.SIZES, ".pdf", "application/pdf"),
  /** Clear print, 14 points (LP1). */
  CLEAR(List.of(14), ".pdf", "application/pdf"),
  /** Each part in the reader's language and in English, so that staff can teach from it (H-c). */
  BILINGUAL(Order.SIZES, ".pdf", "application/pdf"),
  /** One self-contained page for a browser. */
  HTML(List.of(Order.DEFAULT_SIZE), ".html", "text/html; charset=utf-8"),
  /** Plain text (M14). */
  TEXT(List.of(Order.DEFAULT_SIZE), ".txt", "text/plain; charset=utf-8");

  private final List<Integer> sizes;
  private final String ending;
  private final String mediaType;

  EditionKind(List<Integer> sizes, String ending, String mediaType) {
    this.sizes = sizes;
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The sizes in points that it is printed in; where it has no pages, the one that is ignored. */
  public List<Integer> sizes() {
    return sizes;
  }

  public int usualSize() {
    return sizes.contains(Order.DEFAULT_SIZE) ? Order.DEFAULT_SIZE : sizes.getFirst();
  }

  /**
   * The clinic's size in points where it has one and the form is made in it; else the usual one.
   */
  public int usualSize(Optional<Clinic> clinic) {
    return clinic.stream()
        .flatMapToInt(c -> c.size().stream())
        .filter(sizes::contains)
        .findFirst()
        .orElse(usualSize());
  }

  /** As it is typed and stands in addresses: {@code large}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean hasPages() {
    return ending.equals(".pdf");
  }

  /** Of the file's name, {@code .pdf}. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }
}
