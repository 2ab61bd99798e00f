package org.clearleaf.proofreading;

import java.util.List;

/** Which characters can be printed; the fonts are another package's business. */
public interface GlyphCoverage {

  /** Where no fonts are at hand: nothing is said of them. */
  GlyphCoverage UNKNOWN = (_, _) -> true;

  /** Whether one of the families has the character. */
  boolean shows(List<String> families, int codePoint);
}
