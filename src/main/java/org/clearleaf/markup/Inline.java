package org.clearleaf.markup;

import java.util.List;
import org.clearleaf.base.Language;

/** What a line of text is made of. */
public sealed interface Inline {

  /**
   * Characters in logical order, NFC, without bidi controls. White space is as it will be shown:
   * single spaces.
   */
  record Text(String text) implements Inline {}

  /** {@code <b>}: emphasis, shown bold. Italics and underlining do not exist (STANDARDS LP36). */
  record Strong(List<Inline> children) implements Inline {}

  /**
   * {@code <span lang>}, {@code <bdi lang>}: a run in another language, or one that is kept
   * together.
   *
   * @param language null where it is that of the surroundings
   * @param isolated whether the bidi algorithm treats it as one neutral piece (UAX 9, FSI)
   * @param unbreakable whether no line may break inside it (LP33)
   */
  record Span(
      NodeId id, Language language, boolean isolated, boolean unbreakable, List<Inline> children)
      implements Inline {}

  /**
   * {@code <a href title>}.
   *
   * @param description what a screen reader says of the link; becomes the annotation's Contents
   *     (S11)
   */
  record Link(NodeId id, String href, String description, List<Inline> children)
      implements Inline {}

  /**
   * {@code <page-number/>}: the number of the page, in the digits of the document. Only in a
   * footer.
   */
  record PageNumber() implements Inline {}

  /**
   * {@code <page-count/>}: the number of pages, in the digits of the document. Only in a footer.
   */
  record PageCount() implements Inline {}
}
