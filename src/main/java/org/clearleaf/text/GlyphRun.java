package org.clearleaf.text;

/**
 * Shaped glyphs of one face, bidi level, script, style and line, in visual order from left to
 * right, with the text that they stand for. The arrays are shared and must not be changed.
 *
 * @param size the size in thousandths of a point at which the glyphs are shown, already matched to
 *     the main face (LP8, N15)
 * @param level the bidi embedding level (UAX 9); odd is right to left
 * @param text the whole paragraph, logical order, NFC, without bidi controls
 * @param start index in {@code text} of the first UTF-16 unit of the run, in logical order
 * @param end index after the last
 * @param glyphs glyph ids of the face
 * @param clusters for each glyph the index in {@code text} of the first unit of its cluster; a
 *     cluster is at least a grapheme
 * @param advances in font units
 * @param xOffsets in font units
 * @param yOffsets in font units, upwards
 */
public record GlyphRun(
    Face face,
    int size,
    int level,
    Stretch stretch,
    String text,
    int start,
    int end,
    int[] glyphs,
    int[] clusters,
    int[] advances,
    int[] xOffsets,
    int[] yOffsets) {

  public boolean isRightToLeft() {
    return (level & 1) == 1;
  }

  /** The sum of the advances in thousandths of a point, rounded to the nearest. */
  public int width() {
    long units = 0;
    for (int advance : advances) {
      units += advance;
    }
    return face.scaled(units, size);
  }
}
