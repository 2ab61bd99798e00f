package org.clearleaf.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.exchange.Incoming.Level;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads a bilingual workbook as Excel, LibreOffice or an on-line office saved it: columns moved,
 * rows sorted or empty, strings shared or in their cells, plain or rich.
 */
final class XlsxReader {

  private static final String DAMAGED_REMEDY =
      "Save it again from the spreadsheet program, as an Excel workbook (.xlsx); nothing of it was"
          + " taken.";

  private final String file;
  private final Problems problems;
  private final List<Incoming.Unit> units = new ArrayList<>();
  private final List<Incoming.Remark> remarks = new ArrayList<>();
  private String language = "";

  private XlsxReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static Optional<Incoming> read(String file, byte[] bytes, Problems problems) {
    var reader = new XlsxReader(file, problems);
    try {
      if (Packages.isTooLarge(bytes)) {
        problems.error(
            "import.too-large",
            Place.file(file),
            "Unpacked, the workbook has more than " + (Packages.LARGEST >> 20) + " MB.",
            "Look whether this is the right file; pictures have no place in it.");
        return Optional.empty();
      }
      return reader.read(bytes);
    } catch (IOException | RuntimeException e) {
      // The library tells damage by exceptions of many kinds, null pointers among them (0.20.2).
      problems.error(
          "import.damaged",
          Place.file(file),
          "The file is no workbook that can be read.",
          DAMAGED_REMEDY);
      return Optional.empty();
    }
  }

  private Optional<Incoming> read(byte[] bytes) throws IOException {
    boolean found = false;
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (var sheet : workbook.getSheets().toList()) {
        found |= read(sheet);
      }
    }
    if (!found) {
      problems.error(
          "import.columns",
          Place.file(file),
          "No sheet of the workbook names the columns \"key\" and \"target\".",
          "Put the first row of the exported workbook back.");
      return Optional.empty();
    }
    return Optional.of(new Incoming(file, language, units, List.of(), List.of(), remarks));
  }

  private boolean read(Sheet sheet) throws IOException {
    var rows = new ArrayList<ForeignTable.Row>();
    try (var stream = sheet.openStream()) {
      stream.forEach(row -> rows.add(row(row)));
    }
    if (language.isEmpty()) {
      language =
          rows.stream()
              .filter(row -> row.cells().size() > 1 && row.cells().getFirst().equals("language"))
              .map(row -> row.cells().get(1).strip())
              .findFirst()
              .orElse("");
    }
    var table = ForeignTable.of(rows, Set.of(XlsxWriter.KEY, XlsxWriter.TARGET), false);
    table.ifPresent(t -> t.rows().forEach(row -> take(t, row, sheet.getName())));
    return table.isPresent();
  }

  private ForeignTable.Row row(Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getOptionalCell(i).map(XlsxReader::text).orElse(""));
    }
    return new ForeignTable.Row(Place.line(file, row.getRowNum()), cells);
  }

  /** The control characters that Excel writes by their numbers (ECMA-376 part 1, 22.9.2.19). */
  private static String text(Cell cell) {
    if (cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    var text = cell.getText() == null ? "" : cell.getText();
    return text.replace("_x000D_", "\r").replace("_x000A_", "\n").replace("_x0009_", "\t");
  }

  private void take(ForeignTable table, ForeignTable.Row row, String sheet) {
    var key = table.cell(row, XlsxWriter.KEY);
    var id = UnitId.read(key);
    // The sheet stands in the place, because each sheet counts its rows from 1.
    var place = Place.unit(file, row.place().line(), (sheet + " " + key).strip());
    if (id.isEmpty()) {
      problems.error(
          "import.unknown",
          place,
          "The row has no key of ours, such as common/footer.page.",
          "Take the row out, or its key from the exported workbook.");
      return;
    }
    var source =
        table.has(XlsxWriter.SOURCE)
            ? Optional.of(IncomingText.plain(table.cell(row, XlsxWriter.SOURCE)))
            : Optional.<IncomingText>empty();
    units.add(
        new Incoming.Unit(
            place,
            id.get(),
            source,
            IncomingText.plain(table.cell(row, XlsxWriter.TARGET)),
            table.cell(row, XlsxWriter.SOURCE_HASH).strip(),
            table.cell(row, XlsxWriter.TARGET_HASH).strip(),
            Level.UNKNOWN));
    var verdict = Spaces.mended(table.cell(row, XlsxWriter.VERDICT));
    var comment = Spaces.mended(table.cell(row, XlsxWriter.COMMENT));
    if (!verdict.isEmpty() || !comment.isEmpty()) {
      remarks.add(new Incoming.Remark(place, id.get().toString(), verdict, comment));
    }
  }
}
