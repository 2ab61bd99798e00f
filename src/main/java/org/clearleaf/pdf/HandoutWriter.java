package org.clearleaf.pdf;

import java.io.IOException;
import java.io.OutputStream;
import org.clearleaf.layout.Pages;
import org.clearleaf.markup.Document;
import org.clearleaf.tagging.StructureTree;

/**
 * Writes a handout as a file that is PDF/UA-1 and PDF/A-2a at once (ISO 14289-1, ISO 19005-2;
 * STANDARDS 2.3 to 2.5). The same document, pages and tree give the same bytes.
 */
public final class HandoutWriter {

  /**
   * Writes nothing before the whole file is made.
   *
   * @throws IllegalArgumentException if a run shows a glyph that its face does not have
   * @throws IOException if {@code out} cannot be written to
   */
  public void write(Document document, Pages pages, StructureTree tree, OutputStream out)
      throws IOException {
    try (var file = new PdfFile(pages.format())) {
      write(document, pages, tree, file);
      file.writeTo(out);
    }
  }

  private static void write(Document document, Pages pages, StructureTree tree, PdfFile file)
      throws IOException {
    var sheets = new SheetPages(file);
    var placement = sheets.add(pages, tree).placement();
    sheets.writeResources();
    new Metadata(document, PdfFile.producer()).write(file);
    var bookmarks = new Bookmarks(file);
    bookmarks.add(document, tree, pages.format(), 0);
    var catalog = new Catalog(file);
    catalog.write(
        document.language(),
        sheets.structure().write(placement, document.direction()),
        new PdfBytes(32).raw("<</Nums[0<</S/D>>]>>"),
        bookmarks.write());
    catalog.preferences(document.direction().isRightToLeft() ? "/Direction/R2L" : "");
  }
}
