package org.clearleaf.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.stream.Stream;
import org.clearleaf.SpecReader;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What only a browser shows: the foot of printed pages, and tables on a narrow screen. */
class HtmlWriterTest {

  private static final String FOOTER =
      "<footer><div><p class=\"notice\">نصيحة</p>"
          + "<p class=\"details\">في <bdi>2026-05-08</bdi></p>"
          + "<p class=\"page\"><page-number/></p></div></footer>";

  @Test
  void theDateAtTheFootOfAPrintedPageIsNotShownBackwards() {
    var html = html("ar", "rtl", "<h1>عنوان</h1>" + FOOTER);
    var foot = html.split("@bottom-center \\{ content: \"")[1].split("\"")[0].split("\\\\a ");

    assertThat(foot).hasSize(2);
    assertThat(shown(foot[1])).contains("2026-05-08").doesNotContain("08-05-2026");
    assertThat(shown("في 2026-05-08")).as("without isolates").contains("08-05-2026");
  }

  @Test
  void aCellOfANarrowTableCarriesTheHeadOfItsColumn() {
    var html =
        html(
            "en",
            "ltr",
            "<h1>T</h1><table data-joint=\": \"><thead><tr><th scope=\"col\">Kind</th>"
                + "<th scope=\"col\">\"Name\" &amp; use</th></tr></thead><tbody><tr>"
                + "<th scope=\"row\">A</th><td>B</td></tr></tbody></table>"
                + SamplePage.FOOTER);

    assertThat(html)
        .contains("<th scope=\"row\">A</th><td data-head=\"&quot;Name&quot; &amp; use: \">B</td>");
  }

  @Test
  void aCellInTwoLanguagesIsTwoParagraphs() {
    var html =
        html(
            "ar",
            "rtl",
            "<h1>T</h1><table data-joint=\": \"><thead><tr><th scope=\"col\">نوع</th>"
                + "<th scope=\"col\"><p>اسم</p><p lang=\"en\" dir=\"ltr\">Name</p></th></tr></thead>"
                + "<tbody><tr><td></td><td><p>ب</p><p lang=\"en\" dir=\"ltr\">B</p></td></tr>"
                + "</tbody></table>"
                + FOOTER);

    assertThat(html)
        .contains(
            "<th scope=\"col\">\n<p>اسم</p>\n"
                + "<p class=\"foreign\" lang=\"en\" dir=\"ltr\">Name</p>\n</th>")
        .as("a narrow screen shows the head in the reader's language, and of an empty cell too")
        .contains(
            "<tr><td data-head=\"نوع: \"></td><td data-head=\"اسم: \">\n<p>ب</p>\n"
                + "<p class=\"foreign\" lang=\"en\" dir=\"ltr\">B</p>\n</td></tr>");
  }

  /** What the head of a page tells a browser. */
  @Test
  void aPageSaysItsLanguageAndNameAndFitsTheScreen() {
    var html = html("ar", "rtl", "<h1>عنوان</h1>" + FOOTER);
    assertThat(html)
        .startsWith(
            """
            <!DOCTYPE html>
            <html lang="ar" dir="rtl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>T – English</title>
            <style>
            """);
  }

  /** Whoever counts in Arabic digits is told by the list itself; a screen reader counts it. */
  @Test
  void listsAreCountedInTheDigitsOfTheLanguageAsTheyArePrinted() {
    var page =
        SamplePage.of("ar", "rtl", "<h1>T</h1><ol><li data-label=\"١)\">x</li></ol>" + FOOTER)
            .replace("0123456789", "٠١٢٣٤٥٦٧٨٩");
    assertThat(html(page))
        .contains(
            "@counter-style own { system: numeric; symbols: \"٠\" \"١\" \"٢\" \"٣\" \"٤\" \"٥\" \"٦\""
                + " \"٧\" \"٨\" \"٩\"; suffix: \")\u00A0\"; }");
    assertThat(html("ar", "rtl", "<h1>T</h1>" + FOOTER)).contains("suffix: \".\u00A0\"; }");
  }

  /** A margin box knows no dir: the line says itself that it runs from the right. */
  @Test
  void theFootOfAPrintedPageRunsAsItsLanguageDoesAndCannotEndTheStyle() {
    var foot =
        "<footer><div><p class=\"notice\">نصيحة &lt;/style&gt; \"a\"</p>"
            + "<p class=\"details\">CL-101</p><p class=\"page\"><page-number/></p></div></footer>";
    assertThat(html("ar", "rtl", "<h1>T</h1>" + foot))
        .contains("content: \"\u2067نصيحة \\3c /style> \\22 a\\22 \u2069\\a \u2067CL-101\u2069\";");
    assertThat(html("en", "ltr", "<h1>T</h1>" + foot)).contains("\\a CL-101\";");
  }

  /** Its reader sees it, and so does whoever hears it. */
  @TestFactory
  Stream<DynamicTest> onScreen() {
    return SpecReader.tests(
        "/markup/html.spec",
        input ->
            EditionSpecs.withoutWhatWasLeftOut(
                input,
                new HtmlWriter().write(EditionSpecs.read(input)),
                "(?s)^.*<main>\n(<h1>T</h1>\n)?|</main>.*$",
                "(?s)^.*<main>\n(<h1>T</h1>\n)?|</body>.*$"));
  }

  private static String html(String language, String direction, String body) {
    return html(SamplePage.of(language, direction, body));
  }

  private static String html(String page) {
    var problems = new Problems();
    var document = new DocumentReader().read(page, "page", problems).orElse(null);
    assertThat(problems.list()).isEmpty();
    return new HtmlWriter().write(document);
  }

  /** The characters from left to right, as UAX 9 orders them. */
  private static String shown(String text) {
    var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT);
    var runs = new Object[bidi.getRunCount()];
    var levels = new byte[runs.length];
    for (int i = 0; i < runs.length; i++) {
      var run = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      levels[i] = (byte) bidi.getRunLevel(i);
      runs[i] = levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    var shown = new StringBuilder();
    for (var run : runs) {
      shown.append(run);
    }
    return shown.toString();
  }
}
