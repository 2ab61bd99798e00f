package org.clearleaf.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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
    if (begins(bytes, 0xFF, 0xFE)) {
      return decode(file, bytes, 2, StandardCharsets.UTF_16LE, problems);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return decode(file, bytes, 2, StandardCharsets.UTF_16BE, problems);
    }
    // XML may be in UTF-16 without a mark (XML 1.0, appendix F).
    if (begins(bytes, '<', 0)) {
      return decode(file, bytes, 0, StandardCharsets.UTF_16LE, problems);
    }
    if (begins(bytes, 0, '<')) {
      return decode(file, bytes, 0, StandardCharsets.UTF_16BE, problems);
    }
    int start = begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return decode(file, bytes, start, StandardCharsets.UTF_8, problems);
  }

  private static Optional<String> decode(
      String file, byte[] bytes, int from, Charset charset, Problems problems) {
    var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    var out = CharBuffer.allocate(bytes.length - from + 1);
    var result = charset.newDecoder().decode(in, out, true);
    var text = out.flip().toString();
    if (!result.isError()) {
      return Optional.of(text);
    }
    problems.error(
        "import.damaged",
        Place.line(file, 1 + (int) text.chars().filter(c -> c == '\n').count()),
        "The file is not " + charset.name() + " here.",
        "Save it again as UTF-8 from the tool that wrote it; nothing of it was taken.");
    return Optional.empty();
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
