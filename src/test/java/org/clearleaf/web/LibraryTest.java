package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.clearleaf.ProjectShelf;
import org.clearleaf.press.State;
import org.junit.jupiter.api.Test;

/** What is served when somebody changes the files meanwhile. */
class LibraryTest {
  private static final String SPANISH = "translations/es/acute-lymphocytic-leukemia.po";
  private static final String BUNDLE = "translations/es/bundle.yaml";

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
      Thread.sleep(50);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static State spanish(Served served) {
    var sheet = served.server.library().content().sheet("CL-101").orElseThrow();
    return Content.version(sheet, "es").orElseThrow().state();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aChangedSentenceIsServedAfterAMoment() throws Exception {
    try (var served = new Served()) {
      var before = served.get("/sheets/CL-101/es.txt");
      var old = new String(new ProjectShelf().read(SPANISH), StandardCharsets.UTF_8);
      var title = "Tratamiento";
      assertThat(old).contains(title);
      var hash = served.server.library().content().hash();
      served.project.put(SPANISH, bytes(old.replace(title, "Tratamiento nuevo")));
      await(() -> !served.server.library().content().hash().equals(hash));
      var after = served.get("/sheets/CL-101/es.txt", "If-None-Match: " + before.required("ETag"));
      assertThat(after.status()).isEqualTo(200);
      assertThat(after.text()).contains("Tratamiento nuevo");
      assertThat(before.text()).doesNotContain("Tratamiento nuevo");
    }
  }

  @Test
  void aBrokenEditStopsOneLanguageAndIsToldToTheManager() throws Exception {
    try (var served = new Served()) {
      served.project.put(BUNDLE, bytes("language: [es"));
      await(() -> spanish(served) == State.INCOMPLETE);
      assertThat(served.get("/sheets/CL-101/es.pdf").status()).isIn(404, 409);
      assertThat(served.get("/sheets/CL-101/ar.pdf").status()).isEqualTo(200);
      assertThat(served.get("/health").status()).isEqualTo(200);
      assertThat(served.get("/shelf").text()).contains(BUNDLE);
      served.project.restore(BUNDLE);
      await(() -> spanish(served) != State.INCOMPLETE);
      assertThat(served.get("/sheets/CL-101/es.pdf").status()).isEqualTo(200);
    }
  }

  @Test
  void whatCannotBeReadAtAllLeavesTheOldContent() throws Exception {
    try (var served = new Served()) {
      var hash = served.server.library().content().hash();
      served.project.damage("interface/interface.pot");
      await(() -> served.server.library().trouble().isPresent());
      assertThat(served.server.library().content().hash()).isEqualTo(hash);
      assertThat(served.get("/").status()).isEqualTo(200);
      assertThat(served.get("/sheets/CL-101/es.pdf").status()).isEqualTo(200);
      assertThat(served.get("/health").text()).contains("could not be read");
      served.project.damage("");
      await(() -> served.server.library().trouble().isEmpty());
      assertThat(served.get("/health").status()).isEqualTo(200);
    }
  }

  @Test
  void theSameFilesHaveTheSameHashAndAnotherDayAnother() throws Exception {
    var shelf = new Served.Project();
    var printer = new org.clearleaf.press.Printer(shelf);
    var reader = new ContentReader(shelf, "a program", printer);
    var hash = reader.read().hash();
    assertThat(reader.read().hash()).isEqualTo(hash);
    assertThat(new ContentReader(shelf, "another", printer).read().hash()).isNotEqualTo(hash);
    shelf.on(shelf.today().plusDays(1));
    assertThat(reader.read().hash()).isNotEqualTo(hash);
  }

  /** A sheet is overdue from one day to the next, though nobody has changed a file. */
  @Test
  void aNewDayIsNoticedWithoutAChangedFile() throws Exception {
    var shelf = new Served.Project();
    var reader = new ContentReader(shelf, "a program", new org.clearleaf.press.Printer(shelf));
    try (var library = new Library(shelf, reader, 20)) {
      library.start();
      var tomorrow = shelf.today().plusDays(1);
      shelf.on(tomorrow);
      await(() -> library.content().day().equals(tomorrow));
    }
  }

  @Test
  void whereNoFileCanBeWatchedTheManagerIsToldAndEverythingElseWorks() throws Exception {
    var shelf = new Served.Project();
    shelf.unwatched();
    var reader = new ContentReader(shelf, "a program", new org.clearleaf.press.Printer(shelf));
    try (var library = new Library(shelf, reader)) {
      library.start();
      assertThat(library.trouble()).hasValue(Library.Trouble.NOT_WATCHED);
      assertThat(library.content().sheet("CL-101")).isPresent();
    }
  }

  @Test
  void whatIsMadeOfTheSheetsChangesThemNot() {
    assertThat(ContentReader.concerns("./handouts")).isFalse();
    assertThat(ContentReader.concerns("./clinic.yaml")).isTrue();
    assertThat(ContentReader.concerns("summaries/flu.md")).isTrue();
  }
}
