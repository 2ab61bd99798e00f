package org.clearleaf.workbench;

import java.io.IOException;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.proofreading.GlyphCoverage;
import org.clearleaf.text.FaceLibrary;

/** Tells proofreaders what the fonts of the project can show. */
public final class FontGlyphs {

  private FontGlyphs() {}

  /**
   * What {@code fonts/fonts.yaml} offers. Where the list itself is damaged nothing is said of any
   * character: making a sheet tells what is wrong with it, once.
   *
   * @throws IOException if the shaper cannot be loaded; the message says what to do
   */
  public static GlyphCoverage of(Shelf shelf) throws IOException {
    var problems = new Problems();
    var library = new FaceLibrary(shelf, problems);
    return problems.hasErrors() ? GlyphCoverage.UNKNOWN : library::shows;
  }
}
