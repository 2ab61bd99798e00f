package org.clearleaf.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A shaped paragraph: items in logical order, measured by sums of widths, cut and put into visual
 * order line by line.
 */
final class ShapedParagraph implements ShapedText {

  /** Shapes a part of an item anew, as if nothing stood beside it. */
  interface Again {
    ShapedRun shape(String text, Itemizer.Item item, int start, int end);
  }

  private final String text;
  private final int[] breaks;
  private final int baseLevel;
  private final int size;
  private final Itemizer.Item[] items;
  private final ShapedRun[] runs;
  private final Again again;

  /** The width of all items before each, thousandths of a point. */
  private final int[] widths;

  ShapedParagraph(
      String text,
      int[] breaks,
      int baseLevel,
      int size,
      List<Itemizer.Item> items,
      List<ShapedRun> runs,
      Again again) {
    this.text = text;
    this.breaks = breaks;
    this.baseLevel = baseLevel;
    this.size = size;
    this.items = items.toArray(Itemizer.Item[]::new);
    this.runs = runs.toArray(ShapedRun[]::new);
    this.again = again;
    widths = new int[this.runs.length + 1];
    for (int i = 0; i < this.runs.length; i++) {
      var item = this.items[i];
      widths[i + 1] = widths[i] + width(item, this.runs[i], item.start(), item.end());
    }
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public List<Integer> breaks() {
    return new AbstractList<>() {
      @Override
      public Integer get(int index) {
        return breaks[index];
      }

      @Override
      public int size() {
        return breaks.length;
      }
    };
  }

  @Override
  public int width(int start, int end) {
    int visible = withoutSpaces(start, end);
    if (visible <= start) {
      return 0;
    }
    int first = itemAt(start);
    int last = itemAt(visible - 1);
    if (first == last) {
      return widthOfPart(first, start, visible);
    }
    return widthOfPart(first, start, items[first].end())
        + widths[last]
        - widths[first + 1]
        + widthOfPart(last, items[last].start(), visible);
  }

  @Override
  public int leading() {
    int most = 0;
    for (var item : items) {
      most = Math.max(most, item.link().family().leading());
    }
    return FaceChain.scaled(size, most);
  }

  @Override
  public int tightLeading() {
    int most = 0;
    for (var item : items) {
      most = Math.max(most, Math.min(item.link().family().tight(), item.link().family().leading()));
    }
    return FaceChain.scaled(size, most);
  }

  private int widthOfPart(int index, int start, int end) {
    var item = items[index];
    var run = runs[index];
    if (run.isSafe(start - item.start()) && run.isSafe(end - item.start())) {
      return width(item, run, start, end);
    }
    var part = again.shape(text, item, start, end);
    return item.link()
        .face(item.stretch().bold())
        .scaled(part.width(0, part.length), item.link().size(size));
  }

  private int width(Itemizer.Item item, ShapedRun run, int start, int end) {
    return item.link()
        .face(item.stretch().bold())
        .scaled(run.width(start - item.start(), end - item.start()), item.link().size(size));
  }

  @Override
  public Line line(int start, int end) {
    int visible = withoutSpaces(start, end);
    var logical = new ArrayList<GlyphRun>();
    int width = 0;
    int trailing = 0;
    for (int i = start < end ? itemAt(start) : items.length;
        i < items.length && items[i].start() < end;
        i++) {
      var item = items[i];
      int from = Math.max(start, item.start());
      int to = Math.min(end, item.end());
      // Trailing spaces go back to the paragraph's level (UAX 9, L1), whatever they stood beside.
      int cut = Math.clamp(visible, from, to);
      if (cut > from) {
        var run = run(i, from, cut, item.level());
        width += run.width();
        logical.add(run);
      }
      if (to > cut) {
        var run = run(i, cut, to, baseLevel);
        trailing += run.width();
        logical.add(run);
      }
    }
    var visual = inVisualOrder(logical);
    int above = 0;
    int below = 0;
    for (var run : visual) {
      if (run.face() instanceof TrueTypeFace face) {
        int top = Integer.MIN_VALUE;
        int bottom = Integer.MAX_VALUE;
        int[] glyphs = run.glyphs();
        int[] yOffsets = run.yOffsets();
        for (int i = 0; i < glyphs.length; i++) {
          int glyphTop = face.top(glyphs[i]);
          if (glyphTop != Integer.MIN_VALUE) {
            top = Math.max(top, glyphTop + yOffsets[i]);
            bottom = Math.min(bottom, face.bottom(glyphs[i]) + yOffsets[i]);
          }
        }
        if (top != Integer.MIN_VALUE) {
          above = Math.max(above, face.scaled(top, run.size()));
          below = Math.max(below, face.scaled(-bottom, run.size()));
        }
      }
    }
    return new Line(start, end, visual, width, trailing, above, below);
  }

  private GlyphRun run(int index, int start, int end, int level) {
    var item = items[index];
    var run = runs[index];
    int offset = item.start();
    boolean turned = (level & 1) != (item.level() & 1);
    if (!run.isSafe(start - offset) || !run.isSafe(end - offset) || turned) {
      var own =
          turned
              ? new Itemizer.Item(start, end, level, item.script(), item.link(), item.stretch())
              : item;
      run = again.shape(text, own, start, end);
      offset = start;
    }
    int first = run.firstGlyph(start - offset, end - offset);
    int last = run.lastGlyph(start - offset, end - offset);
    int[] clusters = Arrays.copyOfRange(run.clusters, first, last);
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] += offset;
    }
    return new GlyphRun(
        item.link().face(item.stretch().bold()),
        item.link().size(size),
        level,
        item.stretch(),
        text,
        start,
        end,
        Arrays.copyOfRange(run.glyphs, first, last),
        clusters,
        Arrays.copyOfRange(run.advances, first, last),
        Arrays.copyOfRange(run.xOffsets, first, last),
        Arrays.copyOfRange(run.yOffsets, first, last));
  }

  /**
   * UAX 9, L2: from the highest level to the lowest odd one, turns each sequence of runs of that
   * level or higher round.
   */
  private static List<GlyphRun> inVisualOrder(List<GlyphRun> logical) {
    int highest = 0;
    int lowestOdd = Integer.MAX_VALUE;
    for (var run : logical) {
      highest = Math.max(highest, run.level());
      if (run.isRightToLeft()) {
        lowestOdd = Math.min(lowestOdd, run.level());
      }
    }
    for (int level = highest; level >= lowestOdd; level--) {
      for (int i = 0; i < logical.size(); ) {
        int end = i;
        while (end < logical.size() && logical.get(end).level() >= level) {
          end++;
        }
        Collections.reverse(logical.subList(i, end));
        i = end + 1;
      }
    }
    return List.copyOf(logical);
  }

  private int withoutSpaces(int start, int end) {
    int i = end;
    while (i > start && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c == '\u3000'
        || c >= '\u2000' && c <= '\u200A' && c != '\u2007'
        || c == '\u205F';
  }

  private int itemAt(int offset) {
    int low = 0;
    int high = items.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (items[middle].start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  boolean safeAt(int at) {
    if (at == text.length()) {
      return true;
    }
    int i = itemAt(at);
    return runs[i].isSafe(at - items[i].start());
  }
}
