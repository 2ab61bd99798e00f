package org.clearleaf.text;

import java.util.List;
import org.clearleaf.markup.Inline;

/**
 * Sets the text of one sheet: the language, direction, faces and leading are those of its bundle.
 * Not for several threads.
 */
public interface Shaper {

  /**
   * Analyses and shapes a paragraph.
   *
   * @param text without page numbers: they have become text
   * @param size nominal size in thousandths of a point
   * @param bold whether the whole paragraph is bold
   */
  ShapedText shape(List<Inline> text, int size, boolean bold);

  /**
   * Distance between the baselines of running text at a nominal size, thousandths of a point (LP24,
   * N1 to N16).
   */
  int leading(int size);

  /**
   * The least distance between baselines at which the ink of two lines of these faces stays apart;
   * for footers and headings. Never more than {@link #leading}.
   */
  int tightLeading(int size);

  /** The space that the faces want above the baseline at a nominal size, thousandths of a point. */
  int ascent(int size);

  /**
   * The space that the faces want below the baseline at a nominal size, thousandths of a point,
   * positive.
   */
  int descent(int size);
}
