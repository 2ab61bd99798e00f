package org.clearleaf.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An ICC profile of the sRGB colour space (IEC 61966-2-1), as the output intent of PDF/A wants one
 * (ISO 19005-2, 6.2.3): a display profile of version 4 with a matrix and the one curve that its
 * three channels share, and nothing else (ICC.1:2010, 8.4).
 */
final class ColourProfile {
  private static final int HEADER = 128;

  /** Media white, and red, green and blue adapted to D50, as X, Y and Z. */
  private static final double[] WHITE = {0.9642, 1, 0.8249};

  private static final double[] RED = {0.43607, 0.22249, 0.01392};
  private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
  private static final double[] BLUE = {0.14307, 0.06061, 0.71410};

  /** From D65 to D50 (Bradford), row by row. */
  private static final double[] ADAPTATION = {
    1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168
  };

  /** Exponent, slope and offset of the curve, slope of its linear part, and where that ends. */
  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  private static final byte[] BYTES = make();

  private ColourProfile() {}

  static byte[] bytes() {
    return BYTES;
  }

  private static byte[] make() {
    var tags =
        new String[] {
          "desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"
        };
    var curve = numbers("para", 3, CURVE);
    var values =
        new byte[][] {
          text("sRGB"),
          text("No copyright, use freely"),
          numbers("XYZ ", -1, WHITE),
          numbers("sf32", -1, ADAPTATION),
          numbers("XYZ ", -1, RED),
          numbers("XYZ ", -1, GREEN),
          numbers("XYZ ", -1, BLUE),
          curve,
          curve,
          curve
        };
    var profile = ByteBuffer.allocate(1024);
    profile.putInt(8, 0x04200000);
    put(profile, 12, "mntrRGB XYZ ");
    profile.putShort(24, (short) 2026).putShort(26, (short) 1).putShort(28, (short) 1);
    put(profile, 36, "acsp");
    for (int i = 0; i < 3; i++) {
      profile.putInt(68 + 4 * i, fixed(WHITE[i]));
    }
    profile.putInt(HEADER, tags.length);
    int at = HEADER + 4 + 12 * tags.length;
    for (int i = 0; i < tags.length; i++) {
      boolean shared = i > 0 && values[i] == values[i - 1];
      if (shared) {
        at -= values[i].length;
      }
      put(profile, HEADER + 4 + 12 * i, tags[i]);
      profile.putInt(HEADER + 8 + 12 * i, at).putInt(HEADER + 12 + 12 * i, values[i].length);
      profile.put(at, values[i]);
      at += values[i].length;
    }
    profile.putInt(0, at);
    var bytes = new byte[at];
    profile.get(0, bytes);
    return bytes;
  }

  private static byte[] text(String text) {
    int length = 28 + 2 * text.length();
    var tag = ByteBuffer.allocate(length + 3 & ~3);
    put(tag, 0, "mluc");
    tag.putInt(8, 1).putInt(12, 12);
    put(tag, 16, "enUS");
    tag.putInt(20, 2 * text.length()).putInt(24, 28);
    tag.put(28, text.getBytes(StandardCharsets.UTF_16BE));
    return tag.array();
  }

  /**
   * @param function the kind of a parametric curve, -1 for a tag that is none
   */
  private static byte[] numbers(String type, int function, double[] numbers) {
    int first = function < 0 ? 8 : 12;
    var tag = ByteBuffer.allocate(first + 4 * numbers.length);
    put(tag, 0, type);
    if (function >= 0) {
      tag.putShort(8, (short) function);
    }
    for (int i = 0; i < numbers.length; i++) {
      tag.putInt(first + 4 * i, fixed(numbers[i]));
    }
    return tag.array();
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static void put(ByteBuffer into, int at, String ascii) {
    into.put(at, ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
