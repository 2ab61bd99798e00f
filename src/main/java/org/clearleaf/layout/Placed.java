package org.clearleaf.layout;

import java.util.List;
import org.clearleaf.markup.NodeId;
import org.clearleaf.text.GlyphRun;

/** Something at its place on a page, in thousandths of a point from the left and from the top edge of the paper. */
public sealed interface Placed {

  /**
   * A line of text or a piece of one. Runs whose stretch names a node belong to that node, the others to the owner.
   *
   * @param x the left end of the first run
   * @param baseline from the top edge of the paper
   * @param runs from left to right
   */
  record Text(int x, int baseline, List<GlyphRun> runs, Ink ink, Owner owner) implements Placed {}

  /** A filled rectangle: a rule, a side of a frame. {@code y} is its top. */
  record Rule(int x, int y, int width, int height, Owner owner) implements Placed {}

  /** A filled circle: a step of a timeline. */
  record Disc(int x, int y, int radius, Owner owner) implements Placed {}

  /** The active area of a link; draws nothing. */
  record LinkArea(int x, int y, int width, int height, NodeId link, String href, String description) implements Placed {}

  enum Ink {
    BLACK,
    /** White on a black disc. */
    WHITE
  }
}
