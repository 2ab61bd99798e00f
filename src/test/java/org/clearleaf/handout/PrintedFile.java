package org.clearleaf.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** A finished file, read once for all invariants. */
final class PrintedFile implements AutoCloseable {
  final byte[] bytes;
  final PDDocument document;
  final List<PrintedPage> pages;

  /** The element Document. */
  final Tag root;

  PrintedFile(byte[] bytes) throws IOException {
    this.bytes = bytes;
    document = Loader.loadPDF(bytes);
    pages = PageReader.read(document);
    root = tree();
  }

  private Tag tree() {
    var numbers = new HashMap<COSDictionary, Integer>();
    var passages = new HashMap<Tag.Marked, Passage>();
    for (var page : pages) {
      numbers.put(page.page().getCOSObject(), page.number());
      page.content().forEach(passage -> passages.put(new Tag.Marked(page.number(), passage.mcid()), passage));
    }
    var catalog = document.getDocumentCatalog();
    var kids = catalog.getStructureTreeRoot().getKids();
    if (kids.size() != 1 || !(kids.getFirst() instanceof PDStructureElement element)) {
      throw new AssertionError("the structure tree has not one root but " + kids);
    }
    return Tag.read(element, null, catalog.getLanguage(), numbers, passages);
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
