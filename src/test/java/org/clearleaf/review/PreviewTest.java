package org.clearleaf.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.press.Order;
import org.junit.jupiter.api.Test;

/** What a translator sees of work in progress. */
class PreviewTest {
  private static final String SUMMARY = "acute-lymphocytic-leukemia";
  private static final String PO = "translations/es/" + SUMMARY + ".po";
  private static final Order ORDER = Order.of(SUMMARY, new Language("es"));

  private final ProjectShelf shelf = new ProjectShelf();

  @Test
  void aWholeLanguageGivesTheHandoutOfThePressAndAWorkingCopy() throws IOException {
    var made = new Preview(shelf).make(ORDER);

    assertThat(made.problems()).isEmpty();
    assertThat(made.edition().file().orElseThrow().name()).isEqualTo("CL-101-es-v1-2026-05.pdf");
    assertThat(made.copy().orElseThrow().name()).isEqualTo("CL-101-es-v1-working-copy.pdf");
    assertThat(text(made))
        .contains("Working copy", "The short answer", "En pocas palabras", "short-answer.heading")
        .doesNotContain("remark", "Signature", "missing");
  }

  @Test
  void aUnitThatIsMissingIsShownAsMissingAndTold() throws IOException {
    emptied("phases.step-1.text");
    var made = new Preview(shelf).make(ORDER);

    assertThat(made.edition().file()).isEmpty();
    assertThat(made.problems()).anyMatch(p -> p.place().unit().equals("phases.step-1.text"));
    assertThat(lineAfter(text(made), "phases.step-1.text")).contains("missing");
    assertThat(text(made)).containsPattern("Translation missing");
  }

  @Test
  void whatTheChecksFindStandsBelowItsUnit() throws IOException {
    worded("phases.step-1.text", "The aim is to reach remission.");
    var text = text(new Preview(shelf).make(ORDER));

    var unit = text.substring(text.indexOf("phases.step-1.text"), text.indexOf("phases.step-2"));
    assertThat(unit).contains("Checks", "The words are those of the English text.");
  }

  @Test
  void textThatCannotBeOnAHandoutStandsAsItIsWritten() throws IOException {
    worded("phases.step-1.text", "La <b>meta es {nada} \u0001\u202E la \u0D85 remisión.");
    var made = new Preview(shelf).make(ORDER);

    assertThat(made.edition().file()).isEmpty();
    assertThat(text(made))
        .contains("La <b>meta es {nada}", "[U+202E]", "[U+0D85]", "Checks", "error:");
  }

  @Test
  void wordsThatHaveChangedAreReadAnew() throws IOException {
    var preview = new Preview(shelf);
    preview.make(ORDER);
    worded("phases.step-1.text", "Palabras nuevas.");
    preview.changed(new TreeSet<>(List.of(PO)));
    var made = preview.make(ORDER);

    assertThat(text(made)).contains("Palabras nuevas.");
    assertThat(read(made.edition().file().orElseThrow().bytes())).contains("Palabras nuevas.");
  }

  @Test
  void aChangedSummaryMakesItsWordsStale() throws IOException {
    var preview = new Preview(shelf);
    preview.make(ORDER);
    var file = "summaries/" + SUMMARY + ".md";
    shelf.edited(file, s -> s.replace("The aim is to reach remission", "The new aim"));
    preview.changed(new TreeSet<>(List.of(file)));
    var made = preview.make(ORDER);

    assertThat(made.edition().file()).isEmpty();
    assertThat(lineAfter(text(made), "phases.step-1.text")).contains("stale");
    assertThat(text(made)).contains("The new aim");
  }

  @Test
  void whatIsWrongWithOneSheetIsNotToldOfAnother() throws IOException {
    var other = Order.of("first-appointment", new Language("es"));
    int before = new Preview(shelf).make(other).findings();
    worded("phases.step-1.text", "La \"meta\" es la remisión.");
    shelf.edited(
        PO, po -> po.replaceFirst("(msgctxt \"title\"\nmsgid .*\n)msgstr \"", "$1msgstr \"\""));
    assertThat(new Preview(shelf).make(ORDER).problems())
        .anyMatch(problem -> problem.id().equals("po.syntax"));
    var made = new Preview(shelf).make(other);

    assertThat(made.problems()).isEmpty();
    assertThat(made.findings()).isEqualTo(before);
    assertThat(text(made)).doesNotContain("po.syntax", PO);
    assertThat(made.edition().file()).isPresent();
  }

  @Test
  void whatIsWrongWithTheSharedWordsIsToldOfEverySheet() throws IOException {
    shelf.edited(
        "translations/es/common.po",
        po -> po.replaceFirst("(msgctxt \"draft.label\"\nmsgid .*\n)msgstr .*", "$1msgstr \"\""));
    for (var summary : List.of(SUMMARY, "first-appointment")) {
      var made = new Preview(shelf).make(Order.of(summary, new Language("es")));
      assertThat(made.problems()).anyMatch(p -> p.place().unit().equals("draft.label"));
      assertThat(made.findings()).isPositive();
    }
  }

  @Test
  void asManyFindingsAreCountedAsStandInTheWorkingCopy() throws IOException {
    worded("phases.step-1.text", "The aim is to reach remission.");
    var made = new Preview(shelf).make(ORDER);
    var marks =
        java.util.regex.Pattern.compile("(?m)^.*\\b(error|warning|info): ").matcher(text(made));

    assertThat(marks.results().count()).isEqualTo(made.findings()).isPositive();
  }

  private void emptied(String key) {
    worded(key, "");
  }

  private void worded(String key, String text) {
    shelf.edited(
        PO,
        po ->
            po.replaceAll(
                "(msgctxt \"" + key.replace(".", "\\.") + "\"\\nmsgid .*\\n)msgstr .*",
                "$1msgstr \"" + text.replace("\\", "\\\\").replace("$", "\\$") + "\""));
  }

  private static String lineAfter(String text, String start) {
    return text.substring(text.indexOf(start)).lines().findFirst().orElse("");
  }

  private static String text(Preview.Previewed made) throws IOException {
    return read(made.copy().orElseThrow().bytes());
  }

  private static String read(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
    }
  }
}
