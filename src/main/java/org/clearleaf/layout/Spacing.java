package org.clearleaf.layout;

import org.clearleaf.text.Shaper;

/**
 * The sizes and distances of a sheet, derived from the size of its body text and the leading of its script. Thousandths of
 * a point.
 */
record Spacing(int body, int leading) {

  /** H1, H2, H3 above the body size: 24, 22, 20 pt beside 18 (STANDARDS LP5, section 7). */
  private static final int[] HEADING_STEP = {6_000, 4_000, 2_000};

  static final int HAIRLINE = 750;
  static final int FRAME = 1_000;
  static final int HEAVY = 2_000;

  static Spacing of(Shaper shaper, int body) {
    return new Spacing(body, shaper.leading(body));
  }

  int heading(int level) {
    return body + HEADING_STEP[level - 1];
  }

  /** One blank line between paragraphs (LP25). */
  int paragraphGap() {
    return leading;
  }

  /** Half a line between the items of a list (LP35). */
  int itemGap() {
    return leading / 2;
  }

  /** Between a paragraph and the list that it introduces. */
  int introGap() {
    return leading / 2;
  }

  /** More above a heading than below it, so that it is seen to belong to what follows. */
  int aboveHeading() {
    return leading + leading / 3;
  }

  int belowHeading() {
    return leading * 2 / 5;
  }

  /** Between a label and the text of its item. */
  int labelGap() {
    return body / 2;
  }

  /** Room to write by hand: two lines of print for each line of writing (STANDARDS H-o). */
  int writingLine() {
    return Math.max(2 * body, leading * 7 / 4);
  }

  int boxPadding() {
    return body * 3 / 4;
  }

  int cellPadding() {
    return body * 2 / 5;
  }

  int columnGap() {
    return body;
  }
}
