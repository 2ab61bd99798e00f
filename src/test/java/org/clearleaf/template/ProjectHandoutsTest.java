package org.clearleaf.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.content.Summary;
import org.clearleaf.content.SummaryReader;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.DocumentPrinter;
import org.clearleaf.markup.DocumentReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.SheetWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own summary, in all its languages, from the words to the document. */
class ProjectHandoutsTest {
  private static final Shelf SHELF =
      new FolderShelf(
          Path.of(""), Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC));
  private static final HandoutTemplate TEMPLATE = new HandoutTemplate(SHELF);
  private static final DocumentReader READER = new DocumentReader();

  private final Problems problems = new Problems();

  static Stream<String> languages() {
    return new Bundles(SHELF).tags().stream();
  }

  private SheetWords words(String tag) {
    var summary =
        new SummaryReader().read("acute-lymphocytic-leukemia", SHELF, problems).orElseThrow();
    return new Bundles(SHELF)
        .words(summary, tag, problems)
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  private Document document(SheetWords words) throws IOException {
    var page =
        TEMPLATE.fill(words, problems).orElseThrow(() -> new AssertionError(problems.list()));
    var document = READER.read(page, "page", problems);
    return document.orElseThrow(() -> new AssertionError(problems.list()));
  }

  /** As it is in an outline, where text stands in quotes between marks. */
  private static String heading(SheetWords words, String key) {
    return "\"" + words.common(key, Map.of()).plain() + "\"";
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theDocumentSaysEverythingInOrder(String tag) throws IOException {
    var words = words(tag);
    var document = document(words);
    var outline = DocumentPrinter.blocks(document.blocks());
    var at = 0;
    for (var section : words.summary().sections()) {
      var heading = "Heading 2 \"" + words.word(section.heading()).plain() + "\"";
      assertThat(outline.indexOf(heading, at)).as(heading).isPositive();
      at = outline.indexOf(heading, at);
    }
    assertThat(outline.indexOf("Heading 2 " + heading(words, "about.heading"), at)).isPositive();
    assertThat(document.blocks().getFirst()).isInstanceOf(Block.Masthead.class);
    assertThat(document.direction()).isEqualTo(words.direction());
    assertThat(document.digits()).isEqualTo(words.digits());
    assertThat(document.head().englishTitle())
        .isEqualTo("Treatment for acute lymphocytic leukemia (ALL)");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theFullDisclaimerStandsOnceAndTheSheetSaysThatItIsADraft(String tag) throws IOException {
    var words = words(tag);
    var document = document(words);
    var outline = DocumentPrinter.blocks(document.blocks());
    assertThat(outline).containsOnlyOnce(heading(words, "about.disclaimer"));
    assertThat(document.head().draft()).isTrue();
    var notice = (Block.Box) document.blocks().get(2);
    assertThat(notice.frame()).isEqualTo(Block.Frame.NOTICE);
    assertThat(DocumentPrinter.blocks(notice.blocks()))
        .contains(
            "Strong(" + heading(words, "draft.label") + ")",
            words.common(reason(tag), Map.of()).plain(),
            words.common("draft.advice", Map.of()).plain(),
            "Strong(\"Draft\")",
            words.commonInEnglish(reason(tag), Map.of()).plain());
  }

  private static String reason(String tag) {
    return tag.equals("en") ? "draft.words-unchecked" : "draft.translation-by-machine";
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyWordingOfTheFooterSaysWhatMustStandOnEveryPage(String tag) throws IOException {
    var words = words(tag);
    for (var wording : document(words).footer().wordings()) {
      var printed = wording.toString();
      assertThat(printed).contains("2026-05-08", "CL-101", "PageNumber", "PageCount", "Draft");
      assertThat(printed).contains(words.common("draft.label", Map.of()).plain());
      assertThat(
              printed.contains(words.common("footer.disclaimer", Map.of()).plain())
                  || printed.contains(words.common("footer.disclaimer-short", Map.of()).plain())
                  || printed.contains(words.common("footer.disclaimer-least", Map.of()).plain()))
          .isTrue();
    }
  }

  /**
   * The names of medicines and codes are English words, said so for whoever reads them aloud
   * (STANDARDS S6).
   */
  @ParameterizedTest
  @MethodSource("languages")
  void namesInLatinLettersAreInEnglish(String tag) throws IOException {
    var words = words(tag);
    Summary summary = words.summary();
    var outline = DocumentPrinter.blocks(document(words).blocks());
    var language = tag.equals("en") ? "" : "en ";
    for (var name : summary.names().values()) {
      assertThat(outline).contains("Span[" + language + "isolated unbreakable](\"" + name + "\")");
    }
    assertThat(outline).contains("Span[" + language + "isolated unbreakable](\"ICD-10-CM C91.0\")");
  }
}
