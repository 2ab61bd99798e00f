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

  public int measure() {
    return width - 2 * margin;
  }
}
