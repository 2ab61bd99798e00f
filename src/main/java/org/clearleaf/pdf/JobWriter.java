package org.clearleaf.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.layout.Pages;
import org.clearleaf.tagging.StructureTree;

/**
 * Writes several sheets into one file for a printer, sheet by sheet, so that only one of them is in
 * memory at a time. The file is PDF/UA-1 and PDF/A-2a like that of a single sheet: one Document in
 * English, in it a Part for each copy of each sheet with the language of that sheet. All sheets
 * share the file's fonts.
 *
 * <p>Each copy begins on a leaf of its own: where its pages are odd in number a blank one follows,
 * so that the whole file can be printed on both sides and taken apart. Page labels are those that
 * are printed, and begin again with each copy (STANDARDS S14).
 *
 * <p>The reading direction is not told: leaves that are turned one by one have no common binding.
 */
public final class JobWriter implements AutoCloseable {

  /** A label that is no number: nothing is printed on a blank page. */
  private static final String BLANK = "blank";

  private final PageFormat format;
  private final PdfFile file;
  private final SheetPages sheets;
  private final Bookmarks bookmarks;
  private final int document;
  private final List<Integer> parts = new ArrayList<>();
  private final PdfBytes labels = new PdfBytes(1 << 10).raw("<</Nums[");

  public JobWriter(PageFormat format) {
    this.format = format;
    file = new PdfFile(format);
    sheets = new SheetPages(file);
    bookmarks = new Bookmarks(file);
    document = file.reserve();
  }

  /** Begins a group of sheets; what is added next stands below its bookmark. */
  public void begin(String bookmark) {
    bookmarks.group(bookmark, file.pages(), format);
  }

  /**
   * Writes a sheet; its headings become bookmarks, those of the first copy only.
   *
   * @param copies from 1
   * @throws IllegalArgumentException if the sheet is on other paper than the job, or {@code copies}
   *     is less than 1
   */
  public void add(Pages pages, StructureTree tree, int copies) throws IOException {
    if (pages.format().width() != format.width() || pages.format().height() != format.height()) {
      throw new IllegalArgumentException(pages.format().name() + " among " + format.name());
    }
    if (copies < 1) {
      throw new IllegalArgumentException(copies + " copies");
    }
    bookmarks.add(pages.document(), tree, format, file.pages());
    var direction = pages.document().direction();
    label("/S/D");
    var first = sheets.add(pages, tree);
    finishCopy(pages);
    parts.add(first.placement().writePart(document, direction));
    for (int copy = 1; copy < copies; copy++) {
      label("/S/D");
      var again = sheets.addAgain(first.contents(), tree, format);
      finishCopy(pages);
      parts.add(again.writePart(document, direction));
    }
  }

  private void finishCopy(Pages pages) {
    if (pages.pages().size() % 2 == 1) {
      label("/P(" + BLANK + ")");
      sheets.addBlank();
    }
  }

  /** The label of the next page. */
  private void label(String style) {
    labels.number(file.pages()).raw("<<").raw(style).raw(">>");
  }

  /** How many pages there are so far, blank ones included. */
  public int pages() {
    return file.pages();
  }

  /**
   * Finishes the file; nothing can be added any more.
   *
   * @param title what staff read in a list of files, in English
   * @param draft whether a sheet among them is a draft
   */
  public byte[] finish(String title, boolean draft) throws IOException {
    sheets.writeResources();
    new Metadata(title, draft, PdfFile.producer()).write(file);
    var catalog = new Catalog(file);
    catalog.write(
        Language.ENGLISH,
        sheets.structure().write(Language.ENGLISH, document, parts),
        labels.raw("]>>"),
        bookmarks.write());
    catalog.preferences("/Duplex/DuplexFlipLongEdge");
    var out = new ByteArrayOutputStream(1 << 20);
    file.writeTo(out);
    return out.toByteArray();
  }

  @Override
  public void close() {
    file.close();
  }
}
