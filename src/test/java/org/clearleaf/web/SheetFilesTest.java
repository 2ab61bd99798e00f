package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.clearleaf.base.Language;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of sheets as browsers and programs get them. */
class SheetFilesTest {
  private static final String PDF = "/sheets/CL-101/es.pdf";

  private static Served served;

  @BeforeAll
  static void start() {
    served = new Served();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @AfterEach
  void nothingHasFailed() {
    assertThat(served.mistakes).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "es.pdf, es, LARGE, 18, a4",
    "ar.pdf?size=24&paper=letter, ar, LARGE, 24, letter",
    "en.pdf?edition=clear, en, CLEAR, 14, a4",
    "es.pdf?edition=bilingual&size=20, es, BILINGUAL, 20, a4",
    "ar.html, ar, HTML, 18, a4",
    "es.txt?edition=text, es, TEXT, 18, a4",
  })
  void theBytesAreThoseOfThePress(
      String file, String language, EditionKind kind, int size, String paper) throws Exception {
    var content = served.server.library().content();
    var order =
        new Order(
            "acute-lymphocytic-leukemia",
            new Language(language),
            kind,
            size,
            paper.equals("a4") ? PageFormat.A4 : PageFormat.LETTER,
            Drafts.MADE);
    var made = content.press().print(order).file().orElseThrow();
    var answer = served.get("/sheets/CL-101/" + file);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(made.bytes());
    assertThat(answer.required("Content-Type").replace(" ", ""))
        .isEqualTo(kind.mediaType().replace(" ", ""));
    assertThat(answer.required("Content-Disposition"))
        .isEqualTo("inline; filename=\"" + made.name() + "\"");
  }

  @Test
  void aDownloadIsSavedUnderANameThatNamesNoIllness() {
    assertThat(served.get(PDF + "?download=1").required("Content-Disposition"))
        .isEqualTo("attachment; filename=\"CL-101-es-v1-2026-05.pdf\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PDF,
        "/sheets/CL-101/es.html",
        "/sheets/CL-101/es.txt",
        "/api/sheets",
        "/api/sheets/CL-101",
        "/openapi.json"
      })
  void whoeverHasItIsTold(String target) {
    var first = served.get(target);
    var tag = first.required("ETag");
    assertThat(tag).startsWith("\"").endsWith("\"");
    assertThat(first.required("Cache-Control")).isEqualTo("private, no-cache");
    for (var known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
      var again = served.get(target, "If-None-Match: " + known);
      assertThat(again.status()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.required("ETag")).isEqualTo(tag);
      // Nothing that whoever has the file could take for what is true of it (RFC 9110, 8.6).
      assertThat(again.header("Content-Type")).isEmpty();
      assertThat(again.header("Content-Length")).isEmpty();
    }
    // Compressed bytes have a tag of their own, and are known by that.
    var packed = served.get(target, "Accept-Encoding: gzip").required("ETag");
    assertThat(served.get(target, "If-None-Match: " + packed).required("ETag")).isEqualTo(packed);
    assertThat(served.get(target, "If-None-Match: \"other\"").status()).isEqualTo(200);
    assertThat(served.get(target).body()).isEqualTo(first.body());
  }

