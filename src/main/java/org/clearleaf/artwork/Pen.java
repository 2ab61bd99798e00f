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
    var way = new Way();
    PathPieces.walk(path, way);
    return way.length;
  }

  private static final class Way implements PathPieces.Visitor {
    private double length;

    @Override
    public void piece(double x, double y, double[] points, int coordinates) {
      double fromX = x;
      double fromY = y;
      for (int i = 0; i < coordinates; i += 2) {
        length += Math.hypot(points[i] - fromX, points[i + 1] - fromY);
        fromX = points[i];
        fromY = points[i + 1];
      }
    }
  }
}
