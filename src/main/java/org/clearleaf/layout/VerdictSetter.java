package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.markup.Block;

/**
 * Sets boxes to tick side by side, and a line to write on after them: below them where that leaves
 * too little room to write.
 */
final class VerdictSetter {
  private final LineSetter lines;
  private final Spacing spacing;

  VerdictSetter(LineSetter lines, Spacing spacing) {
    this.lines = lines;
    this.spacing = spacing;
  }

  List<Strip> set(Block.Verdict verdict, Column column, Container container) {
    int height = spacing.verdictLine();
    int baseline = height - spacing.body() / 3;
    var items = new ArrayList<Placed>();
    var strips = new ArrayList<Strip>();
    int offset = 0;
    for (var choice : verdict.choices().items()) {
      for (var block : choice.blocks()) {
        if (block instanceof Block.Paragraph paragraph) {
          var label = lines.line(paragraph.text(), spacing.body(), false);
          items.addAll(tickBox(column, offset, baseline, spacing.tickBox()));
          offset += spacing.tickBox() + spacing.labelGap();
          items.addAll(
              lines.place(label, column, offset, baseline, new Owner.Content(paragraph.id())));
          offset += label.width() + spacing.columnGap();
        }
      }
    }
    var remark = verdict.remark();
    var label = lines.line(remark.label(), spacing.body(), false);
    int rule = offset + label.width() + spacing.labelGap();
    if (!WritingLineSetter.hasRoom(column, rule)) {
      strips.add(new Strip(0, height, List.copyOf(items), 0, container));
      items.clear();
      offset = 0;
      rule = label.width() + spacing.labelGap();
    }
    items.addAll(lines.place(label, column, offset, baseline, new Owner.Content(remark.id())));
    items.add(WritingLineSetter.rule(column, rule, baseline));
    strips.add(new Strip(0, height, items, strips.isEmpty() ? 0 : Strip.NEVER, container));
    return strips;
  }

  /** An empty square that stands on the baseline. */
  static List<Placed> tickBox(Column column, int offset, int baseline, int side) {
    int x = column.x(offset, side);
    int y = baseline - side;
    int pen = Spacing.FRAME;
    var owner = Owner.Artifact.DECORATION;
    return List.of(
        new Placed.Rule(x, y, side, pen, owner),
        new Placed.Rule(x, y, pen, side, owner),
        new Placed.Rule(x + side - pen, y, pen, side, owner),
        new Placed.Rule(x, y + side - pen, side, pen, owner));
  }
}
