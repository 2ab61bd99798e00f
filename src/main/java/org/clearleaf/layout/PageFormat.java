package org.clearleaf.layout;

/**
 * Paper and margins, in thousandths of a point.
 *
 * @param margin on all four sides (LP29)
 */
public record PageFormat(String name, int width, int height, int margin) {

  /** 25.4 mm (LP29). */
  private static final int MARGIN = 72_000;

  public static final PageFormat A4 = new PageFormat("a4", 595_276, 841_890, MARGIN);
  public static final PageFormat LETTER = new PageFormat("letter", 612_000, 792_000, MARGIN);

  /** Twice A4 and twice Letter, for posters. */
  public static final PageFormat A3 = new PageFormat("a3", 841_890, 1_190_551, MARGIN);

  public static final PageFormat TABLOID = new PageFormat("tabloid", 792_000, 1_224_000, MARGIN);

  /** The same paper with another margin on all sides. */
  public PageFormat withMargin(int other) {
    return new PageFormat(name, width, height, other);
  }

  public int measure() {
    return width - 2 * margin;
  }
}
