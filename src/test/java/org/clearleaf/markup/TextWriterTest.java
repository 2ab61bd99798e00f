package org.clearleaf.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.SpecReader;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tables as text: a line for each cell, after the head of its column. */
class TextWriterTest {

  @Test
  void aCellIsALineThatBeginsWithTheHeadOfItsColumn() {
    assertThat(rows("Kind", "Names", "<td>A</td><td>a <b>b</b></td>", "<td>B</td><td></td>"))
        .containsExactly("Kind: A", "Names: a b", "", "Kind: B");
  }

  @Test
  void aCellInTwoLanguagesIsALineInEach() {
    assertThat(
            rows(
                "<p>K</p><p lang=\"ar\" dir=\"rtl\">نوع</p>",
                "<p>N</p><p lang=\"ar\" dir=\"rtl\">اسم</p>",
                "<td><p>A</p><p lang=\"ar\" dir=\"rtl\">ا <bdi>5</bdi></p></td>"
                    + "<td><p>B</p><p>b</p><p lang=\"ar\" dir=\"rtl\">ب</p></td>"))
        .containsExactly(
            "K: A", "\u200Fنوع; ا \u20685\u2069\u200F", "N: B", "b", "\u200Fاسم; ب\u200F");
  }

  /** A name stands once for both languages: the other line says it again. */
  @Test
  void wordsThatAreTheSameInBothAreSaidInBoth() {
    assertThat(
            rows(
                "K",
                "<p>N</p><p lang=\"ar\" dir=\"rtl\">اسم</p>",
                "<td><p>A</p><p lang=\"ar\" dir=\"rtl\">ا</p></td><td>imatinib</td>"))
        .containsExactly(
            "K: A",
            "\u200F\u2068K\u2069; ا\u200F",
            "N: imatinib",
            "\u200Fاسم; \u2068imatinib\u2069\u200F");
  }

  /** What a mail program or a Braille display shows; the marks of direction by their names. */
  @TestFactory
  Stream<DynamicTest> asPlainText() {
    return SpecReader.tests(
        "/markup/plain.spec",
        input ->
            EditionSpecs.withoutWhatWasLeftOut(
                    input,
                    new TextWriter().write(EditionSpecs.read(input)),
                    "^\u200F?T\n\n|\n*\u200F?Draft\n\u200F?2026-05-08 CL-101\n$",
                    "^T\n\n")
                .replace("\u200F", "{RLM}")
                .replace("\u200E", "{LRM}")
                .replace("\u2068", "{FSI}")
                .replace("\u2069", "{PDI}"));
  }

  private static List<String> rows(String first, String second, String... rows) {
    var page =
        SamplePage.of(
            "<table data-joint=\": \" data-foreign-joint=\"; \"><thead><tr><th scope=\"col\">"
                + first
                + "</th><th scope=\"col\">"
                + second
                + "</th></tr></thead><tbody><tr>"
                + String.join("</tr><tr>", rows)
                + "</tr></tbody></table>");
    var problems = new Problems();
    var document = new DocumentReader().read(page, "page", problems).orElse(null);
    assertThat(problems.list()).isEmpty();
    var lines = new TextWriter().write(document).lines().toList();
    // The title is before it, the foot after it.
    return lines.subList(2, lines.size() - 4);
  }
}
