package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Inline;
import org.clearleaf.text.Line;

/**
 * Sets lists: a label at the start edge, or a box to tick, and the blocks of the item beside it.
 */
final class ItemsSetter {
  private final LineSetter lines;
  private final ProseSetter prose;
  private final BlockFlow.One one;
  private final Spacing spacing;

  /**
   * @param one sets a block of an item
   */
  ItemsSetter(LineSetter lines, ProseSetter prose, BlockFlow.One one, Spacing spacing) {
    this.lines = lines;
    this.prose = prose;
    this.one = one;
    this.spacing = spacing;
  }

  List<Strip> set(Block.Items list, Column column, Container container) {
    boolean ticks = list.numbering() == Block.Numbering.TICKS;
    var labels = labels(list);
    int widest = ticks ? spacing.tickBox() : 0;
    for (var label : labels) {
      widest = Math.max(widest, label.width());
    }
    var beside = column.inset(widest + spacing.labelGap(), 0);
    var strips = new ArrayList<Strip>();
    for (int i = 0; i < list.items().size(); i++) {
      var item = list.items().get(i);
      var own = new ArrayList<>(body(item.blocks(), beside, container));
      if (own.isEmpty()) {
        continue;
      }
      var first = own.getFirst();
      int baseline = prose.firstBaseline(first, labels.get(i));
      var labelled =
          new ArrayList<>(
              ticks
                  ? VerdictSetter.tickBox(column, 0, baseline, spacing.tickBox())
                  : lines.place(
                      labels.get(i), column, 0, baseline, new Owner.Content(item.labelId())));
      labelled.addAll(first.items());
      own.set(
          0,
          new Strip(
              strips.isEmpty() ? 0 : gap(list),
              first.height(),
              labelled,
              strips.isEmpty()
                  ? BreakCost.BETWEEN_BLOCKS
                  : BreakCost.betweenItems(i, list.items().size()),
              container));
      strips.addAll(own);
    }
    return strips;
  }

  private List<Line> labels(Block.Items list) {
    // A bold bullet is a larger one (LP35).
    boolean bold =
        list.numbering() == Block.Numbering.DISC || list.numbering() == Block.Numbering.TERMS;
    return list.items().stream()
        .map(item -> lines.line(List.of(new Inline.Text(item.label())), spacing.body(), bold))
        .toList();
  }

  private int gap(Block.Items list) {
    return switch (list.numbering()) {
      case TERMS, TICKS, LANGUAGES -> spacing.termGap();
      case DISC, DECIMAL -> spacing.itemGap();
    };
  }

  /** The paragraphs of an item stand close to each other, a little apart where languages change. */
  List<Strip> body(List<Block> blocks, Column column, Container container) {
    var strips = new ArrayList<Strip>();
    Block before = null;
    for (var block : blocks) {
      boolean accompanies = ProseSetter.accompanies(before, block);
      var own =
          accompanies
              ? prose.accompanying((Block.Foreign) block, column, container)
              : one.set(block, column, container);
      boolean turns = accompanies || before instanceof Block.Foreign;
      int gap = turns && !goesOn(before, block) ? spacing.termGap() : 0;
      for (int i = 0; i < own.size(); i++) {
        strips.add(
            i == 0 && !strips.isEmpty()
                ? own.get(i).withGap(gap).withBreakCost(Strip.NEVER)
                : own.get(i));
      }
      before = block;
    }
    return strips;
  }

  /** Whether a block goes on in the other language that the one before it is in. */
  private static boolean goesOn(Block before, Block block) {
    return before instanceof Block.Foreign one
        && block instanceof Block.Foreign other
        && one.language().equals(other.language())
        && one.direction() == other.direction();
  }
}
