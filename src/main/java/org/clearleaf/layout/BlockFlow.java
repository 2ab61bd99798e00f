package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.markup.Block;

/**
 * Sets blocks below each other: how far apart they are, and how well a page may be turned between
 * them.
 */
final class BlockFlow {

  /** How one block is set, by itself. */
  @FunctionalInterface
  interface One {
    List<Strip> set(Block block, Column column, Container container);
  }

  private final One one;
  private final ProseSetter prose;
  private final Spacing spacing;

  BlockFlow(One one, ProseSetter prose, Spacing spacing) {
    this.one = one;
    this.prose = prose;
    this.spacing = spacing;
  }

  /**
   * @param container what is round all of them, null for nothing
   */
  List<Strip> set(List<Block> blocks, Column column, Container container) {
    var strips = new ArrayList<Strip>();
    Block before = null;
    // What the block before says, if that says it in another language: both are one thing.
    Block said = null;
    var heading = new BelowHeading();
    for (int b = 0; b < blocks.size(); b++) {
      var block = blocks.get(b);
      boolean last = b + 1 == blocks.size() || !(blocks.get(b + 1) instanceof Block.FillIn);
      boolean accompanies = ProseSetter.accompanies(before, block);
      boolean ofHeading = accompanies && said instanceof Block.Heading;
      var own =
          accompanies
              ? prose.accompanying((Block.Foreign) block, column, container)
              : one.set(block, column, container);
      for (int i = 0; i < own.size(); i++) {
        var strip = own.get(i);
        if (i == 0 && before != null) {
          int cost =
              accompanies
                  ? BreakCost.AFTER_INTRODUCTION
                  : BreakCost.between(said, block, before != said, last);
          strip = strip.withGap(gap(before, said, block)).withBreakCost(cost);
        }
        strip = ofHeading ? strip.withBreakCost(Strip.NEVER) : heading.keep(strip, block);
        strips.add(container == null ? strip : strip.dearer(BreakCost.INSIDE_BOX));
      }
      before = block;
      if (!accompanies) {
        said = block;
      }
      if (block instanceof Block.Heading) {
        heading.begin();
      }
    }
    return strips;
  }

  /** Counts the strips below a heading, and keeps enough of them with it (LP34). */
  private static final class BelowHeading {
    private int strips = Integer.MIN_VALUE;
    private boolean lines;

    void begin() {
      strips = 0;
    }

    Strip keep(Strip strip, Block block) {
      strips++;
      if (strips == 1) {
        lines =
            block instanceof Block.Paragraph
                || block instanceof Block.Foreign
                || block instanceof Block.Items;
      } else if (strips == 2) {
        return strip.dearer(lines ? Strip.HARDLY : BreakCost.LONELY_HEADING);
      }
      return strip;
    }
  }

  /**
   * @param said what the block before says in another language, else that block
   */
  private int gap(Block before, Block said, Block block) {
    if (ProseSetter.accompanies(before, block)) {
      return spacing.termGap();
    }
    if (before instanceof Block.Heading) {
      return switch (block) {
        case Block.RuledLines _, Block.FillIn _ -> 0;
        case Block.Box _ -> spacing.introGap() * 4 / 3;
        default -> spacing.belowHeading();
      };
    }
    return switch (block) {
      case Block.Heading _ -> spacing.aboveHeading();
      case Block.Items _ ->
          said instanceof Block.Paragraph ? spacing.introGap() : spacing.paragraphGap();
      case Block.FillIn _, Block.RuledLines _ -> 0;
      case Block.Verdict _ -> 0;
      case Block.Box box when box.frame() == Block.Frame.UNIT -> spacing.introGap();
      case Block.Paragraph _,
          Block.Foreign _,
          Block.Table _,
          Block.Box _,
          Block.Timeline _,
          Block.Picture _,
          Block.Masthead _ ->
          spacing.paragraphGap();
    };
  }
}
