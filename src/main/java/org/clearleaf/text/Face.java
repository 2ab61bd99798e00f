package org.clearleaf.text;

/**
 * A TrueType face (ISO/IEC 14496-22) over a mapped file: metrics, character map, outlines; nothing
 * is copied until asked for. Safe for several threads.
 */
public interface Face {

  /** PostScript name, such as {@code NotoSans-Bold}. */
  String name();

  int unitsPerEm();

  /** {@code hhea} ascender, font units. */
  int ascent();

  /** {@code hhea} descender, font units, negative below the baseline. */
  int descent();

  /** {@code OS/2} sxHeight, font units, 0 if unknown. */
  int xHeight();

  /** {@code head} xMin, yMin, xMax, yMax, font units. */
  int[] box();

  /** {@code OS/2} usWeightClass. */
  int weight();

  int glyphCount();

  /** Whether the character map has the code point. */
  boolean has(int codePoint);

  /** Advance width of a glyph, font units. */
  int advance(int glyph);

  /** The {@code glyf} entry of a glyph, a copy; empty for a blank one. */
  byte[] outline(int glyph);

  /** A table's bytes, a copy; null if the font has none. */
  byte[] table(String tag);

  /**
   * Font units at a size in thousandths of a point, rounded to the nearest thousandth of a point.
   */
  default int scaled(long units, int size) {
    return (int) Math.floorDiv(2 * units * size + unitsPerEm(), 2L * unitsPerEm());
  }
}
