package org.clearleaf.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.messages.CharacterCheck;

/**
 * A table of a language's folder: tabs between the cells, one header line, which a spreadsheet
 * opens and a diff shows line by line. Cells hold neither tabs nor ends of lines.
 */
public final class TsvFile {

  private TsvFile() {}

  /** A line; as many cells as the header has. */
  public record Row(Place place, List<String> cells) {
    public String cell(int index) {
      return cells.get(index);
    }
  }

  /**
   * The lines after the header. A file that does not exist has none; a line with too few or too
   * many cells, or with characters that no text of ours holds, is a problem and left out.
   *
   * @param header the names of the columns, with tabs between
   * @param problem the id of problems of its lines
   */
  static List<Row> read(
      String file, String header, String problem, Shelf shelf, Problems problems) {
    if (!shelf.exists(file)) {
      return List.of();
    }
    return SourceText.read(file, shelf, problems)
        .map(text -> rows(file, text, header, problem, problems))
        .orElse(List.of());
  }

  private static List<Row> rows(
      String file, String text, String header, String problem, Problems problems) {
    var rows = new ArrayList<Row>();
    int columns = header.split("\t").length;
    int number = 0;
    for (var line : (Iterable<String>) text.lines()::iterator) {
      number++;
      var place = Place.line(file, number);
      if (number == 1) {
        if (!line.equals(header)) {
          problems.error(
              problem,
              place,
              "The first line does not name the columns.",
              "Begin with these words, a tab between them: " + header.replace('\t', ' ') + ".");
        }
      } else if (!line.isBlank()) {
        row(line, columns, place, problem, problems).ifPresent(rows::add);
      }
    }
    return List.copyOf(rows);
  }

  private static Optional<Row> row(
      String line, int columns, Place place, String problem, Problems problems) {
    var cells = List.of(line.split("\t", -1));
    if (cells.size() != columns) {
      problems.error(
          problem,
          place,
          "The line has " + cells.size() + " columns.",
          "Write " + columns + ", with one tab between them; a column may be empty.");
      return Optional.empty();
    }
    var found = new Problems();
    cells.forEach(cell -> CharacterCheck.check(cell, place, found));
    problems.addAll(found.list());
    return found.hasErrors()
        ? Optional.empty()
        : Optional.of(new Row(place, cells.stream().map(String::strip).toList()));
  }
}
