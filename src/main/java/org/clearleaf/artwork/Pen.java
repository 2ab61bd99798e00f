package org.clearleaf.artwork;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.PathIterator;

/** What a drawn line covers. */
final class Pen {
  static final String TOO_MANY_POINTS = "The picture has too many points to be printed.";

  private Pen() {}

  /**
   * The area under a pen that follows a shape.
   *
   * @param mostDashes as many as may be drawn; a dash of nearly no length would have no end
   * @throws Recorder.Inexact if there would be more
   */
  static Shape covered(Stroke pen, Shape shape, int mostDashes) {
    if (pen instanceof BasicStroke basic && basic.getDashArray() != null) {
      double period = 0;
      for (float length : basic.getDashArray()) {
        period += length;
      }
      double dashes = longest(shape.getPathIterator(null)) / period * basic.getDashArray().length;
      // Not ">": of what is no number there is no end either.
      if (!(dashes <= mostDashes)) {
        throw new Recorder.Inexact(TOO_MANY_POINTS);
      }
    }
    return pen.createStrokedShape(shape);
  }

  /** No outline is longer than the way along its control points. */
  private static double longest(PathIterator path) {
    var at = new double[6];
    double length = 0;
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      int coordinates =
          switch (path.currentSegment(at)) {
            case PathIterator.SEG_MOVETO -> {
              x = at[0];
              y = at[1];
              startX = x;
              startY = y;
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
      for (int i = 0; i < coordinates; i += 2) {
        length += Math.hypot(at[i] - x, at[i + 1] - y);
        x = at[i];
        y = at[i + 1];
      }
    }
    return length;
  }
}
