package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.clearleaf.PartedShelf;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.Watch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PreviewCommandTest {
  private static final String SHEET = "preview/CL-101-es-v1-2026-05.pdf";
  private static final String COPY = "preview/CL-101-es-v1-working-copy.pdf";
  private static final String PO = "translations/es/acute-lymphocytic-leukemia.po";

  /** What one save may take on a busy machine; the test goes on as soon as it is done. */
  private static final long PATIENCE = 60_000;

  @TempDir private Path folder;

  @BeforeEach
  void copyTheProject() throws IOException {
    for (var part : List.of("translations", "translations/en", "translations/es", "summaries")) {
      copy(part);
    }
  }

  @Test
  void writesTheHandoutAndTheWorkingCopy() {
    var ran = new Tool(ProjectShelf.ofOneSummary(), folder).run("translate", "preview", "es");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.files()).contains(SHEET, COPY);
    assertThat(ran.out()).contains(SHEET, COPY, "8 pages, draft");
  }

  @Test
  void anotherSizeIsThatOfTheHandout() {
    var ran =
        new Tool(ProjectShelf.ofOneSummary(), folder)
            .run("translate", "preview", "es", "--size", "24", "--paper", "letter", "--out", "x");

    assertThat(ran.files())
        .contains("x/CL-101-es-v1-2026-05-24pt-letter.pdf", "x/CL-101-es-v1-working-copy.pdf");
  }

  @Test
  void aLanguageHasToBeNamed() {
    var ran = new Tool(ProjectShelf.ofOneSummary(), folder).run("translate", "preview");
    assertThat(ran.status()).isEqualTo(CommandLineTool.WRONG_USE);
    assertThat(ran.err()).contains("Name a language.");

    ran = new Tool(ProjectShelf.ofOneSummary(), folder).run("translate", "preview", "ex");
    assertThat(ran.err()).contains("There is no language \"ex\". Did you mean");
  }

  @Test
  void watchingMakesBothAgainOnEachSaveAndTellsMistakes() throws Exception {
    var shelf = new Watched(folder);
    var running =
        CompletableFuture.supplyAsync(
            () -> new Tool(shelf, folder).run("translate", "preview", "es", "--watch"));
    try {
      waitUntil(() -> Files.exists(folder.resolve(COPY)), running);
      var sheet = time(SHEET);
      var before = Files.readString(folder.resolve(PO));

      var copy = time(COPY);
      Files.writeString(
          folder.resolve(PO), before.replaceFirst("msgstr \"[^\"]{20,}\"", "msgstr \"\""));
      waitUntil(() -> !time(COPY).equals(copy), running);
      assertThat(time(SHEET)).as("a handout with a missing unit is not made").isEqualTo(sheet);

      var missing = time(COPY);
      Files.writeString(folder.resolve(PO), before);
      waitUntil(() -> !time(SHEET).equals(sheet) && !time(COPY).equals(missing), running);
    } finally {
      shelf.end();
    }
    var ran = running.get(PATIENCE, TimeUnit.MILLISECONDS);
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("Watching. Ctrl-C ends it.", "changed: " + PO);
    assertThat(ran.err()).contains(PO, "unit.missing");
    assertThat(ran.files()).noneMatch(file -> file.endsWith(".part"));
  }

  private FileTime time(String file) {
    try {
      return Files.getLastModifiedTime(folder.resolve(file));
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static void waitUntil(BooleanSupplier done, CompletableFuture<?> running)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE * 1_000_000;
    while (!done.getAsBoolean()) {
      assertThat(running).as("the command goes on").isNotDone();
      assertThat(System.nanoTime()).as("nothing was made in time").isLessThan(end);
      Thread.sleep(10);
    }
  }

  private void copy(String part) throws IOException {
    Files.createDirectories(folder.resolve(part));
    try (var files = Files.list(Path.of(part))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.toString()));
      }
    }
  }

  /** The project's templates and fonts, and a copy of its words, which the test changes. */
  private static final class Watched extends PartedShelf {
    private final Shelf words;
    private Watch watch;

    Watched(Path folder) {
      this(new FolderShelf(folder, Clock.systemUTC()));
    }

    private Watched(Shelf words) {
      super(
          path -> path.startsWith("translations") || path.startsWith("summaries"),
          words,
          ProjectShelf.ofOneSummary());
      this.words = words;
    }

    @Override
    public synchronized Watch watch(List<String> folders) throws IOException {
      watch = words.watch(folders);
      return watch;
    }

    synchronized void end() {
      if (watch != null) {
        watch.close();
      }
    }
  }
}
