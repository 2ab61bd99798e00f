package org.clearleaf.pack;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.markup.Drawing;
import org.clearleaf.markup.Drawing.Fill;
import org.clearleaf.markup.Drawing.Segment;

/**
 * A QR code (ISO/IEC 18004) of a web address, for a phone that is held half a metre from a poster.
 *
 * <p>How large it has to be: cameras of phones want the symbol to be a tenth as wide as they are
 * away, a rule of thumb of those who make such codes; half a metre makes 50 mm. A module is then
 * never below 1.2 mm: symbols of more than 41 modules, which only a long address needs, are made
 * wider instead.
 *
 * <p>The address is the clinic's own and the same for everybody. Nothing of a reader is in it
 * (STANDARDS H-s).
 */
final class QrCode {

  /** Modules of white on all sides (ISO/IEC 18004, 9.1). */
  static final int QUIET_ZONE = 4;

  /** In millimetres, without the quiet zone. */
  static final double LEAST_WIDTH = 50;

  /** In millimetres. */
  static final double LEAST_MODULE = 1.2;

  private static final int BLACK = 0;

  /** Of the drawing, thousandths of a point; its printed size is {@link #millimetres}. */
  private static final int MODULE = 4_000;

  private final byte[][] modules;

  private QrCode(byte[][] modules) {
    this.modules = modules;
  }

  /** Empty where the address is too long for any symbol. */
  static Optional<QrCode> of(URI address) {
    try {
      // Of a code on a wall, 15 % may be dirty or torn (level M).
      var code =
          Encoder.encode(
              address.toASCIIString(),
              ErrorCorrectionLevel.M,
              Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
      return Optional.of(new QrCode(code.getMatrix().getArray()));
    } catch (WriterException e) {
      return Optional.empty();
    }
  }

  /** Modules on a side, quiet zone included. */
  private int side() {
    return modules.length + 2 * QUIET_ZONE;
  }

  /** How wide it is printed with its quiet zone, whole millimetres. */
  int millimetres() {
    double module = Math.max(LEAST_MODULE, LEAST_WIDTH / modules.length);
    return (int) Math.ceil(module * side());
  }

  /** With its quiet zone. Dark modules side by side are one rectangle, so that no seam is seen. */
  Drawing drawing() {
    var outline = new ArrayList<Segment>();
    for (int row = 0; row < modules.length; row++) {
      for (int start = 0, end; start < modules.length; start = end) {
        end = start + 1;
        while (end < modules.length && modules[row][end] == modules[row][start]) {
          end++;
        }
        if (modules[row][start] == 1) {
          outline.addAll(
              Drawing.rectangle(
                  (QUIET_ZONE + start) * MODULE,
                  (QUIET_ZONE + row) * MODULE,
                  (end - start) * MODULE,
                  MODULE));
        }
      }
    }
    int side = side() * MODULE;
    return new Drawing(side, side, List.of(new Fill(BLACK, false, outline)));
  }
}
