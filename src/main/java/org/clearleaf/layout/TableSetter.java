package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clearleaf.markup.Block;

/** Sets a table between heavy rules; its head is repeated, as an artifact, after a page break. */
final class TableSetter {
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
          new Strip(
              0,
              row.height(),
              row.items(),
              i == 0 ? Strip.NEVER : BreakCost.BETWEEN_ROWS,
              container));
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
    var cells = new ArrayList<SetCell>();
    int baseline = 0;
    int offset = 0;
    for (int c = 0; c < row.cells().size(); c++) {
      var set = cell(row.cells().get(c), column.part(offset, widths[c]), artifact);
      baseline = Math.max(baseline, set.baseline());
      cells.add(set);
      offset += widths[c] + spacing.columnGap();
    }
    int height = 0;
    for (var cell : cells) {
      // Names in Latin letters stand on the baseline of the taller script beside them.
      int y = top + pad + (cell.items().isEmpty() ? 0 : baseline - cell.baseline());
      for (var item : cell.items()) {
        items.add(item.lowered(y));
      }
      height = Math.max(height, y + cell.height());
    }
    height += pad;
    items.add(rule(column, height, under, Owner.Artifact.DECORATION));
    return new Strip(0, height + under, items, 0, null);
  }

  /**
   * A cell placed with its top edge at 0.
   *
   * @param baseline of its first line, below the top edge; 0 in an empty cell
   */
  private record SetCell(int height, int baseline, List<Placed> items) {}

  /** Paragraphs below each other; one in another language as it is set elsewhere. */
  private SetCell cell(Block.Cell cell, Column column, Owner.Artifact artifact) {
    var items = new ArrayList<Placed>();
    int y = 0;
    int baseline = 0;
    for (int p = 0; p < cell.paragraphs().size(); p++) {
      var paragraph = cell.paragraphs().get(p);
      y += p == 0 ? 0 : spacing.termGap();
      var owner = artifact != null ? artifact : new Owner.Content(paragraph.id());
      var set =
          setter(paragraph)
              .text(
                  paragraph.text(),
                  spacing.body(),
                  cell.head(),
                  own(paragraph, p > 0, column),
                  owner);
      int above = y;
      var placed = new ArrayList<Placed>();
      for (var line : set) {
        for (var item : line.items()) {
          placed.add(item.lowered(y));
        }
        y += line.height();
      }
      if (p > 0 && paragraph instanceof Block.Foreign foreign) {
        items.add(Accompaniment.rule(foreign, column, above, y));
      }
      items.addAll(placed);
      baseline = p == 0 && !set.isEmpty() ? set.getFirst().baseline() : baseline;
    }
    return new SetCell(y, baseline, items);
  }

  private LineSetter setter(Block.Prose paragraph) {
    return switch (paragraph) {
      case Block.Paragraph _ -> lines;
      case Block.Foreign foreign -> lines.in(foreign.language(), foreign.direction());
    };
  }

  private Column own(Block.Prose paragraph, boolean accompanies, Column column) {
    return switch (paragraph) {
      case Block.Paragraph _ -> column;
      case Block.Foreign foreign when accompanies -> Accompaniment.lines(foreign, column, spacing);
      case Block.Foreign foreign -> column.towards(foreign.direction());
    };
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
    int least = 0;
    int natural = 0;
    for (int p = 0; p < cell.paragraphs().size(); p++) {
      var paragraph = cell.paragraphs().get(p);
      var shaped = setter(paragraph).shaper().shape(paragraph.text(), spacing.body(), cell.head());
      boolean ruled = p > 0 && paragraph instanceof Block.Foreign;
      int indent = ruled ? Accompaniment.indent(spacing) : 0;
      least = Math.max(least, indent + LineBreaker.widestPiece(shaped));
      natural = Math.max(natural, indent + shaped.width(0, shaped.text().length()));
    }
    return new Extent(least, natural, natural);
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
}
