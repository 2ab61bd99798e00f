package org.clearleaf.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.base.Place;

/**
 * A table that came back from a spreadsheet: its columns are known by the words of the first row
 * that names them, wherever they were moved to.
 */
final class ForeignTable {

  /** A title or a remark may stand above the row of names. */
  private static final int ROWS_ABOVE = 20;

  /** Other names that people give the columns. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("id", "key"),
          Map.entry("unit", "key"),
          Map.entry("english source", "source"),
          Map.entry("source text", "source"),
          Map.entry("translation", "target"),
          Map.entry("target text", "target"),
          Map.entry("back translation", "back-translation"),
          Map.entry("backtranslation", "back-translation"),
          Map.entry("comments", "comment"),
          Map.entry("note", "comment"),
          Map.entry("src-hash", "source-hash"),
          Map.entry("source hash", "source-hash"),
          Map.entry("tgt-hash", "target-hash"),
          Map.entry("target hash", "target-hash"));

  private final Map<String, Integer> columns;
  private final List<Row> rows;

  private ForeignTable(Map<String, Integer> columns, List<Row> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  record Row(Place place, List<String> cells) {
    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /**
   * @param needed the names without which a row is no row of names
   * @return empty if no row has them
   */
  static Optional<ForeignTable> of(List<Row> rows, Set<String> needed, boolean ownNamesOnly) {
    for (int i = 0; i < Math.min(rows.size(), ROWS_ABOVE); i++) {
      var columns = columns(rows.get(i), ownNamesOnly);
      if (columns.keySet().containsAll(needed)) {
        var below =
            rows.subList(i + 1, rows.size()).stream().filter(row -> !row.isEmpty()).toList();
        return Optional.of(new ForeignTable(columns, below));
      }
    }
    return Optional.empty();
  }

  private static Map<String, Integer> columns(Row row, boolean ownNamesOnly) {
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < row.cells().size(); i++) {
      var name = row.cells().get(i).strip().toLowerCase(Locale.ROOT);
      columns.putIfAbsent(ownNamesOnly ? name : OTHER_NAMES.getOrDefault(name, name), i);
    }
    return columns;
  }

  List<Row> rows() {
    return rows;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The cell of that column; empty if there is none. */
  String cell(Row row, String column) {
    int index = columns.getOrDefault(column, -1);
    return index < 0 || index >= row.cells().size() ? "" : row.cells().get(index);
  }

  /** Lines with tabs between the cells; a cell may stand in quotes, as spreadsheets write it. */
  static List<Row> tsv(String file, String text) {
    var rows = new ArrayList<Row>();
    int number = 0;
    for (var line : (Iterable<String>) text.lines()::iterator) {
      number++;
      var cells = new ArrayList<String>();
      for (var cell : line.split("\t", -1)) {
        cells.add(unquoted(cell.strip()));
      }
      rows.add(new Row(Place.line(file, number), cells));
    }
    return rows;
  }

  /**
   * A spreadsheet puts a cell into quotes only if there is a quote in it, and doubles that: {@code
   * "say ""no"""}. Other quotes belong to the text.
   */
  private static String unquoted(String cell) {
    boolean quoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
    if (!quoted) {
      return cell;
    }
    var inner = cell.substring(1, cell.length() - 1);
    return inner.replace("\"\"", "").contains("\"") ? cell : inner.replace("\"\"", "\"");
  }
}
