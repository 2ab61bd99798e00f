package org.clearleaf.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final DocumentReader reader = new DocumentReader();
  private final Problems problems = new Problems();

  private Document read(String xhtml) {
    var document = reader.read(xhtml, "page", problems);
    assertThat(problems.list()).isEmpty();
    return document.orElseThrow();
  }

  private List<Problem> problemsOf(String xhtml) {
    assertThat(reader.read(xhtml, "page", problems)).isEmpty();
    return problems.list();
  }

  @Test
  void readsWhatDescribesThePage() {
    var head =
        SamplePage.head()
            .replace("<title>T</title>", "<title> Tratamiento\n </title>")
            .replace("0123456789", "٠١٢٣٤٥٦٧٨٩")
            .replace(
                "name=\"english-title\" content=\"T\"",
                "name=\"english-title\" content=\"A &amp; B\"");
    var page =
        SamplePage.of("ar", "rtl", "<h1>T</h1>" + SamplePage.FOOTER)
            .replace(SamplePage.head(), head);
    var document = read(page);
    assertThat(document.language()).isEqualTo(new Language("ar"));
    assertThat(document.direction()).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(document.digits()).isEqualTo("٠١٢٣٤٥٦٧٨٩");
    assertThat(document.head())
        .isEqualTo(
            new Document.Head(
                "Tratamiento", "A & B", "English", "English", "CL-101", 1, "2026-05-08", true));
  }

  @Test
  void numbersNodesInReadingOrder() {
    var document =
        read(
            SamplePage.of(
                """
                <p>a <bdi>b</bdi></p>
                <ul><li>c <span lang="es">d</span></li></ul>
                <table data-joint=": "><thead><tr><th scope="col">e</th></tr></thead>
                <tbody><tr><td>f</td></tr></tbody></table>
                <section class="timeline"><figure role="img" aria-label="g"/>
                <ol><li data-label="1"><p>h</p></li></ol></section>
                <hr class="ruled" data-lines="2"/>
                """));
    var printed = document.toString();
    var ids =
        Pattern.compile("NodeId\\[value=(\\d+)]")
            .matcher(printed)
            .results()
            .map(DocumentReaderTest::number)
            .toList();
    assertThat(ids).doesNotHaveDuplicates().hasSize(26);
    assertThat(ids)
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.IntStream.rangeClosed(1, 26).boxed().toList());
    var table = (Block.Table) document.blocks().get(3);
    assertThat(
            List.of(
                table.id(),
                table.headId(),
                table.head().id(),
                table.head().cells().getFirst().id(),
                table.bodyId(),
                table.rows().getFirst().id(),
                table.rows().getFirst().cells().getFirst().id(),
                table.rows().getFirst().cells().getFirst().paragraphs().getFirst().id()))
        .isSortedAccordingTo((a, b) -> a.value() - b.value());
    var item = ((Block.Items) document.blocks().get(2)).items().getFirst();
    assertThat(
            List.of(
                item.id(),
                item.labelId(),
                item.bodyId(),
                item.blocks().getFirst().id(),
                table.id()))
        .isSortedAccordingTo((a, b) -> a.value() - b.value());
  }

  private static int number(MatchResult match) {
    return Integer.parseInt(match.group(1));
  }

  @Test
  void composesWhatIsDecomposed() {
    var document = read(SamplePage.of("<p>Vie\u0302\u0323t</p>"));
    assertThat(document.blocks().get(1))
        .isEqualTo(new Block.Paragraph(new NodeId(2), List.of(new Inline.Text("Vi\u1EC7t"))));
  }

  @Test
  void tellsThePlaceOfAControlOfDirection() {
    assertThat(problemsOf(SamplePage.of("<p>a\n b\u202Ec</p>")))
        .singleElement()
        .satisfies(p -> {
          assertThat(p.id()).isEqualTo("markup.character");
          assertThat(p.place()).isEqualTo(new Place("page", 3, 3, ""));
        });
  }

  @Test
  void tellsAllControlsOfDirection() {
    for (var control :
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".split("")) {
      var found = new Problems();
      reader.read(SamplePage.of("<p>a" + control + "</p>"), "page", found);
      assertThat(found.list())
          .as("U+%04X", (int) control.charAt(0))
          .extracting(Problem::id)
          .containsExactly("markup.character");
    }
  }

  @Test
  void everyProblemNamesThePageAndARemedy() {
    for (var problem : problemsOf(SamplePage.of("<h3>x</h3><ul/><p><i>y</i></p>"))) {
      assertThat(problem.place().file()).isEqualTo("page");
      assertThat(problem.place().line()).isPositive();
      assertThat(problem.place().column()).isPositive();
      assertThat(problem.remedy()).startsWith("Whoever keeps the template: ");
    }
  }

  @Test
  void readsAParagraphOfAMegabyte() {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          var words = "word &amp; ".repeat(150_000);
          var document = read(SamplePage.of("<p>" + words + "</p>"));
          var paragraph = (Block.Paragraph) document.blocks().get(1);
          assertThat(paragraph.text()).hasSize(1);
          assertThat(((Inline.Text) paragraph.text().getFirst()).text()).hasSize(7 * 150_000 - 1);
        });
  }

  @Test
  void readsAParagraphOfManyPieces() {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          var document =
              read(SamplePage.of("<p><bdi>" + "<b>a</b> b ".repeat(100_000) + "</bdi></p>"));
          var bdi = (Inline.Span) ((Block.Paragraph) document.blocks().get(1)).text().getFirst();
          assertThat(bdi.children()).hasSize(200_000);
        });
  }

  @Test
  void readsFiveHundredHeadings() {
    var document = read(SamplePage.of("<h2>Section</h2><p>Text</p>\n".repeat(500)));
    assertThat(document.blocks()).hasSize(1001);
  }

  @Test
  void tellsTenThousandMistakesInOnePass() {
    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThat(problemsOf(SamplePage.of("<p>x<i>y</i></p>\n".repeat(10_000))))
                .hasSize(10_000));
  }

  @Test
  void survivesDeepNesting() {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          for (var element : List.of("<b>", "<div>", "<ul><li>", "<p>")) {
            var found = new Problems();
            assertThat(reader.read(SamplePage.of("<p>" + element.repeat(100_000)), "page", found))
                .isEmpty();
            assertThat(found.list()).last().extracting(Problem::id).isEqualTo("markup.depth");
          }
        });
  }

  @Test
  void readsNothingFromOutside() {
    for (var page :
        List.of(
            "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html>&x;</html>",
            "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><html>&b;</html>",
            "<?xml-stylesheet href=\"file:///etc/hostname\"?><html/>")) {
      var found = new Problems();
      assertThat(reader.read(page, "page", found)).isEmpty();
      assertThat(found.list().getFirst().id()).isEqualTo("markup.declaration");
    }
  }

  @Test
  void survivesWhatIsNoPage() {
    for (var page :
        List.of(
            "",
            " ",
            "text",
            "<",
            "<html",
            "\uFEFF<html/>",
            "<p>\uD800</p>",
            "<p>\u0000</p>",
            "{}")) {
      var found = new Problems();
      assertThat(reader.read(page, "page", found)).as(page).isEmpty();
      assertThat(found.hasErrors()).as(page).isTrue();
    }
  }

  @Test
  void keepsProblemsThatWereThereBefore() {
    problems.error("other", Place.NOWHERE, "Something.", "Do it.");
    assertThat(reader.read(SamplePage.of("<p>x</p>"), "page", problems)).isPresent();
    assertThat(problems.list()).hasSize(1);
  }

  @Test
  void servesThreadsAtATime() throws Exception {
    var page = SamplePage.of("<p>a <b>b</b></p>".repeat(200));
    var expected = read(page);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var tasks = new ArrayList<Callable<Document>>();
      for (var i = 0; i < 100; i++) {
        tasks.add(() -> reader.read(page, "page", new Problems()).orElseThrow());
      }
      for (var future : threads.invokeAll(tasks)) {
        assertThat(future.get()).isEqualTo(expected);
      }
    }
  }
}
