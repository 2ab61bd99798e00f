package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.markup.Block;

/**
 * Sets the head of page one: a paragraph at the start edge, others at the end edge of the same line
 * where there is room, what stands below them, and a heavy rule. No page is turned inside it.
 */
final class MastheadSetter {
  private final LineSetter lines;
  private final ProseSetter prose;
  private final Spacing spacing;

  MastheadSetter(LineSetter lines, ProseSetter prose, Spacing spacing) {
    this.lines = lines;
    this.prose = prose;
    this.spacing = spacing;
  }

  List<Strip> set(Block.Masthead masthead, Column column, Container container) {
    var strips = new ArrayList<>(prose.set(masthead.start(), column, container));
    var end = new ArrayList<Strip>();
    for (var paragraph : masthead.end()) {
      end.addAll(beside(strips, paragraph, masthead, column, container));
    }
    strips.addAll(end);
    for (var paragraph : masthead.below()) {
      strips.addAll(prose.set(paragraph, column, container));
    }
    strips.add(
        new Strip(
            spacing.body() / 3,
            Spacing.HEAVY,
            List.of(
                new Placed.Rule(
                    column.left(), 0, column.width(), Spacing.HEAVY, Owner.Artifact.DECORATION)),
            Strip.NEVER,
            container));
    for (int i = 1; i < strips.size(); i++) {
      strips.set(i, strips.get(i).withBreakCost(Strip.NEVER));
    }
    return strips;
  }

  /**
   * Puts a short paragraph at the end edge of the only line so far; gives it back as strips where
   * it does not fit.
   */
  private List<Strip> beside(
      List<Strip> strips,
      Block.Paragraph paragraph,
      Block.Masthead masthead,
      Column column,
      Container container) {
    var start = lines.line(masthead.start().text(), spacing.body(), false);
    var end = lines.line(paragraph.text(), spacing.body(), false);
    if (strips.size() != 1 || start.width() + spacing.columnGap() + end.width() > column.width()) {
      return prose.set(paragraph, column, container);
    }
    var first = strips.getFirst();
    var items = new ArrayList<>(first.items());
    items.addAll(
        lines.place(
            end,
            column,
            column.width() - end.width(),
            prose.firstBaseline(first, start),
            new Owner.Content(paragraph.id())));
    strips.set(0, new Strip(first.gap(), first.height(), items, first.breakCost(), container));
    return List.of();
  }
}
