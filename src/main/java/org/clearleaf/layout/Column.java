package org.clearleaf.layout;

import org.clearleaf.base.Direction;

/**
 * The width in which a block is set, between two edges. Distances are from the start edge, which is
 * the right one in a right-to-left sheet: layout code that speaks of start and end is mirrored by
 * this class alone (STANDARDS N17).
 *
 * @param left the left edge, thousandths of a point from the left edge of the paper
 */
record Column(int left, int width, boolean rightToLeft) {

  /** The left end of something {@code wide} that begins {@code offset} after the start edge. */
  int x(int offset, int wide) {
    return rightToLeft ? left + width - offset - wide : left + offset;
  }

  /**
   * The part of this column that begins after {@code start} and ends {@code end} before its end.
   */
  Column inset(int start, int end) {
    return new Column(rightToLeft ? left + end : left + start, width - start - end, rightToLeft);
  }

  /** The same column for lines that run in another direction. */
  Column towards(Direction direction) {
    return new Column(left, width, direction.isRightToLeft());
  }

  /**
   * The part of this column that begins {@code offset} after the start edge and is {@code wide}.
   */
  Column part(int offset, int wide) {
    return new Column(x(offset, wide), wide, rightToLeft);
  }
}
