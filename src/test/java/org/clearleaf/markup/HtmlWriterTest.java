package org.clearleaf.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.Test;

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

  private static String html(String language, String direction, String body) {
    var problems = new Problems();
    var page = SamplePage.of(language, direction, body);
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
