package org.clearleaf.layout;

import org.clearleaf.markup.Block;

/**
 * A paragraph that says once more, in another language, what stands before it: close below that,
 * and behind a rule at its own start, so that both are seen to be one thing said twice.
 */
final class Accompaniment {
  private static final int RULE = Spacing.HEAVY / 2;

  private Accompaniment() {}

  /** What a rule and the gap after it take from the width of the lines. */
  static int indent(Spacing spacing) {
    return Spacing.HEAVY + spacing.labelGap();
  }

  /** Where its lines are set, from its own edge. */
  static Column lines(Block.Foreign foreign, Column column, Spacing spacing) {
    return column.towards(foreign.direction()).inset(indent(spacing), 0);
  }

  /** The rule beside lines from {@code top} to {@code bottom} in a column. */
  static Placed.Rule rule(Block.Foreign foreign, Column column, int top, int bottom) {
    return new Placed.Rule(
        column.towards(foreign.direction()).x(0, RULE),
        top,
        RULE,
        bottom - top,
        Owner.Artifact.DECORATION);
  }
}
