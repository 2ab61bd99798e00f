package org.clearleaf.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.layout.Pages;
import org.clearleaf.layout.Placed;
import org.clearleaf.tagging.StructureTree;

/** Writes the pages of sheets into one file; they share its fonts and pictures. */
final class SheetPages {
  private static final int[] NO_ANNOTATIONS = {};

  private final PdfFile file;
  private final Fonts fonts;
  private final Pictures pictures;
  private final StructureWriter structure;
  private final int resources;

  SheetPages(PdfFile file) {
    this.file = file;
    fonts = new Fonts(file);
    pictures = new Pictures(file);
    structure = new StructureWriter(file);
    resources = file.reserve();
  }

  /**
   * A sheet in the file.
   *
   * @param contents of its pages, which further copies share
   */
  record Written(StructureWriter.Placement placement, List<PdfFile.Content> contents) {}

  StructureWriter structure() {
    return structure;
  }

  Written add(Pages pages, StructureTree tree) throws IOException {
    var placement = structure.place(tree);
    var content = new PageContent(fonts, pictures, pages.format());
    var contents = new ArrayList<PdfFile.Content>();
    for (int page = 0; page < tree.pages().size(); page++) {
      var tagged = tree.pages().get(page);
      writeLinks(placement, page, tagged.links(), pages.format());
      contents.add(
          file.addPage(
              content.write(tagged),
              resources,
              placement.structParents(page),
              placement.annotations(page)));
    }
    return new Written(placement, contents);
  }

  /**
   * Adds a further copy: pages and annotations of its own, which elements of its own refer to, with
   * the content streams of the first one. A marked-content sequence belongs to the element that the
   * page says it does, so that a stream may serve several pages (ISO 32000-1, 14.7.4.4).
   */
  StructureWriter.Placement addAgain(
      List<PdfFile.Content> contents, StructureTree tree, PageFormat format) throws IOException {
    var placement = structure.place(tree);
    for (int page = 0; page < contents.size(); page++) {
      writeLinks(placement, page, tree.pages().get(page).links(), format);
      file.addPage(
          contents.get(page),
          resources,
          placement.structParents(page),
          placement.annotations(page));
    }
    return placement;
  }

  /** The back of a sheet with an odd number of pages. */
  void addBlank() {
    file.addPage(new PdfBytes(0), resources, structure.placeBlank(), NO_ANNOTATIONS);
  }

  /**
   * Writes the fonts when all glyphs are known, and the resource dictionary that every page shares
   * (ISO 32000-1, 7.8.3).
   */
  void writeResources() throws IOException {
    var dictionary = new PdfBytes(128).raw("<<");
    fonts.write(dictionary);
    pictures.write(dictionary);
    file.put(resources, dictionary.raw(">>"));
  }

  /**
   * Link annotations (ISO 32000-1, 12.5.6.5; STANDARDS S11): printed, without a border, their
   * purpose in words.
   */
  private void writeLinks(
      StructureWriter.Placement placement, int page, List<Placed.LinkArea> links, PageFormat format)
      throws IOException {
    int height = format.height();
    for (int i = 0; i < links.size(); i++) {
      var link = links.get(i);
      var a = new PdfBytes(256).raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
      a.thousandths(link.x()).raw(' ').thousandths(height - link.y() - link.height()).raw(' ');
      a.thousandths(link.x() + link.width())
          .raw(' ')
          .thousandths(height - link.y())
          .raw("]/Contents");
      a.text(link.description()).raw("/StructParent ").number(placement.structParent(page, i));
      a.raw("/A<</S/URI/URI").text(link.href()).raw(">>>>");
      file.put(placement.annotations(page)[i], a);
    }
  }
}
