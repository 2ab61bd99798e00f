package org.clearleaf.artwork;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Raster;

/** Reads PNG (ISO/IEC 15948) of every kind; what is transparent is laid on white, as on paper. */
final class PngReader {

  /** More than a printer shows in the width of a page; in pixels. */
  private static final int LONGEST_SIDE = 4_000;

  private static final String LAST_CHUNK = "IEND";

  private static final int WHITE = 255;

  private final String file;
  private final Problems problems;

  PngReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  Optional<Raster> read(byte[] bytes) {
    var reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      if (!isWhole(bytes)) {
        // The JDK's reader shows what there is of a file that is cut off.
        throw new IOException("cut off");
      }
      reader.setInput(in, true, true);
      // Asked before anything is decoded: a small file can hold a picture that fills the memory.
      int columns = reader.getWidth(0);
      int rows = reader.getHeight(0);
      if (columns > LONGEST_SIDE || rows > LONGEST_SIDE) {
        problems.error(
            "picture.large",
            Place.file(file),
            "The picture is %d by %d pixels.".formatted(columns, rows),
            "Save it with at most %d in each direction.".formatted(LONGEST_SIDE));
        return Optional.empty();
      }
      return Optional.of(raster(reader.read(0)));
    } catch (IOException | RuntimeException e) {
      // The JDK's reader fails in either way, depending on where the file is damaged.
      problems.error(
          "picture.damaged",
          Place.file(file),
          "The file is no PNG, or is damaged.",
          "Save the picture as PNG again.");
      return Optional.empty();
    } finally {
      reader.dispose();
    }
  }

  /** Whether the last chunk is there (11.2.5). */
  private static boolean isWhole(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(LAST_CHUNK);
  }

  private static Raster raster(BufferedImage image) {
    int columns = image.getWidth();
    int rows = image.getHeight();
    var rgb = new byte[3 * columns * rows];
    var colours = image.getColorModel();
    boolean indexed = colours instanceof IndexColorModel;
    var pixels = image.getRaster();
    int bands = pixels.getNumBands();
    boolean alpha = bands == 2 || bands == 4;
    var sample = new int[bands];
    int at = 0;
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        if (indexed) {
          int argb = image.getRGB(x, y);
          for (int shift = 16; shift >= 0; shift -= 8) {
            rgb[at++] = onWhite(argb >> shift & 0xFF, argb >>> 24);
          }
        } else {
          // Not by getRGB: it takes grey for linear, and makes it lighter.
          pixels.getPixel(x, y, sample);
          for (int band = 0; band < bands; band++) {
            int most = (1 << colours.getComponentSize(band)) - 1;
            sample[band] = (sample[band] * WHITE + most / 2) / most;
          }
          int opacity = alpha ? sample[bands - 1] : WHITE;
          for (int channel = 0; channel < 3; channel++) {
            rgb[at++] = onWhite(sample[bands < 3 ? 0 : channel], opacity);
          }
        }
      }
    }
    return new Raster(columns, rows, rgb);
  }

  private static byte onWhite(int channel, int opacity) {
    return (byte) ((channel * opacity + WHITE * (WHITE - opacity) + WHITE / 2) / WHITE);
  }
}
