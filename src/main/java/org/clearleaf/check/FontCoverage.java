package org.clearleaf.check;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.content.Summary;
import org.clearleaf.markup.Document;
import org.clearleaf.text.FaceLibrary;

/**
 * Every character of a sheet has a glyph in one of the families of its bundle (DESIGN, 'The file'):
 * a character without one would be printed as an empty box, and what a patient cannot read may be a
 * dose.
 */
public final class FontCoverage {
  private final FaceLibrary library;
  private final Shelf shelf;

  public FontCoverage(FaceLibrary library, Shelf shelf) {
    this.library = library;
    this.shelf = shelf;
  }

  /** Each character that is missing is told once, where it stands first ({@code font.missing}). */
  public void check(Document document, Summary summary, List<String> families, Problems problems) {
    var seen = new BitSet();
    DocumentText.each(
        document,
        text -> {
          for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!seen.get(c)) {
              seen.set(c);
              if (!library.shows(families, c)) {
                report(c, document, summary, families, problems);
              }
            }
          }
        });
  }

  private void report(
      int c, Document document, Summary summary, List<String> families, Problems problems) {
    problems.error(
        "font.missing",
        new Whereabouts(shelf, summary, document.language()).of(c),
        String.format(
            Locale.ROOT,
            "No font has the character U+%04X %s; tried %s.",
            c,
            Character.getName(c),
            String.join(", ", families)),
        "Write it another way, or add a family that has it to the fonts of bundle.yaml.");
  }
}
