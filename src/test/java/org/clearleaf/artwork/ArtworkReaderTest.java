package org.clearleaf.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.clearleaf.MapShelf;
import org.clearleaf.SpecReader;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Drawing;
import org.clearleaf.markup.Drawing.Segment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logos become exactly what they show, or a problem. */
class ArtworkReaderTest {

  @TestFactory
  Stream<DynamicTest> svg() {
    return SpecReader.tests("/artwork/svg.spec", ArtworkReaderTest::outline);
  }

  @Test
  void usesOfUsesDoNotDrawWithoutAnEnd() {
    var svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><defs>");
    svg.append("<rect id=\"a0\" width=\"9\" height=\"9\"/>");
    for (int i = 1; i < 12; i++) {
      svg.append("<g id=\"a").append(i).append("\">");
      svg.append("<use href=\"#a%d\"/>".formatted(i - 1).repeat(10)).append("</g>");
    }
    svg.append("</defs><use href=\"#a11\"/></svg>");
    assertThat(outline(svg.toString())).startsWith("0  picture.");
  }

  /** Its trace would stand among the problems of a nurse. */
  @Test
  void theLibraryKeepsItsThoughtsToItself() {
    var logged = new ArrayList<LogRecord>();
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord message) {
            logged.add(message);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger.getLogger("").addHandler(handler);
    try {
      outline("<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"a\"><use href=\"#a\"/></g></svg>");
    } finally {
      Logger.getLogger("").removeHandler(handler);
    }
    assertThat(logged).isEmpty();
  }

  @Test
  void aPictureOfTooManyPointsIsTold() {
    var svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0"
            + " l1 1 1 0".repeat(60_000)
            + "\"/></svg>";
    assertThat(outline(svg)).contains("too many points");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rgb", "argb", "palette", "grey", "grey16", "black-and-white"})
  void pixelsOfEveryKindOfPngAreThoseOfThePicture(String kind) throws IOException {
    var image = image(kind);
    var raster = png(image);
    // Half-transparent red on white is pink; everything else is as it is.
    byte[] expected =
        switch (kind) {
          case "rgb" -> bytes(255, 0, 0, 0, 0, 255);
          case "argb" -> bytes(255, 127, 127, 255, 255, 255);
          case "palette" -> bytes(255, 0, 0, 0, 0, 255);
          case "grey", "grey16" -> bytes(128, 128, 128, 255, 255, 255);
          default -> bytes(0, 0, 0, 255, 255, 255);
        };
    assertThat(raster.columns()).isEqualTo(2);
    assertThat(raster.rgb()).containsExactly(expected);
  }

  @Test
  void aPngThatIsTooLargeOrCutOffIsTold() throws IOException {
    assertThat(outline("logo.png", file(new BufferedImage(4001, 1, BufferedImage.TYPE_INT_RGB))))
        .contains("picture.large");
    assertThat(outline("logo.png", file(new BufferedImage(1, 4001, BufferedImage.TYPE_INT_RGB))))
        .contains("picture.large");
    assertThat(outline("logo.png", file(new BufferedImage(4000, 1, BufferedImage.TYPE_INT_RGB))))
        .isEqualTo("pixels");
    var whole = file(image("rgb"));
    for (int end = 0; end < whole.length - 4; end++) {
      assertThat(outline("logo.png", Arrays.copyOf(whole, end))).contains("picture.damaged");
    }
    assertThat(outline("logo.png", new byte[(1 << 20) + 1])).contains("picture.large");
  }

  private static BufferedImage image(String kind) {
    var image =
        switch (kind) {
          case "argb" -> new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
          case "palette" ->
              new BufferedImage(
                  2,
                  1,
                  BufferedImage.TYPE_BYTE_INDEXED,
                  new IndexColorModel(8, 2, bytes(255, 0), bytes(0, 0), bytes(0, 255)));
          case "grey" -> new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
          case "grey16" -> grey16();
          case "black-and-white" -> new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
          default -> new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        };
    switch (kind) {
      case "argb" -> image.setRGB(0, 0, 0x80FF0000);
      case "grey" -> {
        image.getRaster().setSample(0, 0, 0, 128);
        image.getRaster().setSample(1, 0, 0, 255);
      }
      case "grey16" -> {
        image.getRaster().setSample(0, 0, 0, 128 * 257);
        image.getRaster().setSample(1, 0, 0, 0xFFFF);
      }
      case "black-and-white" -> image.setRGB(1, 0, Color.WHITE.getRGB());
      default -> {
        image.setRGB(0, 0, Color.RED.getRGB());
        image.setRGB(1, 0, Color.BLUE.getRGB());
      }
    }
    return image;
  }

  private static BufferedImage grey16() {
    var model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            false,
            false,
            Color.OPAQUE,
            DataBuffer.TYPE_USHORT);
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 2, 1, 1, null);
    return new BufferedImage(model, raster, false, null);
  }

  private static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] file(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static org.clearleaf.markup.Raster png(BufferedImage image) throws IOException {
    var problems = new Problems();
    var artwork =
        ArtworkReader.read("logo.png", new MapShelf().with("logo.png", file(image)), problems);
    assertThat(problems.list()).isEmpty();
    return (org.clearleaf.markup.Raster) artwork.orElseThrow();
  }

  private static String outline(String svg) {
    return outline("logo.svg", svg.getBytes(StandardCharsets.UTF_8));
  }

  private static String outline(String name, byte[] file) {
    var problems = new Problems();
    var artwork = ArtworkReader.read(name, new MapShelf().with(name, file), problems);
    assertThat(artwork.isPresent()).isEqualTo(problems.list().isEmpty());
    return artwork
        .map(a -> a instanceof Drawing drawing ? outline(drawing) : "pixels")
        .orElseGet(() ->
            problems.list().stream()
                .map(p -> "%d  %s  %s".formatted(p.place().line(), p.id(), p.message()))
                .collect(Collectors.joining("\n")));
  }

  private static String outline(Drawing drawing) {
    return pt(drawing.width())
        + " x "
        + pt(drawing.height())
        + drawing.fills().stream()
            .map(fill ->
                "\n#%06x%s".formatted(fill.rgb(), fill.evenOdd() ? " even-odd" : "")
                    + fill.outline().stream()
                        .map(ArtworkReaderTest::segment)
                        .collect(Collectors.joining()))
            .collect(Collectors.joining());
  }

  private static String segment(Segment segment) {
    return switch (segment) {
      case Segment.Move(int x, int y) -> " M" + pt(x) + "," + pt(y);
      case Segment.Line(int x, int y) -> " L" + pt(x) + "," + pt(y);
      case Segment.Curve(int x1, int y1, int x2, int y2, int x, int y) ->
          " C%s,%s %s,%s %s,%s".formatted(pt(x1), pt(y1), pt(x2), pt(y2), pt(x), pt(y));
      case Segment.Close() -> " Z";
    };
  }

  private static String pt(int thousandths) {
    return String.format(Locale.ROOT, "%.1f", thousandths / 1000.0).replace(".0", "");
  }
}
