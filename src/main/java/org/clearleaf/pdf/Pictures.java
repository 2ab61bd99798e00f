package org.clearleaf.pdf;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearleaf.layout.Placed;
import org.clearleaf.markup.Drawing;
import org.clearleaf.markup.Drawing.Segment;
import org.clearleaf.markup.Raster;

/**
 * The pictures of a file: a drawing is written where it stands, as paths (ISO 32000-1, 8.5); pixels
 * become an image (8.9), one for all places that show it.
 */
final class Pictures {
  private final PdfFile file;
  private final Map<Raster, Integer> images = new LinkedHashMap<>();

  Pictures(PdfFile file) {
    this.file = file;
  }

  /**
   * Draws a picture and leaves the state of the page as it was.
   *
   * @param height of the page, thousandths of a point
   */
  void write(Placed.Picture picture, int height, PdfBytes out) {
    out.raw("q\n");
    switch (picture.artwork()) {
      case Drawing drawing -> new Paths(picture, drawing, height, out).write();
      case Raster raster -> {
        int number = images.computeIfAbsent(raster, _ -> images.size());
        out.thousandths(picture.width()).raw(" 0 0 ").thousandths(picture.height()).raw(' ');
        out.thousandths(picture.x()).raw(' ');
        out.thousandths(height - picture.y() - picture.height()).raw(" cm/I");
        out.number(number).raw(" Do\n");
      }
    }
    out.raw("Q\n");
  }

  /** Writes all images, and their entry of the resources, if there are any. */
  void write(PdfBytes dictionary) throws IOException {
    if (images.isEmpty()) {
      return;
    }
    dictionary.raw("/XObject<<");
    for (var image : images.entrySet()) {
      var raster = image.getKey();
      dictionary.raw("/I").number(image.getValue()).raw(' ');
      dictionary.reference(file.putImage(raster.columns(), raster.rows(), raster.rgb()));
    }
    dictionary.raw(">>");
  }

  /** A drawing at its place: every point is computed here, in thousandths of a point. */
  private record Paths(Placed.Picture place, Drawing drawing, int pageHeight, PdfBytes out) {

    void write() {
      // What leaves the drawing is cut off, as on every screen.
      out.thousandths(place.x()).raw(' ');
      out.thousandths(pageHeight - place.y() - place.height()).raw(' ');
      out.thousandths(place.width()).raw(' ').thousandths(place.height()).raw(" re W n\n");
      for (var fill : drawing.fills()) {
        colour(fill.rgb() >> 16 & 0xFF).colour(fill.rgb() >> 8 & 0xFF).colour(fill.rgb() & 0xFF);
        out.raw("rg\n");
        fill.outline().forEach(this::write);
        out.raw(fill.evenOdd() ? "f*\n" : "f\n");
      }
    }

    private Paths colour(int channel) {
      out.thousandths(Math.round(channel * 1000f / 255)).raw(' ');
      return this;
    }

    private void write(Segment segment) {
      switch (segment) {
        case Segment.Move(int x, int y) -> point(x, y).out.raw("m\n");
        case Segment.Line(int x, int y) -> point(x, y).out.raw("l\n");
        case Segment.Curve(int x1, int y1, int x2, int y2, int x, int y) ->
            point(x1, y1).point(x2, y2).point(x, y).out.raw("c\n");
        case Segment.Close() -> out.raw("h\n");
      }
    }

    private Paths point(int x, int y) {
      out.thousandths(place.x() + scaled(x, place.width(), drawing.width())).raw(' ');
      out.thousandths(pageHeight - place.y() - scaled(y, place.height(), drawing.height()));
      out.raw(' ');
      return this;
    }

    private static int scaled(int value, int shown, int natural) {
      return (int) Math.round((double) value * shown / natural);
    }
  }
}
