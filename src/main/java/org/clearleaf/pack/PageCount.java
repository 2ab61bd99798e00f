package org.clearleaf.pack;

import java.util.Locale;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/** Counts the pages of a pack, blank ones included, and keeps it to what can be made. */
final class PageCount {

  /**
   * Eight boxes of paper when printed on both sides, ten times what forty languages with five
   * copies each take in the largest print. The whole pack is in memory before anything is written;
   * so much fits into the 192 MB that the launcher gives, four times as much does not.
   */
  static final int MOST = 40_000;

  private int pages;

  /** Adds pages, and answers whether the pack may still be written. */
  boolean add(int more) {
    pages += more;
    return fits();
  }

  /** Whether there are not too many so far. */
  boolean fits() {
    return pages <= MOST;
  }

  /** Tells it if they are too many. */
  void check(Problems problems) {
    if (!fits()) {
      problems.error(
          "pack.size",
          Place.NOWHERE,
          String.format(
              Locale.ROOT, "The pack would have %,d pages; %,d is the most.", pages, MOST),
          "Order fewer copies, or make several packs with some of the languages each.");
    }
  }
}
