package org.clearleaf.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.layout.Layouter;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.markup.Artwork;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.DocumentReader;
import org.clearleaf.pdf.HandoutWriter;
import org.clearleaf.tagging.Tagger;
import org.clearleaf.text.FaceLibrary;
import org.clearleaf.text.TextShaper;

/**
 * The last part of the line, which is the same for handouts and for everything else that is
 * printed: from a page in the vocabulary of {@code docs/markup.md} to the bytes of a file.
 *
 * <p>Faces are opened once and kept. Keep one: it is safe for several threads.
 */
public final class Printer {

  /** A usual file in bytes. */
  private static final int USUAL_SIZE = 96 << 10;

  /** The key of what there is one of. */
  private static final String ONLY = "";

  private final Kept<String, FaceLibrary> faces;
  private final DocumentReader reader = new DocumentReader();
  private final Tagger tagger = new Tagger();
  private final HandoutWriter writer = new HandoutWriter();

  public Printer(Shelf shelf) {
    faces = new Kept<>((_, problems) -> open(shelf, problems));
  }

  /**
   * A finished file.
   *
   * @param bytes a PDF; the same for the same page and fonts. Not to be changed.
   */
  public record Printed(byte[] bytes, int pages) {}

  /**
   * Prints a working paper: what does not fit, or has a sign that stands on no letter, is told, and
   * printed all the same.
   *
   * @param name what problems call the page
   * @param families as in a bundle
   * @param size of the body text in points
   * @return empty if the page has a mistake, or a font cannot be used
   * @throws IOException if the shelf cannot be read
   */
  public Optional<Printed> printAnyhow(
      String page,
      String name,
      List<String> families,
      PageFormat paper,
      int size,
      Problems problems)
      throws IOException {
    var found = new Problems();
    try {
      return AtTheEdge.of(() -> print(page, name, families, paper, size, found));
    } finally {
      problems.addAll(found.list());
    }
  }

  private Optional<Printed> print(
      String page,
      String name,
      List<String> families,
      PageFormat paper,
      int size,
      Problems problems)
      throws IOException {
    var document = reader.read(page, name, problems);
    var library = faces(problems);
    if (document.isEmpty() || library.isEmpty()) {
      return Optional.empty();
    }
    var ordered = library.get().ordered(families, document.get().language());
    var shaper = shaper(library.get(), document.get(), ordered, problems);
    return shaper.isEmpty()
        ? Optional.empty()
        : set(document.get(), shaper.get(), paper, size, true, problems);
  }

  /**
   * Sets a page of several languages, to be written beside others or by itself.
   *
   * @param families of the page's own language, as in a bundle
   * @param others the families of the languages that its paragraphs may be in
   * @param pictures by the names that the page gives them
   * @param size of the body text in points
   * @return empty if the page has a mistake, a font cannot be used, or something does not fit
   * @throws IOException if the shelf cannot be read
   */
  public Optional<SetSheet> set(
      String page,
      String name,
      List<String> families,
      Map<Language, List<String>> others,
      Map<String, Artwork> pictures,
      PageFormat paper,
      int size,
      Problems problems)
      throws IOException {
    var found = new Problems();
    try {
      return AtTheEdge.of(() -> {
        var document = reader.read(page, name, pictures, found);
        var library = faces(found);
        if (document.isEmpty() || library.isEmpty()) {
          return Optional.empty();
        }
        var shaper = shaper(library.get(), document.get(), families, found);
        return shaper.isEmpty()
            ? Optional.empty()
            : compose(document.get(), shaper.get().knowing(others), paper, size, false, found);
      });
    } finally {
      problems.addAll(found.list());
    }
  }

  /** Writes a sheet by itself. */
  public Printed write(SetSheet sheet) throws IOException {
    var out = new ByteArrayOutputStream(USUAL_SIZE);
    writer.write(sheet.pages().document(), sheet.pages(), sheet.tree(), out);
    return new Printed(out.toByteArray(), sheet.pages().pages().size());
  }

  /** Whether one of the families can print the character; true where no font can be asked. */
  public boolean shows(List<String> families, int codePoint) {
    return faces(new Problems()).map(library -> library.shows(families, codePoint)).orElse(true);
  }

  /** Empty, with problems, where the list of fonts cannot be used. */
  Optional<FaceLibrary> faces(Problems problems) {
    return faces.get(ONLY, problems);
  }

  /** Empty where a family cannot be had: every character would then be missing too. */
  Optional<TextShaper> shaper(
      FaceLibrary library, Document document, List<String> families, Problems problems) {
    try {
      var shaper =
          new TextShaper(library, document.language(), document.direction(), families, problems);
      return problems.hasErrors() ? Optional.empty() : Optional.of(shaper);
    } catch (IllegalStateException e) {
      // Without any face there is no shaper; the problems tell of each.
      if (problems.hasErrors()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * @param anyhow whether what has errors is printed all the same
   */
  Optional<Printed> set(
      Document document,
      TextShaper shaper,
      PageFormat paper,
      int size,
      boolean anyhow,
      Problems problems)
      throws IOException {
    var sheet = compose(document, shaper, paper, size, anyhow, problems);
    return sheet.isEmpty() ? Optional.empty() : Optional.of(write(sheet.get()));
  }

  Optional<SetSheet> compose(
      Document document,
      TextShaper shaper,
      PageFormat paper,
      int size,
      boolean anyhow,
      Problems problems) {
    var pages = new Layouter(shaper, paper, size * 1000).layOut(document, problems);
    return problems.hasErrors() && !anyhow
        ? Optional.empty()
        : Optional.of(new SetSheet(pages, tagger.build(pages.document(), pages)));
  }

  private static Optional<FaceLibrary> open(Shelf shelf, Problems problems) {
    try {
      var library = new FaceLibrary(shelf, problems);
      // What a damaged list has lost would be missed once more by every sheet.
      return problems.hasErrors() ? Optional.empty() : Optional.of(library);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
