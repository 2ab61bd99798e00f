package org.clearleaf.artwork;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts areas out of others, as long as that comes to an end.
 *
 * <p>{@link Area} compares each place where two edges meet with all edges at the same height: some
 * hundred curves that run across each other keep it busy for minutes and fill the memory (observed
 * in JDK 25: 250 curves, 11 seconds; 500, more than 800 MB). What it would have to compare is
 * therefore estimated first.
 */
final class Cutting {
  static final String TOO_FINE =
      "The picture has cut-out parts (clipping) whose outlines are too intricate to be printed.";

  /** Comparisons of one picture: up to about three seconds. */
  static final long MOST = 5_000_000;

  /**
   * Places where two curves meet. Nine are possible for cubic ones; this is what random ones have.
   */
  private static final int MEETINGS_OF_CURVES = 4;

  private record Edge(double left, double top, double right, double bottom, boolean curve) {
    static Edge of(double[] at, int coordinates, double lastX, double lastY) {
      double left = lastX;
      double right = lastX;
      double top = lastY;
      double bottom = lastY;
      for (int i = 0; i < coordinates; i += 2) {
        left = Math.min(left, at[i]);
        right = Math.max(right, at[i]);
        top = Math.min(top, at[i + 1]);
        bottom = Math.max(bottom, at[i + 1]);
      }
      return new Edge(left, top, right, bottom, coordinates > 2);
    }

    int meetings(Edge other) {
      boolean apart =
          left > other.right || right < other.left || top > other.bottom || bottom < other.top;
      return apart ? 0 : curve || other.curve ? MEETINGS_OF_CURVES : 1;
    }
  }

  private long left = MOST;

  /** Comparisons for an outline of which only its length is known: everything meets everything. */
  static long ofAnyOutline(long segments) {
    // Beyond this the product would not fit.
    long n = Math.min(segments, 10_000);
    return n * n / 2 * MEETINGS_OF_CURVES * n;
  }

  /**
   * What of an area lies within another.
   *
   * @throws Recorder.Inexact if it would take too long, together with what was cut before
   */
  Area intersection(Shape area, Area clip) {
    spend(area, clip);
    var cut = new Area(area);
    cut.intersect(clip);
    return cut;
  }

  private void spend(Shape... shapes) {
    var edges = new ArrayList<Edge>();
    for (var shape : shapes) {
      add(shape.getPathIterator(null), edges);
    }
    edges.sort(Comparator.comparingDouble(Edge::top));
    long meetings = edges.size();
    int deepest = 0;
    var current = new ArrayList<Edge>();
    for (var edge : edges) {
      current.removeIf(earlier -> earlier.bottom < edge.top);
      for (var earlier : current) {
        meetings += edge.meetings(earlier);
      }
      current.add(edge);
      deepest = Math.max(deepest, current.size());
      if (meetings * deepest > left) {
        throw new Recorder.Inexact(TOO_FINE);
      }
    }
    left -= meetings * deepest;
  }

  private static void add(PathIterator path, List<Edge> edges) {
    PathPieces.walk(
        path, (x, y, points, coordinates) -> edges.add(Edge.of(points, coordinates, x, y)));
  }
}
