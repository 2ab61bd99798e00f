package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.markup.Block;

/** Sets lines to write on by hand: ruled ones, and one after a label (STANDARDS H-o). */
final class WritingLineSetter {
  /** So many ruled lines stay together under their heading. */
  private static final int LINES_TOGETHER = 3;

  private final LineSetter lines;
  private final Spacing spacing;

  WritingLineSetter(LineSetter lines, Spacing spacing) {
    this.lines = lines;
    this.spacing = spacing;
  }

  List<Strip> ruledLines(Block.RuledLines ruled, Column column, Container container) {
    var strips = new ArrayList<Strip>();
    for (int i = 0; i < ruled.lines(); i++) {
      strips.add(ruled(column, cost(i), container));
    }
    return strips;
  }

  private static int cost(int line) {
    if (line == 0) {
      return BreakCost.BETWEEN_BLOCKS;
    }
    return line < LINES_TOGETHER ? Strip.NEVER : BreakCost.BETWEEN_RULED_LINES;
  }

  /**
   * A label and a rule on the same baseline, or below the label where that leaves too little room
   * to write.
   */
  List<Strip> fillIn(Block.FillIn fillIn, Column column, Container container) {
    var owner = new Owner.Content(fillIn.id());
    var set = lines.text(fillIn.label(), spacing.body(), false, column, owner);
    var strips = new ArrayList<Strip>();
    int offset = set.getLast().line().width() + spacing.labelGap();
    boolean beside = set.size() == 1 && hasRoom(column, offset);
    int drop = Math.max(0, spacing.writingLine() - set.getFirst().height());
    for (int i = 0; i < set.size(); i++) {
      var line = set.get(i);
      int lowered = i == 0 ? drop : 0;
      var items = new ArrayList<Placed>();
      line.items().forEach(item -> items.add(item.lowered(lowered)));
      if (beside) {
        items.add(rule(column, offset, line.baseline() + drop));
      }
      strips.add(
          new Strip(
              0,
              line.height() + lowered,
              items,
              i == 0 ? BreakCost.BETWEEN_FILL_INS : Strip.NEVER,
              container));
    }
    if (!beside) {
      strips.add(ruled(column, Strip.NEVER, container));
    }
    return strips;
  }

  private Strip ruled(Column column, int cost, Container container) {
    int height = spacing.writingLine();
    return new Strip(0, height, List.of(rule(column, 0, height - Spacing.FRAME)), cost, container);
  }

  /** Whether what is left of the column after {@code offset} is enough to write on. */
  static boolean hasRoom(Column column, int offset) {
    return column.width() - offset >= column.width() * 2 / 5;
  }

  /** A rule to write on, from {@code offset} to the end of the column. */
  static Placed.Rule rule(Column column, int offset, int y) {
    int width = column.width() - offset;
    return new Placed.Rule(
        column.x(offset, width), y, width, Spacing.FRAME, Owner.Artifact.DECORATION);
  }
}
