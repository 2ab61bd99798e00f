package org.clearleaf.text;

import java.util.BitSet;
import java.util.List;

/**
 * What shaping made of one run, in font units and so for every size. Clusters count from the start
 * of the run's text; the glyphs are in visual order, left to right, so that clusters never fall in
 * a left-to-right run and never rise in a right-to-left one.
 */
final class ShapedRun {
  final int length;
  final boolean rightToLeft;
  final int[] glyphs;
  final int[] clusters;
  final int[] advances;
  final int[] xOffsets;
  final int[] yOffsets;

  /**
   * At each unit of the text, and after the last, the width of all clusters that begin before it.
   */
  private final int[] widths;

  /** Where the text may be cut so that both parts look as they do together. */
  private final BitSet safe;

  ShapedRun(
      int length,
      boolean rightToLeft,
      int[] glyphs,
      int[] clusters,
      boolean[] unsafe,
      int[] advances,
      int[] xOffsets,
      int[] yOffsets) {
    this(
        length,
        rightToLeft,
        glyphs,
        clusters,
        advances,
        xOffsets,
        yOffsets,
        safe(length, clusters, unsafe));
  }

  private ShapedRun(
      int length,
      boolean rightToLeft,
      int[] glyphs,
      int[] clusters,
      int[] advances,
      int[] xOffsets,
      int[] yOffsets,
      BitSet safe) {
    this.length = length;
    this.rightToLeft = rightToLeft;
    this.glyphs = glyphs;
    this.clusters = clusters;
    this.advances = advances;
    this.xOffsets = xOffsets;
    this.yOffsets = yOffsets;
    this.safe = safe;
    widths = new int[length + 1];
    for (int i = 0; i < glyphs.length; i++) {
      widths[clusters[i] + 1] += advances[i];
    }
    for (int i = 0; i < length; i++) {
      widths[i + 1] += widths[i];
    }
  }

  private static BitSet safe(int length, int[] clusters, boolean[] unsafe) {
    var safe = new BitSet(length + 1);
    for (int cluster : clusters) {
      safe.set(cluster);
    }
    for (int i = 0; i < clusters.length; i++) {
      if (unsafe[i]) {
        safe.clear(clusters[i]); // one unsafe glyph makes its cluster unsafe
      }
    }
    safe.set(0);
    safe.set(length);
    return safe;
  }

  /** Runs of one direction that follow each other in the text, as one. */
  static ShapedRun joined(List<ShapedRun> parts) {
    boolean rightToLeft = parts.getFirst().rightToLeft;
    int length = 0;
    int count = 0;
    for (var part : parts) {
      length += part.length;
      count += part.glyphs.length;
    }
    var glyphs = new int[count];
    var clusters = new int[count];
    var advances = new int[count];
    var xOffsets = new int[count];
    var yOffsets = new int[count];
    var safe = new BitSet(length + 1);
    int start = 0;
    int done = 0;
    for (var part : parts) {
      int n = part.glyphs.length;
      int to = rightToLeft ? count - done - n : done;
      System.arraycopy(part.glyphs, 0, glyphs, to, n);
      System.arraycopy(part.advances, 0, advances, to, n);
      System.arraycopy(part.xOffsets, 0, xOffsets, to, n);
      System.arraycopy(part.yOffsets, 0, yOffsets, to, n);
      for (int i = 0; i < n; i++) {
        clusters[to + i] = part.clusters[i] + start;
      }
      for (int i = part.safe.nextSetBit(0); i >= 0; i = part.safe.nextSetBit(i + 1)) {
        safe.set(start + i);
      }
      start += part.length;
      done += n;
    }
    return new ShapedRun(length, rightToLeft, glyphs, clusters, advances, xOffsets, yOffsets, safe);
  }

  /** The width of the clusters that begin from {@code from} to before {@code to}. */
  int width(int from, int to) {
    return widths[to] - widths[from];
  }

  boolean isSafe(int at) {
    return safe.get(at);
  }

  /** The index of the first glyph, from the left, of the text from {@code from} to {@code to}. */
  int firstGlyph(int from, int to) {
    return rightToLeft ? search(to) : search(from);
  }

  /** The index after the last glyph, from the left, of the text from {@code from} to {@code to}. */
  int lastGlyph(int from, int to) {
    return rightToLeft ? search(from) : search(to);
  }

  /**
   * Left to right: the first glyph whose cluster is at {@code at} or later; right to left: the
   * first whose cluster is before {@code at}.
   */
  private int search(int at) {
    int low = 0;
    int high = glyphs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = rightToLeft ? clusters[middle] >= at : clusters[middle] < at;
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
