package org.clearleaf.layout;

import org.clearleaf.markup.Block;

/**
 * What it costs to begin a page before a strip, as the {@link Paginator} weighs it. The figures
 * mean nothing by themselves: each says where a page is sooner turned than at another.
 */
final class BreakCost {
  /** Before a paragraph or a list: a good place to turn the page. */
  static final int BETWEEN_BLOCKS = 60;

  static final int BETWEEN_ITEMS = 90;

  /** What it costs more to leave the first or the last item of a list alone on a page. */
  static final int LONELY_ITEM = 70;

  static final int BETWEEN_ROWS = 120;

  /** Inside a paragraph, with two lines on each side at least (STANDARDS LP34). */
  static final int INSIDE_PARAGRAPH = 220;

  /** What a frame adds to the cost of any break inside it. */
  static final int INSIDE_BOX = 250;

  static final int BETWEEN_RULED_LINES = 300;

  /** After a paragraph in two languages: it is no single line that would look forgotten. */
  static final int AFTER_BOTH_INTRODUCTIONS = 300;

  /** Between steps: a timeline stays whole unless that would leave a page half empty. */
  static final int BETWEEN_STEPS = 350;

  /** After a paragraph that introduces a list. */
  static final int AFTER_INTRODUCTION = 900;

  /**
   * After the first strip below a heading, unless it is a single line: then two stay with it
   * (LP34).
   */
  static final int LONELY_HEADING = 900;

  /** Between labels with lines to write on: a list of phone numbers is hung up whole. */
  static final int BETWEEN_FILL_INS = 1_300;

  /** More than any page that is left hollow: a unit is broken only where no page holds it. */
  static final int INSIDE_UNIT = 6_000;

  private BreakCost() {}

  /**
   * Between two blocks.
   *
   * @param twice whether what is before is said in two languages
   * @param last whether no line to fill in follows
   */
  static int between(Block before, Block block, boolean twice, boolean last) {
    if (before instanceof Block.Heading
        || before instanceof Block.Masthead
        || block instanceof Block.Masthead) {
      return Strip.HARDLY;
    }
    return switch (block) {
      case Block.Heading _ -> 0;
      case Block.Items _, Block.FillIn _, Block.Timeline _, Block.Table _
          when before instanceof Block.Paragraph && !twice ->
          AFTER_INTRODUCTION;
      case Block.Items _, Block.Timeline _, Block.Table _ when before instanceof Block.Paragraph ->
          AFTER_BOTH_INTRODUCTIONS;
      case Block.FillIn _ -> BETWEEN_FILL_INS + (last ? LONELY_ITEM : 0);
      case Block.Items _, Block.Timeline _, Block.Table _ -> BETWEEN_ITEMS;
      case Block.Paragraph _,
          Block.Foreign _,
          Block.Verdict _,
          Block.Box _,
          Block.Masthead _,
          Block.Picture _,
          Block.RuledLines _ ->
          BETWEEN_BLOCKS;
    };
  }

  /**
   * Before an item of a list that is not its first.
   *
   * @param index of the item, from 0
   */
  static int betweenItems(int index, int items) {
    return index == 1 || index == items - 1 ? BETWEEN_ITEMS + LONELY_ITEM : BETWEEN_ITEMS;
  }
}