  @Test
  void anotherOrderHasAnotherTag() {
    assertThat(served.get(PDF + "?size=20").required("ETag"))
        .isNotEqualTo(served.get(PDF).required("ETag"));
    assertThat(served.get(PDF + "?paper=letter").required("ETag"))
        .isNotEqualTo(served.get(PDF).required("ETag"));
    assertThat(served.get(PDF + "?size=18&paper=a4&edition=large").required("ETag"))
        .isEqualTo(served.get(PDF).required("ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {PDF, "/", "/health", "/api/sheets", "/nothing"})
  void headTellsTheSameWithoutTheBody(String target) {
    var get = served.get(target);
    var head = served.send("HEAD", target, "");
    assertThat(head.status()).isEqualTo(get.status());
    assertThat(head.body()).isEmpty();
    assertThat(head.required("Content-Length")).isEqualTo(String.valueOf(get.body().length));
    assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
  }

  @Test
  void aPartOfAFileIsTheWholeFile() {
    var whole = served.get(PDF);
    var part = served.get(PDF, "Range: bytes=0-9");
    assertThat(whole.required("Accept-Ranges")).isEqualTo("none");
    assertThat(part.status()).isEqualTo(200);
    assertThat(part.body()).isEqualTo(whole.body());
  }

  @Test
  void textIsCompressedForWhoeverTakesIt() {
    var plain = served.get("/sheets/CL-101/es.html");
    var small = served.get("/sheets/CL-101/es.html", "Accept-Encoding: br, gzip");
    assertThat(small.required("Content-Encoding")).isEqualTo("gzip");
    assertThat(small.required("Vary")).isEqualTo("Accept-Encoding");
    assertThat(small.body().length).isLessThan(plain.body().length / 2);
    assertThat(small.unzipped()).isEqualTo(plain.body());
    // Other bytes have another tag, which is known all the same.
    assertThat(small.required("ETag")).isNotEqualTo(plain.required("ETag"));
    assertThat(
            served
                .get("/sheets/CL-101/es.html", "If-None-Match: " + small.required("ETag"))
                .status())
        .isEqualTo(304);
    assertThat(served.get("/", "Accept-Encoding: gzip;q=0").header("Content-Encoding")).isEmpty();
    assertThat(served.get(PDF, "Accept-Encoding: gzip").header("Content-Encoding")).isEmpty();
  }

  @Test
  void aSheetAsAPageMayUseItsOwnStyleAndRunNothing() {
    var answer = served.get("/sheets/CL-101/ar.html");
    var text = answer.text();
    int start = text.indexOf("<style>") + "<style>".length();
    var style = text.substring(start, text.indexOf("</style>"));
    var hash =
        Base64.getEncoder()
            .encodeToString(
                ContentReader.sha256()
                    .digest(style.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    assertThat(answer.required("Content-Security-Policy"))
        .contains("style-src 'sha256-" + hash + "';", "sandbox ", "form-action 'none'")
        .doesNotContain("script-src", "allow-scripts", "unsafe");
    assertThat(text).doesNotContain("style=\"", "<script", " src=\"http");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/sheets/CL-101/es.pdf?size=17, 400",
    "/sheets/CL-101/es.pdf?size=1e1, 400",
    "/sheets/CL-101/es.pdf?paper=a5, 400",
    "/sheets/CL-101/es.pdf?edition=html, 400",
    "/sheets/CL-101/es.pdf?edition=LARGE, 400",
    "/sheets/CL-101/es.html?edition=large, 400",
    "/sheets/CL-101/de.pdf, 404",
    "/sheets/CL-101/ES.pdf, 404",
    "/sheets/CL-999/es.pdf, 404",
    "/sheets/CL-101/es.docx, 404",
    "/sheets/CL-101/en.pdf?edition=bilingual, 409",
    "/api/sheets/CL-999, 404",
  })
  void whatCannotBeHadIsRefused(String target, int status) {
    assertThat(served.get(target).status()).isEqualTo(status);
  }

  @Test
  void assetsAreKeptForEver() {
    var page = served.get("/").text();
    int start = page.indexOf("/assets/");
    var address = page.substring(start, page.indexOf('"', start));
    var answer = served.get(address);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.required("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(served.get(address.replaceFirst("/assets/[0-9a-f]+", "/assets/00")).status())
        .isEqualTo(404);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "GET, /api/nothing, 404",
    "GET, /nothing, 404",
    "POST, /api/sheets, 405",
    "DELETE, /sheets/CL-101/es.pdf, 405",
  })
  void aProgramThatAsksForWhatIsNotThereIsToldInItsOwnLanguageAndAPersonOnAPage(
      String method, String target, int status) {
    var program = served.send(method, target, "");
    assertThat(program.status()).isEqualTo(status);
    assertThat(program.required("Content-Type")).isEqualTo("application/problem+json");
    assertThat(program.header("Set-Cookie")).isEmpty();
    var person = served.send(method, target, "", "Accept: text/html,*/*;q=0.8");
    assertThat(person.status()).isEqualTo(status);
    assertThat(person.required("Content-Type")).startsWith("text/html");
  }
}
