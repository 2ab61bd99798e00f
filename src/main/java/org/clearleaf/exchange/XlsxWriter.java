package org.clearleaf.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.translation.Translation;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a bilingual workbook for reviewers who have no translators' tool: a sheet for each
 * catalogue, and one that says how to fill it in. Two hidden columns tell which texts were
 * exported.
 */
final class XlsxWriter {

  static final String KEY = "key";
  static final String SOURCE = "source";
  static final String TARGET = "target";
  static final String BACK_TRANSLATION = "back-translation";
  static final String VERDICT = "verdict";
  static final String COMMENT = "comment";
  static final String SOURCE_HASH = "source-hash";
  static final String TARGET_HASH = "target-hash";

  static final String ABOUT = "about";

  private static final List<String> COLUMNS =
      List.of(KEY, SOURCE, TARGET, BACK_TRANSLATION, VERDICT, COMMENT, SOURCE_HASH, TARGET_HASH);

  /** In characters of the workbook's font. */
  private static final List<Integer> WIDTHS = List.of(24, 50, 50, 40, 10, 40, 18, 18);

  private static final int FIRST_HIDDEN = 6;

  /** Excel, specifications and limits; and what it refuses in a name. */
  private static final int LONGEST_NAME = 31;

  private final Translation translation;
  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  XlsxWriter(Translation translation) {
    this.translation = translation;
  }

  byte[] write(List<Catalogue> catalogues) {
    var bytes = new ByteArrayOutputStream();
    try {
      try (var workbook = new Workbook(bytes, "Clearleaf", null)) {
        about(workbook.newWorksheet(name(ABOUT)));
        for (var catalogue : catalogues) {
          write(catalogue, workbook.newWorksheet(name(catalogue.name())));
        }
        workbook.setActiveTab(catalogues.isEmpty() ? 0 : 1);
      }
      return Packages.withoutTime(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  /** Names of summaries hold no character that Excel refuses, but may be too long. */
  private String name(String wanted) {
    var name = wanted.length() <= LONGEST_NAME ? wanted : wanted.substring(0, LONGEST_NAME);
    for (int i = 2; !names.add(name); i++) {
      var suffix = "~" + i;
      name =
          wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - suffix.length())) + suffix;
    }
    return name;
  }

  private void about(Worksheet sheet) {
    var lines =
        List.of(
            List.of("language", translation.language().tag()),
            List.of(
                "", translation.bundle().englishName() + " · " + translation.bundle().endonym()),
            List.of("", ""),
            List.of(
                "What this is", "The words of our handouts, a sheet for each catalogue of texts."),
            List.of(SOURCE, "The English. Please leave it as it is."),
            List.of(
                TARGET,
                "The translation. Change it here if you are its translator or reviser. Leave"
                    + " {date}, <b> and </b> as they are, each as often as in English."),
            List.of(
                BACK_TRANSLATION,
                "What the translation says in English, if somebody put it down who had not seen the"
                    + " English. For reading only: changes in this column are not taken."),
            List.of(VERDICT, "ok, or change; empty where you have not looked."),
            List.of(COMMENT, "Why it should be changed, and how."),
            List.of(
                "key and hidden columns",
                "They tell which text is which. Please leave them as they are."),
            List.of(
                "Rows and columns",
                "You may sort, hide or colour them; please do not delete the first row."),
            List.of(
                "Signing",
                "A verdict is no signature. Who stands for which words is recorded separately."));
    for (int row = 0; row < lines.size(); row++) {
      for (int column = 0; column < 2; column++) {
        if (!lines.get(row).get(column).isEmpty()) {
          sheet.value(row, column, lines.get(row).get(column));
        }
      }
      sheet.style(row, 0).bold().verticalAlignment("top").set();
      sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
    }
    sheet.width(0, 24);
    sheet.width(1, 90);
  }

  private void write(Catalogue catalogue, Worksheet sheet) {
    for (int column = 0; column < COLUMNS.size(); column++) {
      sheet.value(0, column, COLUMNS.get(column));
      sheet.width(column, WIDTHS.get(column));
      sheet.style(0, column).bold().fillColor("DDDDDD").set();
    }
    for (int column = FIRST_HIDDEN; column < COLUMNS.size(); column++) {
      sheet.hideColumn(column);
    }
    sheet.freezePane(1, 1);
    sheet.repeatRows(0);
    sheet.pageOrientation("landscape");
    var units = OutgoingUnit.of(translation, catalogue.name());
    for (int i = 0; i < units.size(); i++) {
      write(units.get(i), i + 1, sheet);
    }
    if (!units.isEmpty()) {
      int verdict = COLUMNS.indexOf(VERDICT);
      sheet.range(1, verdict, units.size(), verdict).validateWithListByFormula("\"ok,change\"");
    }
  }

  private void write(OutgoingUnit unit, int row, Worksheet sheet) {
    var back =
        unit.segment()
            .backTranslation()
            .map(forms -> BackTranslationTable.english(forms, unit.id().form()))
            .orElse("");
    var cells =
        List.of(
            unit.id().toString(),
            unit.source(),
            unit.target(),
            back,
            "",
            "",
            unit.segment().sourceHash(),
            unit.segment().targetHash());
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.value(row, column, cells.get(column));
      }
      var style = sheet.style(row, column).wrapText(true).verticalAlignment("top");
      // A cell's own direction follows its first strong letter; its side has to be told.
      boolean rightToLeft =
          COLUMNS.get(column).equals(TARGET) && translation.bundle().direction().isRightToLeft();
      if (rightToLeft) {
        style.horizontalAlignment("right");
      }
      // Text, so that no tool takes a number or a date from it.
      style.format("@").set();
    }
  }
}
