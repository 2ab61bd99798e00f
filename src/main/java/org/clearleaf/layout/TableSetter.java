package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Inline;

/** Sets a table between heavy rules; its head is repeated, as an artifact, after a page break. */
final class TableSetter {
  private static final int BETWEEN_ROWS = 120;

  /** A column that would like no more of the width than this gets it. */
  private static final int SHORT_PERCENT = 45;

  private final LineSetter lines;
  private final Spacing spacing;

  TableSetter(LineSetter lines, Spacing spacing) {
    this.lines = lines;
    this.spacing = spacing;
  }

  /**
   * Whether every piece that must stay whole fits into a column of the table; else it has to become
   * a list (LP41).
   */
  boolean fits(Block.Table table, Column column) {
    int needed = (table.columns() - 1) * spacing.columnGap();
    for (var extent : extents(table)) {
      needed += extent.least();
    }
    return needed <= column.width();
  }

  List<Strip> set(Block.Table table, Column column, Container parent) {
    int[] widths = widths(table, column.width() - (table.columns() - 1) * spacing.columnGap());
    var head = row(table.head(), widths, column, true, Spacing.FRAME, null);
    var repeated =
        row(table.head(), widths, column, true, Spacing.FRAME, Owner.Artifact.REPEATED_HEAD);
    var container = new Container(parent, 0, 0, repeated, (top, bottom) -> List.of());
    var strips = new ArrayList<Strip>();
    strips.add(new Strip(0, head.height(), head.items(), 0, container));
    for (int i = 0; i < table.rows().size(); i++) {
      int under = i < table.rows().size() - 1 ? Spacing.HAIRLINE : Spacing.HEAVY;
      var row = row(table.rows().get(i), widths, column, false, under, null);
      strips.add(
          new Strip(0, row.height(), row.items(), i == 0 ? Strip.NEVER : BETWEEN_ROWS, container));
    }
    return strips;
  }

  private static Placed.Rule rule(Column column, int y, int height, Owner owner) {
    return new Placed.Rule(column.left(), y, column.width(), height, owner);
  }

  /**
   * @param under how heavy the rule below the row is
   * @param artifact what the row is when it is not content, null for content
   */
  private Strip row(
      Block.Row row,
      int[] widths,
      Column column,
      boolean head,
      int under,
      Owner.Artifact artifact) {
    int top = head ? Spacing.HEAVY : 0;
    int pad = spacing.cellPadding();
    var items = new ArrayList<Placed>();
    if (head) {
      items.add(rule(column, 0, Spacing.HEAVY, Owner.Artifact.DECORATION));
    }
    var cells = new ArrayList<List<LineSetter.SetLine>>();
    int baseline = 0;
    int offset = 0;
    for (int c = 0; c < row.cells().size(); c++) {
      var cell = row.cells().get(c);
      var owner = artifact != null ? artifact : new Owner.Content(cell.id());
      var set =
          lines.text(
              cell.text(), spacing.body(), cell.head(), column.part(offset, widths[c]), owner);
      baseline = set.isEmpty() ? baseline : Math.max(baseline, set.getFirst().baseline());
      cells.add(set);
      offset += widths[c] + spacing.columnGap();
    }
    int height = 0;
    for (var set : cells) {
      // Names in Latin letters stand on the baseline of the taller script beside them.
      int y = top + pad + (set.isEmpty() ? 0 : baseline - set.getFirst().baseline());
      for (var line : set) {
        for (var item : line.items()) {
          items.add(item.lowered(y));
        }
        y += line.height();
      }
      height = Math.max(height, y);
    }
    height += pad;
    items.add(rule(column, height, under, Owner.Artifact.DECORATION));
    return new Strip(0, height + under, items, 0, null);
  }

  /**
   * What the cells of a column want.
   *
   * @param least the width of its widest piece that must stay whole
   * @param natural its width without any break
   * @param head the width of its head without any break
   */
  private record Extent(int least, int natural, int head) {}

  private List<Extent> extents(Block.Table table) {
    var extents = new ArrayList<Extent>();
    for (int c = 0; c < table.columns(); c++) {
      var head = extent(table.head().cells().get(c));
      int least = head.least();
      int natural = head.natural();
      for (var row : table.rows()) {
        var cell = extent(row.cells().get(c));
        least = Math.max(least, cell.least());
        natural = Math.max(natural, cell.natural());
      }
      extents.add(new Extent(least, natural, head.natural()));
    }
    return extents;
  }

  private Extent extent(Block.Cell cell) {
    var shaped = lines.shaper().shape(cell.text(), spacing.body(), cell.head());
    int natural = shaped.width(0, shaped.text().length());
    return new Extent(LineBreaker.widestPiece(shaped), natural, natural);
  }

  /**
   * Each column gets its least width, or its natural one where that is short, and a share of what
   * is left by what it would like beyond that.
   */
  private int[] widths(Block.Table table, int available) {
    var extents = extents(table);
    int[] widths = extents.stream().mapToInt(Extent::least).toArray();
    int left = available - IntStream.of(widths).sum();
    // Scripts without spaces can be cut nearly anywhere: short heads and names are not.
    for (int c = 0; c < widths.length; c++) {
      int room = Math.min(available * SHORT_PERCENT / 100, widths[c] + left);
      int natural = extents.get(c).natural();
      int wish = natural <= room ? natural : extents.get(c).head();
      if (wish > widths[c] && wish <= room) {
        left -= wish - widths[c];
        widths[c] = wish;
      }
    }
    long wanted = 0;
    for (int c = 0; c < widths.length; c++) {
      wanted += extents.get(c).natural() - widths[c];
    }
    int[] base = widths.clone();
    if (left > 0) {
      int share = left;
      for (int c = 0; c < widths.length; c++) {
        int more =
            wanted == 0
                ? left / widths.length
                : (int) Math.min((extents.get(c).natural() - base[c]) * (long) left / wanted, left);
        widths[c] += more;
        share -= more;
      }
      widths[widths.length - 1] += share;
    }
    return widths;
  }

  /**
   * The table as a list: the first cell of a row in bold, each other one after the head of its
   * column.
   */
  Block.Items asList(Block.Table table, FreshIds ids) {
    var items = new ArrayList<Block.Item>();
    for (var row : table.rows()) {
      var blocks = new ArrayList<Block>();
      for (int c = 0; c < row.cells().size(); c++) {
        var cell = row.cells().get(c);
        if (c == 0) {
          blocks.add(new Block.Paragraph(cell.id(), List.of(new Inline.Strong(cell.text()))));
        } else {
          var text = new ArrayList<Inline>(ids.copy(table.head().cells().get(c).text()));
          text.add(new Inline.Text(table.joint()));
          text.addAll(cell.text());
          blocks.add(new Block.Paragraph(cell.id(), text));
        }
      }
      items.add(new Block.Item(row.id(), ids.next(), "\u2022", ids.next(), blocks));
    }
    return new Block.Items(table.id(), Block.Numbering.DISC, items);
  }
}
