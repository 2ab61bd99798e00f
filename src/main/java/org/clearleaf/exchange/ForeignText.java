package org.clearleaf.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/**
 * A text file that another tool saved: with a byte order mark, in UTF-16 as spreadsheets do, with
 * other ends of lines. An encoding that has to be guessed is refused.
 */
final class ForeignText {

  private ForeignText() {}

  static Optional<String> read(String file, byte[] bytes, Problems problems) {
    try {
      return Optional.of(decode(bytes));
    } catch (CharacterCodingException e) {
      problems.error(
          "import.damaged",
          Place.file(file),
          "The file is not UTF-8.",
          "Save it again as UTF-8 from the tool that wrote it; nothing of it was taken.");
      return Optional.empty();
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    if (begins(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return decode(bytes, begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
  }

  private static String decode(byte[] bytes, int from, Charset charset)
      throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i == bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
