package org.clearleaf.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a text file of the project. Every text of the project is UTF-8 without a byte order mark
 * (TRANSLATION 3.2, file.encoding): a file in another encoding would put wrong letters into a
 * patient's hand without any sign of it.
 */
public final class SourceText {

  /**
   * No text of ours comes near it; a larger file is a mistake and is not worth its memory. In
   * bytes.
   */
  static final int LONGEST_FILE = 4 << 20;

  private SourceText() {}

  /**
   * The text of the file, or a problem: file.missing, file.unreadable, file.too-long,
   * file.encoding.
   */
  public static Optional<String> read(String path, Shelf shelf, Problems problems) {
    byte[] bytes;
    try {
      bytes = shelf.read(path);
    } catch (NoSuchFileException e) {
      problems.error(
          "file.missing", Place.file(path), "There is no such file.", "Add it, or mend its name.");
      return Optional.empty();
    } catch (FileSystemException e) {
      unreadable(path, e.getReason(), problems);
      return Optional.empty();
    } catch (IOException e) {
      unreadable(path, e.getMessage(), problems);
      return Optional.empty();
    }
    if (bytes.length > LONGEST_FILE) {
      problems.error(
          "file.too-long",
          Place.file(path),
          "The file has "
              + ((bytes.length >> 20) + 1)
              + " MB; the most is "
              + (LONGEST_FILE >> 20)
              + " MB.",
          "Look whether something else was saved under this name.");
      return Optional.empty();
    }
    return decode(path, bytes, problems);
  }

  private static void unreadable(String path, String reason, Problems problems) {
    problems.error(
        "file.unreadable",
        Place.file(path),
        "The file cannot be read" + (reason == null ? "." : ": " + reason + "."),
        "Look what is in its place, and whether Clearleaf is allowed to read it.");
  }

  private static Optional<String> decode(String path, byte[] bytes, Problems problems) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      problems.error(
          "file.encoding",
          Place.line(path, 1),
          "The file begins with a byte order mark.",
          "Save it as UTF-8 without a byte order mark (\"UTF-8\", not \"UTF-8 with BOM\").");
      return Optional.empty();
    }
    int lost = text.indexOf('\uFFFD');
    if (lost < 0) {
      return Optional.of(text);
    }
    int line = 1 + (int) text.substring(0, lost).chars().filter(c -> c == '\n').count();
    if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      problems.error(
          "file.encoding",
          Place.line(path, line),
          "A character was lost here: U+FFFD stands in its place.",
          "Write the character again, and look for others that an earlier program lost.");
    } else {
      problems.error(
          "file.encoding",
          Place.line(path, line),
          "The file is not UTF-8.",
          "Save it again as UTF-8.");
    }
    return Optional.empty();
  }
}
