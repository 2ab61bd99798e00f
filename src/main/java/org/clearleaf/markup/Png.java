package org.clearleaf.markup;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes pixels as a PNG file (ISO/IEC 15948): true colour, 8 bits a channel, sRGB. */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** Colour type 2: red, green and blue (11.2.2). */
  private static final byte TRUE_COLOUR = 2;

  private Png() {}

  static byte[] of(Raster raster) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    var header = ByteBuffer.allocate(13).putInt(raster.columns()).putInt(raster.rows());
    header.put((byte) 8).put(TRUE_COLOUR);
    chunk("IHDR", header.array(), out);
    chunk("sRGB", new byte[1], out);
    chunk("IDAT", deflated(raster), out);
    chunk("IEND", new byte[0], out);
    return out.toByteArray();
  }

  /** Each row after a byte that says that it is as it is (9.2, filter type 0). */
  private static byte[] deflated(Raster raster) {
    int row = 3 * raster.columns();
    var rgb = raster.rgb();
    var rows = new byte[raster.rows() * (row + 1)];
    for (int y = 0; y < raster.rows(); y++) {
      System.arraycopy(rgb, y * row, rows, y * (row + 1) + 1, row);
    }
    try (var deflater = new Deflater()) {
      deflater.setInput(rows);
      deflater.finish();
      var out = new ByteArrayOutputStream();
      var buffer = new byte[1 << 13];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  private static void chunk(String type, byte[] data, ByteArrayOutputStream out) {
    var name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
