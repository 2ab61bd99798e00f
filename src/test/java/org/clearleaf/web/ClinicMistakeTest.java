package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What clinic.yaml says is on every sheet: a mistake in it stops all of them, and each page says
 * so.
 */
class ClinicMistakeTest {
  private static final String MISTAKEN =
      "name: Riverside Clinic\nphones:\n  - for: any\n    number: 555-CALL\n";
  private static final String[] BY_A_PERSON = {
    "Sec-Fetch-Dest: document", "Accept: text/html,application/xhtml+xml,*/*;q=0.8"
  };

  private static Served served;

  @BeforeAll
  static void start() {
    served = new Served();
    describe(MISTAKEN);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @AfterEach
  void nothingHasFailed() {
    assertThat(served.mistakes).isEmpty();
  }

  private static void describe(String clinic) {
    var hash = served.server.library().content().hash();
    served.project.put("clinic.yaml", clinic.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; served.server.library().content().hash().equals(hash); i++) {
      assertThat(i).as("moments until the file is read").isLessThan(400);
      LockSupport.parkNanos(25_000_000);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/", "/shelf", "/packs", "/translations", "/sheets/CL-101/es"})
  void everyPageNamesTheFileAndTheLine(String path) {
    assertThat(served.get(path).text())
        .contains("No sheet can be made now", "<bdi>clinic.yaml</bdi>, line <bdi>4</bdi>")
        .contains("<p class=\"notice hindrance\">");
  }

  @Test
  void aPersonWhoReadsSpanishIsToldInSpanish() {
    assertThat(served.get("/sheets/CL-101/ar", "Accept-Language: es").text())
        .contains("<bdi>clinic.yaml</bdi>, línea <bdi>4</bdi>");
  }

  @Test
  void noSheetIsReadyAndNothingIsOfferedThatCannotBeHad() {
    var sheet = served.get("/sheets/CL-101/es").text();
    assertThat(sheet)
        .contains("state-incomplete", "There is a mistake in what the clinic has written")
        .contains("ask an interpreter until")
        // Its words are sound, and it is found by them.
        .contains("Tratamiento")
        .doesNotContain("state-draft", "Open for printing", "<iframe", "/mail");
    assertThat(served.get("/").text()).contains("state-incomplete").doesNotContain("state-draft");
    assertThat(served.get("/?q=tratamiento").text()).contains("/sheets/CL-101/es");
    assertThat(served.get("/packs").text()).doesNotContain("id=\"language-");
  }

  @Test
  void theShelfCountsThemAndTellsTheMistakeOnce() {
    var shelf = served.get("/shelf").text();
    assertThat(shelf).contains("<b>6</b> not ready", "<b>0</b> drafts", "<b>6</b> with problems");
    assertThat(shelf.split("clinic\\.yaml:4", -1)).hasSize(2);
    assertThat(shelf).contains("<b lang=\"en\" dir=\"ltr\">Error</b> <code>clinic.yaml:4");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/sheets/CL-101/es.pdf",
        "/sheets/CL-101/es.pdf?edition=large&size=18&paper=a4",
        "/sheets/CL-101/es.html",
        "/sheets/CL-102/ar.txt",
      })
  void whoeverOpensASheetGetsAPageAndAProgramGetsJson(String file) {
    var page = served.get(file, BY_A_PERSON);
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.required("Content-Type")).startsWith("text/html");
    assertThat(page.text())
        .contains("This sheet cannot be made now", "<code>clinic.yaml:4", "555-CALL");
    var answer = served.get(file, "Accept: */*");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.required("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.text()).contains("clinic.yaml:4");
  }

  @Test
  void theFormsAndTheProgramsSayTheSame() {
    assertThat(served.get("/sheets/CL-101/es/mail").status()).isEqualTo(409);
    assertThat(served.get("/api/sheets/CL-101").text())
        .contains("\"state\":\"incomplete\"", "clinic.yaml:4")
        .doesNotContain("\"state\":\"draft\"", "\"href\"");
    var health = served.get("/health");
    assertThat(health.status()).isEqualTo(503);
    assertThat(health.text()).contains("\"versions\":0", "555-CALL").doesNotContain("No sheet is");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Sec-Fetch-Dest: document, Accept: */*, true",
    "Sec-Fetch-Dest: iframe, Accept: */*, true",
    "Sec-Fetch-Dest: empty, 'Accept: text/html', false",
    "X-Nothing: 1, 'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true",
    "X-Nothing: 1, Accept: application/json, false",
    "X-Nothing: 1, 'Accept: application/json, text/html;q=0.9', false",
    "X-Nothing: 1, 'Accept: text/html;q=0', false",
    "X-Nothing: 1, Accept: */*, false",
    "X-Nothing: 1, X-Other: 1, false",
  })
  void itIsToldByTheRequestWhetherAPersonLooks(String destination, String accept, boolean person) {
    for (var target : new String[] {"/sheets/CL-999/es.pdf", "/api/sheets/CL-999"}) {
      var answer = served.get(target, destination, accept);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.required("Content-Type"))
          .startsWith(person ? "text/html" : "application/problem+json");
    }
  }

  @Test
  void aLogoThatIsNotThereStopsThemTooAndMendedAllIsWell() {
    describe("name: Riverside Clinic\nlogo:\n  file: clinic/logo.png\n  text: Riverside\n");
    try {
      assertThat(served.get("/sheets/CL-101/es").text()).contains("No sheet can be made now");
      assertThat(served.get("/sheets/CL-101/es.pdf").status()).isEqualTo(409);
      describe("name: Riverside Clinic\n");
      assertThat(served.get("/sheets/CL-101/es").text())
          .contains("state-draft", "Open for printing")
          .doesNotContain("No sheet can be made now");
      assertThat(served.get("/sheets/CL-101/es.pdf").status()).isEqualTo(200);
      assertThat(served.get("/shelf").text()).contains("<b>0</b> not ready");
    } finally {
      describe(MISTAKEN + "# again\n");
    }
  }
}
