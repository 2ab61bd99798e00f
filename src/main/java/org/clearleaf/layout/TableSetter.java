package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Inline;

/** Sets a table between heavy rules; its head is repeated, as an artifact, after a page break. */
final class TableSetter {
  private static final int BETWEEN_ROWS = 120;

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
    for (int wide : extents(table)[0]) {
      needed += wide;
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

  /** The least widths, then the natural ones, of each column. */
  private int[][] extents(Block.Table table) {
    var least = new int[table.columns()];
    var natural = new int[table.columns()];
    var rows = new ArrayList<Block.Row>(table.rows());
    rows.add(table.head());
    for (var row : rows) {
      for (int c = 0; c < row.cells().size(); c++) {
        var cell = row.cells().get(c);
        var shaped = lines.shaper().shape(cell.text(), spacing.body(), cell.head());
        least[c] = Math.max(least[c], LineBreaker.widestPiece(shaped));
        natural[c] = Math.max(natural[c], shaped.width(0, shaped.text().length()));
      }
    }
    return new int[][] {least, natural};
  }

  /**
   * Each column gets its least width and a share of what is left by what it would like beyond that.
   */
  private int[] widths(Block.Table table, int available) {
    var extents = extents(table);
    int[] widths = extents[0].clone();
    long wanted = 0;
    int left = available;
    for (int c = 0; c < widths.length; c++) {
      wanted += extents[1][c] - extents[0][c];
      left -= widths[c];
    }
    if (left > 0) {
      int share = left;
      for (int c = 0; c < widths.length; c++) {
        int more =
            wanted == 0
                ? left / widths.length
                : (int) Math.min((extents[1][c] - extents[0][c]) * (long) left / wanted, left);
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
