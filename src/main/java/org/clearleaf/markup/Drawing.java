package org.clearleaf.markup;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture of filled areas. A drawn line is here the area that its pen covers.
 *
 * @param width thousandths of a point, from 1
 * @param height thousandths of a point, from 1
 * @param fills from the lowest to the one on top
 */
public record Drawing(int width, int height, List<Fill> fills) implements Artwork {

  public Drawing {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a drawing of " + width + " by " + height);
    }
    fills = List.copyOf(fills);
  }

  /**
   * An area in one colour.
   *
   * @param rgb sRGB, {@code 0xRRGGBB}
   * @param evenOdd whether what lies inside an even number of outlines is left out (ISO 32000-1,
   *     8.5.3.3); else holes run the other way round
   * @param outline each part begins with a {@link Segment.Move}
   */
  public record Fill(int rgb, boolean evenOdd, List<Segment> outline) {
    public Fill {
      if ((rgb & 0xFF000000) != 0) {
        throw new IllegalArgumentException("a colour is 0xRRGGBB");
      }
      if (outline.isEmpty() || !(outline.getFirst() instanceof Segment.Move)) {
        throw new IllegalArgumentException("an outline begins with a move");
      }
      outline = List.copyOf(outline);
    }
  }

  /**
   * A part of an outline. Coordinates are thousandths of a point from the left and from the top
   * edge of the drawing.
   */
  public sealed interface Segment {
    record Move(int x, int y) implements Segment {}

    record Line(int x, int y) implements Segment {}

    /** A cubic Bézier curve to {@code x, y}. */
    record Curve(int x1, int y1, int x2, int y2, int x, int y) implements Segment {}

    record Close() implements Segment {}
  }

  /** The outline of a rectangle. */
  public static List<Segment> rectangle(int x, int y, int width, int height) {
    var outline = new ArrayList<Segment>(5);
    outline.add(new Segment.Move(x, y));
    outline.add(new Segment.Line(x + width, y));
    outline.add(new Segment.Line(x + width, y + height));
    outline.add(new Segment.Line(x, y + height));
    outline.add(new Segment.Close());
    return List.copyOf(outline);
  }
}
