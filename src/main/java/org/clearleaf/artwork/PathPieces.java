package org.clearleaf.artwork;

import java.awt.geom.PathIterator;

/** Walks along an outline piece by piece: straight ones, curves, and those that close it. */
final class PathPieces {

  /** Meets a piece of an outline. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param x where the piece begins
     * @param points pairs of x and y: control points, then where it ends; good for this call only
     * @param coordinates how many numbers of {@code points} are of this piece: 2, 4 or 6
     */
    void piece(double x, double y, double[] points, int coordinates);
  }

  private PathPieces() {}

  static void walk(PathIterator path, Visitor visitor) {
    var at = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      int coordinates =
          switch (path.currentSegment(at)) {
            case PathIterator.SEG_MOVETO -> {
              startX = at[0];
              startY = at[1];
              yield 0;
            }
            case PathIterator.SEG_LINETO -> 2;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> {
              at[0] = startX;
              at[1] = startY;
              yield 2;
            }
          };
      if (coordinates > 0) {
        visitor.piece(x, y, at, coordinates);
      }
      x = at[Math.max(0, coordinates - 2)];
      y = at[Math.max(1, coordinates - 1)];
    }
  }
}
