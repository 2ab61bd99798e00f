package org.clearleaf.text;

import java.util.List;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.markup.Inline;

/**
 * Sets the text of one sheet: the language, direction, faces and leading come from its bundle. Not
 * for several threads.
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

  /** The shaper of the paragraphs of the same sheet that are in another language. */
  Shaper in(Language language, Direction direction);

  /** The space that the faces want above the baseline at a nominal size, thousandths of a point. */
  int ascent(int size);

  /**
   * The space that the faces want below the baseline at a nominal size, thousandths of a point,
   * positive.
   */
  int descent(int size);
}
