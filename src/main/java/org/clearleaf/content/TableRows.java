package org.clearleaf.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Problems;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.node.Node;

/** The cells of a Markdown table, as many in every row. */
record TableRows(List<Node> head, List<List<Node>> body) {

  /** More do not fit beside each other in large print (STANDARDS LP41). */
  private static final int MOST_COLUMNS = 3;

  /** Over several pages a table is no help any more. */
  private static final int MOST_ROWS = 60;

  static Optional<TableRows> read(TableBlock table, SourceLines source, Problems problems) {
    var head = children(table.getFirstChild().getFirstChild());
    var rows = table.getLastChild() instanceof TableBody body ? children(body) : List.<Node>of();
    if (head.size() > MOST_COLUMNS) {
      problems.error(
          "summary.table",
          source.place(table),
          "The table has "
              + head.size()
              + " columns; large print has room for "
              + MOST_COLUMNS
              + ".",
          "Make it narrower, or make it a list.");
      return Optional.empty();
    }
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      problems.error(
          "summary.table",
          source.place(table),
          "The table has " + rows.size() + " rows.",
          "A table has 1 to " + MOST_ROWS + " rows.");
      return Optional.empty();
    }
    boolean even = true;
    for (var row : rows) {
      int written = cellsWritten(source.text(row));
      if (written != head.size()) {
        // The Markdown reader fills up or cuts off such a row without a word (commonmark-java 0.32,
        // GFM 4.10).
        problems.error(
            "summary.table",
            source.place(row),
            "The row has " + written + " cells, the table " + head.size() + " columns.",
            "Write a cell for each column; a | inside a cell is written \\|.");
        even = false;
      }
    }
    return even
        ? Optional.of(new TableRows(head, rows.stream().map(TableRows::children).toList()))
        : Optional.empty();
  }

  private static int cellsWritten(String line) {
    var row = line.strip();
    int bars = 0;
    for (int i = 0; i < row.length(); i++) {
      if (row.charAt(i) == '|' && (i == 0 || row.charAt(i - 1) != '\\')) {
        bars++;
      }
    }
    return bars
        + 1
        - (row.startsWith("|") ? 1 : 0)
        - (row.endsWith("|") && !row.endsWith("\\|") ? 1 : 0);
  }

  private static List<Node> children(Node parent) {
    var children = new ArrayList<Node>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return List.copyOf(children);
  }
}
