package org.clearleaf.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.clearleaf.layout.Pages;
import org.clearleaf.layout.Placed;
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
    var format = pages.format();
    var fonts = new Fonts(file);
    var pictures = new Pictures(file);
    var structure = new StructureWriter(file, tree, document.direction());
    int resources = file.reserve();
    var content = new PageContent(fonts, pictures, format);
    for (int page = 0; page < tree.pages().size(); page++) {
      var tagged = tree.pages().get(page);
      writeLinks(file, structure, page, tagged.links(), format.height());
      file.addPage(
          content.write(tagged),
          resources,
          StructureWriter.structParents(page),
          structure.annotations(page));
    }
    writeResources(file, resources, fonts, pictures);
    new Metadata(document, PdfFile.producer()).write(file);
    file.catalog("Lang", new PdfBytes(16).text(document.language().tag()));
    file.catalog("MarkInfo", new PdfBytes(32).raw("<</Marked true>>"));
    file.catalog("StructTreeRoot", new PdfBytes(16).reference(structure.write(tree)));
    file.catalog("PageLabels", new PdfBytes(32).raw("<</Nums[0<</S/D>>]>>"));
    file.catalog("OutputIntents", new PdfBytes(16).raw('[').reference(outputIntent(file)).raw(']'));
    var preferences = new PdfBytes(64).raw("<</DisplayDocTitle true/PrintScaling/None");
    if (document.direction().isRightToLeft()) {
      preferences.raw("/Direction/R2L");
    }
    file.catalog("ViewerPreferences", preferences.raw(">>"));
    int outline = new Bookmarks(file).write(document, tree, format);
    if (outline >= 0) {
      file.catalog("Outlines", new PdfBytes(16).reference(outline));
    }
  }

  /** The resource dictionary that every page shares (ISO 32000-1, 7.8.3). */
  private static void writeResources(PdfFile file, int object, Fonts fonts, Pictures pictures)
      throws IOException {
    var dictionary = new PdfBytes(128).raw("<<");
    fonts.write(dictionary);
    pictures.write(dictionary);
    file.put(object, dictionary.raw(">>"));
  }

  /**
   * Link annotations (ISO 32000-1, 12.5.6.5; STANDARDS S11): printed, without a border, their
   * purpose in words.
   */
  private static void writeLinks(
      PdfFile file, StructureWriter structure, int page, List<Placed.LinkArea> links, int height)
      throws IOException {
    for (int i = 0; i < links.size(); i++) {
      var link = links.get(i);
      var a = new PdfBytes(256).raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
      a.thousandths(link.x()).raw(' ').thousandths(height - link.y() - link.height()).raw(' ');
      a.thousandths(link.x() + link.width())
          .raw(' ')
          .thousandths(height - link.y())
          .raw("]/Contents");
      a.text(link.description()).raw("/StructParent ").number(structure.structParent(page, i));
      a.raw("/A<</S/URI/URI").text(link.href()).raw(">>>>");
      file.put(structure.annotations(page)[i], a);
    }
  }

  private static int outputIntent(PdfFile file) throws IOException {
    int profile = file.putStream(ColourProfile.bytes(), "N", 3);
    var intent =
        new PdfBytes(256).raw("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)");
    return file.put(
        intent.raw("/Info(sRGB IEC61966-2.1)/DestOutputProfile ").reference(profile).raw(">>"));
  }
}
