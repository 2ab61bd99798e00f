package org.clearleaf.layout;

import java.util.List;
import org.clearleaf.markup.Artwork;
import org.clearleaf.markup.NodeId;
import org.clearleaf.text.GlyphRun;

/**
 * Something at its place on a page, in thousandths of a point from the left and from the top edge
 * of the paper.
 */
public sealed interface Placed {

  /** The same thing further down by {@code distance} thousandths of a point. */
  Placed lowered(int distance);

  /**
   * A line of text or a piece of one. Runs whose stretch names a node belong to that node, the
   * others to the owner; an artifact owns all of its runs.
   *
   * @param x the left end of the first run
   * @param baseline from the top edge of the paper
   * @param runs from left to right
   */
  record Text(int x, int baseline, List<GlyphRun> runs, Ink ink, Owner owner) implements Placed {
    @Override
    public Text lowered(int distance) {
      return new Text(x, baseline + distance, runs, ink, owner);
    }
  }

  /** A filled rectangle: a rule, a side of a frame. {@code y} is its top. */
  record Rule(int x, int y, int width, int height, Owner owner) implements Placed {
    @Override
    public Rule lowered(int distance) {
      return new Rule(x, y + distance, width, height, owner);
    }
  }

  /** A filled circle: a step of a timeline. {@code x} and {@code y} are its centre. */
  record Disc(int x, int y, int radius, Owner owner) implements Placed {
    @Override
    public Disc lowered(int distance) {
      return new Disc(x, y + distance, radius, owner);
    }
  }

  /** A picture, stretched to fill a rectangle. {@code y} is its top. */
  record Picture(int x, int y, int width, int height, Artwork artwork, Owner owner)
      implements Placed {
    @Override
    public Picture lowered(int distance) {
      return new Picture(x, y + distance, width, height, artwork, owner);
    }
  }

  /** The active area of a link; draws nothing. */
  record LinkArea(int x, int y, int width, int height, NodeId link, String href, String description)
      implements Placed {
    @Override
    public LinkArea lowered(int distance) {
      return new LinkArea(x, y + distance, width, height, link, href, description);
    }
  }

  enum Ink {
    BLACK,
    /** White on a black disc. */
    WHITE
  }
}
