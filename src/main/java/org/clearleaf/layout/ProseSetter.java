package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Inline;
import org.clearleaf.markup.NodeId;
import org.clearleaf.text.Line;

/** Sets running text as strips, one a line, in the language of the sheet or in another one. */
final class ProseSetter {
  private static final int MIN_LINES = 2;

  private final LineSetter lines;
  private final Spacing spacing;

  ProseSetter(LineSetter lines, Spacing spacing) {
    this.lines = lines;
    this.spacing = spacing;
  }

  List<Strip> set(Block.Paragraph paragraph, Column column, Container container) {
    return text(lines, paragraph.text(), paragraph.id(), column, container);
  }

  /** A paragraph in another language that stands for itself. */
  List<Strip> foreign(Block.Foreign foreign, Column column, Container container) {
    return text(
        lines.in(foreign.language(), foreign.direction()),
        foreign.text(),
        foreign.id(),
        column.towards(foreign.direction()),
        container);
  }

  /** Whether a block says what the one before it says, in another language. */
  static boolean accompanies(Block before, Block block) {
    return block instanceof Block.Foreign
        && (before instanceof Block.Paragraph
            || before instanceof Block.Foreign
            || before instanceof Block.Heading);
  }

  /** A paragraph that {@link #accompanies accompanies} what stands before it. */
  List<Strip> accompanying(Block.Foreign foreign, Column column, Container parent) {
    var container =
        new Container(
            parent,
            0,
            0,
            null,
            (top, bottom) -> List.of(Accompaniment.rule(foreign, column, top, bottom)));
    return text(
        lines.in(foreign.language(), foreign.direction()),
        foreign.text(),
        foreign.id(),
        Accompaniment.lines(foreign, column, spacing),
        container);
  }

  private List<Strip> text(
      LineSetter setter, List<Inline> text, NodeId owner, Column column, Container container) {
    var set = setter.text(text, spacing.body(), false, column, new Owner.Content(owner));
    var strips = new ArrayList<Strip>(set.size());
    for (int i = 0; i < set.size(); i++) {
      strips.add(
          new Strip(0, set.get(i).height(), set.get(i).items(), cost(i, set.size()), container));
    }
    return strips;
  }

  private static int cost(int line, int lines) {
    if (line == 0) {
      return BreakCost.BETWEEN_BLOCKS;
    }
    return line >= MIN_LINES && lines - line >= MIN_LINES
        ? BreakCost.INSIDE_PARAGRAPH
        : Strip.NEVER;
  }

  /** Where the first line of a strip stands; where a line of its own would, if it has none. */
  int firstBaseline(Strip strip, Line own) {
    for (var item : strip.items()) {
      if (item instanceof Placed.Text text) {
        return text.baseline();
      }
    }
    return lines.baseline(own, spacing.body(), spacing.blank());
  }
}
