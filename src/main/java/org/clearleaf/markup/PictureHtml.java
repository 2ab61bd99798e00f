package org.clearleaf.markup;

import java.util.Base64;
import org.clearleaf.markup.Drawing.Segment;

/** A picture as it stands inside a web page that needs no other file. */
final class PictureHtml {

  /** Thousandths of a point in a pixel of CSS. */
  private static final int PIXEL = 750;

  private PictureHtml() {}

  static String of(Block.Picture picture) {
    var html = new StringBuilder(256).append("<div class=\"picture");
    html.append(picture.centred() ? " centred\">" : "\">");
    switch (picture.artwork()) {
      case Drawing drawing -> {
        html.append("<svg role=\"img\" aria-label=\"");
        attributes(picture, html);
        html.append(" viewBox=\"0 0 ").append(drawing.width()).append(' ');
        html.append(drawing.height()).append("\">");
        drawing.fills().forEach(fill -> path(fill, html));
        html.append("</svg>");
      }
      case Raster raster -> {
        html.append("<img src=\"data:image/png;base64,");
        html.append(Base64.getEncoder().encodeToString(Png.of(raster))).append("\" alt=\"");
        attributes(picture, html);
        html.append('>');
      }
    }
    return html.append("</div>\n").toString();
  }

  private static void attributes(Block.Picture picture, StringBuilder html) {
    html.append(
        picture
            .alternative()
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;"));
    html.append('"');
    if (picture.language() != null) {
      html.append(" lang=\"").append(picture.language().tag()).append('"');
    }
    html.append(" width=\"").append(pixels(picture.width())).append('"');
    html.append(" height=\"").append(pixels(picture.height())).append('"');
  }

  private static int pixels(int thousandths) {
    return Math.max(1, Math.round((float) thousandths / PIXEL));
  }

  private static void path(Drawing.Fill fill, StringBuilder html) {
    html.append("<path fill=\"#").append("%06x".formatted(fill.rgb()));
    html.append(fill.evenOdd() ? "\" fill-rule=\"evenodd\" d=\"" : "\" d=\"");
    for (var segment : fill.outline()) {
      switch (segment) {
        case Segment.Move(int x, int y) -> html.append('M').append(x).append(' ').append(y);
        case Segment.Line(int x, int y) -> html.append('L').append(x).append(' ').append(y);
        case Segment.Curve(int x1, int y1, int x2, int y2, int x, int y) -> {
          html.append('C').append(x1).append(' ').append(y1).append(' ').append(x2).append(' ');
          html.append(y2).append(' ').append(x).append(' ').append(y);
        }
        case Segment.Close() -> html.append('Z');
      }
    }
    html.append("\"/>");
  }
}
