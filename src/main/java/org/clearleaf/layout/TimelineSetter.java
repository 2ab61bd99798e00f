package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Inline;
import org.clearleaf.text.Line;

/**
 * Sets a timeline: discs with the number of each step, joined by a rail, and the steps beside them.
 * Discs and rail are the figure, the numbers are the labels of a list; it needs no colour
 * (STANDARDS LP40).
 */
final class TimelineSetter {
  private final LineSetter lines;
  private final Spacing spacing;

  TimelineSetter(LineSetter lines, Spacing spacing) {
    this.lines = lines;
    this.spacing = spacing;
  }

  List<Strip> set(
      Block.Timeline timeline,
      Column column,
      Container container,
      BiFunction<List<Block>, Column, List<Strip>> body) {
    var figure = new Owner.Content(timeline.figureId());
    var steps = timeline.steps().items();
    int radius = radius(steps);
    var strips = new ArrayList<Strip>();
    var text = column.inset(2 * radius + spacing.labelGap() * 3 / 2, 0);
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      var own = body.apply(steps.get(i).blocks(), text);
      int firstHeight = own.isEmpty() ? 0 : own.getFirst().height();
      int centre = Math.max(radius, firstHeight / 2);
      int y = centre - firstHeight / 2;
      var content = Paginator.place(own, 0, own.size(), y);
      y += Paginator.height(own);
      int height =
          Math.max(y, centre + radius) + (last ? 0 : spacing.itemGap() + spacing.itemGap() / 2);
      int x = column.x(radius, 0);
      var items = new ArrayList<Placed>();
      int rail = Spacing.HEAVY * 3 / 2;
      if (i > 0 && centre > radius) {
        items.add(new Placed.Rule(x - rail / 2, 0, rail, centre - radius, figure));
      }
      items.add(new Placed.Disc(x, centre, radius, figure));
      if (!last) {
        items.add(
            new Placed.Rule(x - rail / 2, centre + radius, rail, height - centre - radius, figure));
      }
      items.addAll(label(steps.get(i), x, centre));
      items.addAll(content);
      strips.add(new Strip(0, height, items, i == 0 ? 0 : BreakCost.BETWEEN_STEPS, container));
    }
    return strips;
  }

  private int radius(List<Block.Item> steps) {
    int radius = spacing.body() * 4 / 5;
    for (var step : steps) {
      radius = Math.max(radius, line(step).width() / 2 + spacing.body() / 4);
    }
    return radius;
  }

  private Line line(Block.Item step) {
    return lines.line(List.of(new Inline.Text(step.label())), spacing.body(), true);
  }

  private List<Placed> label(Block.Item step, int x, int centre) {
    var line = line(step);
    int baseline = centre + (line.inkAbove() - line.inkBelow()) / 2;
    return List.of(
        new Placed.Text(
            x - line.width() / 2,
            baseline,
            line.runs(),
            Placed.Ink.WHITE,
            new Owner.Content(step.labelId())));
  }
}
