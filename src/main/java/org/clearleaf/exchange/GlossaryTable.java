package org.clearleaf.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.translation.Glossary;

/**
 * The glossary goes out as it is kept, a table with tabs, which term bases and spreadsheets read.
 */
final class GlossaryTable {

  static final List<String> COLUMNS = List.of(Glossary.HEADER.split("\t"));

  private static final String BETWEEN = " | ";

  private GlossaryTable() {}

  static byte[] write(Glossary glossary) {
    var out = new StringBuilder(Glossary.HEADER).append('\n');
    glossary.terms().forEach(term -> out.append(line(cells(term))).append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  static List<String> cells(Glossary.Term term) {
    return List.of(
        term.english(),
        term.target(),
        String.join(BETWEEN, term.also()),
        String.join(BETWEEN, term.not()),
        term.note());
  }

  static String line(List<String> cells) {
    return String.join("\t", cells);
  }

  static Optional<Incoming> read(String file, byte[] bytes, Problems problems) {
    return ForeignText.read(file, bytes, problems)
        .flatMap(text ->
            ForeignTable.of(ForeignTable.tsv(file, text), Set.of("english", "target"), true))
        .map(table -> {
          var terms = new ArrayList<Incoming.Term>();
          for (var row : table.rows()) {
            var cells =
                COLUMNS.stream().map(column -> Spaces.mended(table.cell(row, column))).toList();
            if (cells.get(0).isEmpty() || cells.get(1).isEmpty()) {
              problems.error(
                  "import.term",
                  row.place(),
                  "The line lacks the English term or its translation.",
                  "Write both, or take the line out.");
            } else {
              terms.add(
                  new Incoming.Term(Place.unit(file, row.place().line(), cells.getFirst()), cells));
            }
          }
          return new Incoming(file, "", List.of(), List.of(), terms, List.of());
        });
  }
}
