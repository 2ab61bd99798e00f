package org.clearleaf.layout;

import java.util.List;

/**
 * A slice of the column that no page break cuts: a line, a row of a table, a timeline.
 *
 * @param gap space above it, left out at the top of a page
 * @param height its own height
 * @param items placed from its top edge, which is 0
 * @param breakCost what it costs to begin a page with it ({@link BreakCost}); {@link #NEVER}
 *     forbids it
 * @param container the innermost frame or table that holds it, null for none
 */
record Strip(int gap, int height, List<Placed> items, int breakCost, Container container) {

  static final int NEVER = Integer.MAX_VALUE;

  /**
   * Below a heading: a page begins there only where something would be torn otherwise that never
   * is, as in the largest print. A hundred pages more would cost as much.
   */
  static final int HARDLY = 100_000;

  Strip withGap(int other) {
    return new Strip(other, height, items, breakCost, container);
  }

  Strip withBreakCost(int other) {
    return new Strip(gap, height, items, other, container);
  }

  /** The same, with a break before it that costs more, unless it is forbidden anyhow. */
  Strip dearer(int more) {
    return breakCost == NEVER ? this : withBreakCost(breakCost + more);
  }
}
