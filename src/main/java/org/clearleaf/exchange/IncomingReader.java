package org.clearleaf.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.Catalogue;

/**
 * Reads a file that came back from a translators' tool, whatever it is: by its first bytes, since
 * endings such as .xlf, .xliff, .mqxliff or .sdlxliff say little.
 */
public final class IncomingReader {

  /** Some fifty times what a language of ours has. In bytes. */
  public static final int LARGEST = 32 << 20;

  /** So much of a file tells what it is. In bytes. */
  private static final int BEGINNING = 2000;

  private IncomingReader() {}

  /**
   * @param file its name, for messages, and where it says nothing of the language itself
   * @param catalogues the English of today
   * @return empty if the file cannot be read; a problem says why
   */
  public static Optional<Incoming> read(
      String file, byte[] bytes, List<Catalogue> catalogues, Problems problems) {
    if (bytes.length > LARGEST) {
      problems.error(
          "import.too-large",
          Place.file(file),
          "The file has more than " + (LARGEST >> 20) + " MB.",
          "Look whether this is the right file.");
      return Optional.empty();
    }
    var found = new Problems();
    var incoming = readAny(file, bytes, catalogues, found);
    problems.addAll(found.list());
    if (incoming.isEmpty() && !found.hasErrors()) {
      problems.error(
          "import.unknown-format",
          Place.file(file),
          "This is none of the files that can be imported.",
          "Import XLIFF, PO, an Excel workbook (.xlsx), or a back-translation or glossary table with"
              + " the first line that it was exported with.");
    }
    return incoming;
  }

  private static Optional<Incoming> readAny(
      String file, byte[] bytes, List<Catalogue> catalogues, Problems problems) {
    var beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8);
    // In UTF-16 every other byte is zero.
    var start = beginning.replace("\0", "").replaceFirst("^[\uFEFF\uFFFD]+", "").stripLeading();
    if (start.startsWith("PK")) {
      return XlsxReader.read(file, bytes, problems);
    }
    if (start.startsWith("<")) {
      return XliffReader.read(file, bytes, problems);
    }
    if (file.toLowerCase(Locale.ROOT).endsWith(".po")
        || start.startsWith("msgid")
        || start.startsWith("#")) {
      return PoImporter.read(file, bytes, catalogues, problems);
    }
    var back = BackTranslationTable.read(file, bytes, problems);
    return back.isPresent() || problems.hasErrors()
        ? back
        : GlossaryTable.read(file, bytes, problems);
  }
}
