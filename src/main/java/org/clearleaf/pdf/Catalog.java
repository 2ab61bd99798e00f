package org.clearleaf.pdf;

import java.io.IOException;
import org.clearleaf.base.Language;

/** Writes the entries of the catalog that every file has (ISO 32000-1, 7.7.2). */
final class Catalog {
  private final PdfFile file;

  Catalog(PdfFile file) {
    this.file = file;
  }

  /**
   * @param structure object of the structure tree's root
   * @param labels a number tree of page labels (S14)
   * @param outline its object, -1 if there is none
   */
  void write(Language language, int structure, PdfBytes labels, int outline) throws IOException {
    file.catalog("Lang", new PdfBytes(16).text(language.tag()));
    file.catalog("MarkInfo", new PdfBytes(32).raw("<</Marked true>>"));
    file.catalog("StructTreeRoot", new PdfBytes(16).reference(structure));
    file.catalog("PageLabels", labels);
    file.catalog("OutputIntents", new PdfBytes(16).raw('[').reference(outputIntent()).raw(']'));
    if (outline >= 0) {
      file.catalog("Outlines", new PdfBytes(16).reference(outline));
    }
  }

  /**
   * How the file is shown and printed.
   *
   * @param more entries beside those of every file
   */
  void preferences(String more) {
    file.catalog(
        "ViewerPreferences",
        new PdfBytes(96).raw("<</DisplayDocTitle true/PrintScaling/None").raw(more).raw(">>"));
  }

  private int outputIntent() throws IOException {
    int profile = file.putStream(ColourProfile.bytes(), "N", 3);
    var intent =
        new PdfBytes(256).raw("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)");
    return file.put(
        intent.raw("/Info(sRGB IEC61966-2.1)/DestOutputProfile ").reference(profile).raw(">>"));
  }
}
