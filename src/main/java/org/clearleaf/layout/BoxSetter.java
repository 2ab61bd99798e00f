package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.markup.Block;

/** Sets what is inside a frame, and draws it: on each page anew, where it goes over several. */
final class BoxSetter {
  private final BlockFlow flow;
  private final Spacing spacing;

  BoxSetter(BlockFlow flow, Spacing spacing) {
    this.flow = flow;
    this.spacing = spacing;
  }

  List<Strip> set(Block.Box box, Column column, Container parent) {
    return switch (box.frame()) {
      case UNIT -> unit(box, column, parent);
      case ANSWER -> framed(box, column, parent, Spacing.FRAME, 3 * Spacing.HEAVY);
      case NOTICE -> framed(box, column, parent, Spacing.HEAVY, Spacing.HEAVY);
    };
  }

  /**
   * @param thin how heavy the frame is on three sides
   * @param start how heavy it is at the start
   */
  private List<Strip> framed(Block.Box box, Column column, Container parent, int thin, int start) {
    int pad = spacing.boxPadding();
    var container =
        new Container(
            parent,
            thin + pad,
            thin + pad,
            null,
            (top, bottom) -> frame(column, top, bottom, thin, start));
    return flow.set(box.blocks(), column.inset(start + pad, thin + pad), container);
  }

  private static List<Placed> frame(Column column, int top, int bottom, int thin, int start) {
    int height = bottom - top;
    return List.of(
        new Placed.Rule(column.left(), top, column.width(), thin, Owner.Artifact.DECORATION),
        new Placed.Rule(column.x(0, start), top, start, height, Owner.Artifact.DECORATION),
        new Placed.Rule(
            column.x(column.width() - thin, thin), top, thin, height, Owner.Artifact.DECORATION),
        new Placed.Rule(
            column.left(), bottom - thin, column.width(), thin, Owner.Artifact.DECORATION));
  }

  /** A heavy rule above what belongs together, which is broken only where no page holds it. */
  private List<Strip> unit(Block.Box unit, Column column, Container parent) {
    var container =
        new Container(
            parent,
            Spacing.HEAVY + spacing.cellPadding(),
            0,
            null,
            (top, bottom) ->
                List.of(
                    new Placed.Rule(
                        column.left(),
                        top,
                        column.width(),
                        Spacing.HEAVY,
                        Owner.Artifact.DECORATION)));
    var strips = new ArrayList<Strip>();
    for (var strip : flow.set(unit.blocks(), column, container)) {
      strips.add(strips.isEmpty() ? strip : strip.dearer(BreakCost.INSIDE_UNIT));
    }
    return strips;
  }
}
