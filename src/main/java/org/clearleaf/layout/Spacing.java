package org.clearleaf.layout;

/**
 * The sizes and distances of a sheet, derived from the size of its body text and the leading of its
 * script. Thousandths of a point.
 */
record Spacing(int body) {

  /** H1, H2, H3 above the body size: 24, 22, 20 pt beside 18 (STANDARDS LP5, section 7). */
  private static final int[] HEADING_STEP = {6_000, 4_000, 2_000};

  static final int HAIRLINE = 750;
  static final int FRAME = 1_000;
  static final int HEAVY = 2_000;

  /**
   * A blank line. The leading of Latin in every script: tall scripts bring the air between their
   * lines along.
   */
  int blank() {
    return body * 7 / 5;
  }

  int heading(int level) {
    return body + HEADING_STEP[level - 1];
  }

  /** One blank line between paragraphs (LP25). */
  int paragraphGap() {
    return blank();
  }

  /** Half a line between the items of a list (LP35). */
  int itemGap() {
    return blank() / 2;
  }

  /** Terms stand close: each is one of several texts about one thing. */
  int termGap() {
    return blank() / 5;
  }

  /** Between a paragraph and the list that it introduces. */
  int introGap() {
    return blank() / 2;
  }

  /** More above a heading than below it, so that it is seen to belong to what follows. */
  int aboveHeading() {
    return blank() * 4 / 3;
  }

  int belowHeading() {
    return blank() * 2 / 5;
  }

  /** Between a label and the text of its item. */
  int labelGap() {
    return body / 2;
  }

  /** Room to write by hand, about two lines of print for each line of writing (STANDARDS H-o). */
  int writingLine() {
    return 2 * body + body / 2;
  }

  int boxPadding() {
    return body * 3 / 4;
  }

  int cellPadding() {
    return body * 2 / 5;
  }

  /** Room for a remark by hand, 10 mm in 14 pt print, where many of them fill a page. */
  int verdictLine() {
    return 2 * body;
  }

  /** The side of a box to tick: as high as a capital, and a little more to hit it with a pen. */
  int tickBox() {
    return body * 9 / 10;
  }

  int columnGap() {
    return body;
  }
}
