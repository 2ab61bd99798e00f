package org.clearleaf.markup;

import java.util.Base64;
import org.clearleaf.markup.Drawing.Segment;

/** A picture as it stands inside a web page that needs no other file. */
final class PictureHtml {

  /** Thousandths of a point in a pixel of CSS. */
  private static final int PIXEL = 750;

  private PictureHtml() {}

  static void write(Block.Picture picture, Html html) {
    html.raw("<div class=\"picture");
    html.raw(picture.centred() ? " centred\">" : "\">");
    switch (picture.artwork()) {
      case Drawing drawing -> {
        html.raw("<svg role=\"img\" aria-label=\"");
        attributes(picture, html);
        html.raw(" viewBox=\"0 0 ").raw(drawing.width()).raw(" ");
        html.raw(drawing.height()).raw("\">");
        drawing.fills().forEach(fill -> path(fill, html));
        html.raw("</svg>");
      }
      case Raster raster -> {
        html.raw("<img src=\"data:image/png;base64,");
        html.raw(Base64.getEncoder().encodeToString(Png.of(raster))).raw("\" alt=\"");
        attributes(picture, html);
        html.raw(">");
      }
    }
    html.raw("</div>\n");
  }

  private static void attributes(Block.Picture picture, Html html) {
    html.text(picture.alternative()).raw("\"");
    if (picture.language() != null) {
      html.raw(" lang=\"").raw(picture.language().tag()).raw("\"");
    }
    html.raw(" width=\"").raw(pixels(picture.width())).raw("\"");
    html.raw(" height=\"").raw(pixels(picture.height())).raw("\"");
  }

  private static int pixels(int thousandths) {
    return Math.max(1, Math.round((float) thousandths / PIXEL));
  }

  private static void path(Drawing.Fill fill, Html html) {
    html.raw("<path fill=\"#").raw("%06x".formatted(fill.rgb()));
    html.raw(fill.evenOdd() ? "\" fill-rule=\"evenodd\" d=\"" : "\" d=\"");
    for (var segment : fill.outline()) {
      switch (segment) {
        case Segment.Move(int x, int y) -> html.raw("M").raw(x).raw(" ").raw(y);
        case Segment.Line(int x, int y) -> html.raw("L").raw(x).raw(" ").raw(y);
        case Segment.Curve(int x1, int y1, int x2, int y2, int x, int y) -> {
          html.raw("C").raw(x1).raw(" ").raw(y1).raw(" ").raw(x2).raw(" ");
          html.raw(y2).raw(" ").raw(x).raw(" ").raw(y);
        }
        case Segment.Close() -> html.raw("Z");
      }
    }
    html.raw("\"/>");
  }
}
