package org.clearleaf.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real folder that a real editor saves into. */
@Timeout(30)
class FolderWatchTest {
  @TempDir private Path root;

  private Watch watch;

  @BeforeEach
  void begin() throws IOException {
    Files.createDirectories(root.resolve("words"));
    Files.writeString(root.resolve("words/common.po"), "old");
    watch = new FolderShelf(root, Clock.systemUTC()).watch(List.of("words", "later"));
  }

  @AfterEach
  void end() {
    watch.close();
  }

  @Test
  void aSavedFileIsToldByItsPath() throws IOException {
    Files.writeString(root.resolve("words/common.po"), "new");
    assertThat(watch.next()).containsExactly("words/common.po");
  }

  @Test
  void aFileThatIsReplacedAtOnceIsToldWithoutTheOneThatWasWrittenBesideIt() throws IOException {
    Files.writeString(root.resolve("words/sedX1y2"), "new");
    Files.move(
        root.resolve("words/sedX1y2"),
        root.resolve("words/common.po"),
        StandardCopyOption.ATOMIC_MOVE);
    assertThat(watch.next()).containsExactly("words/common.po");
  }

  @Test
  void filesThatAreSavedTogetherAreToldTogether() throws IOException {
    Files.writeString(root.resolve("words/common.po"), "new");
    Files.writeString(root.resolve("words/signoff.tsv"), "new");
    Files.delete(root.resolve("words/signoff.tsv"));
    Files.writeString(root.resolve("words/words.txt"), "new");
    assertThat(watch.next()).containsExactly("words/common.po", "words/words.txt");
  }

  @Test
  void whatAnEditorKeepsForItselfIsNotTold() throws IOException {
    for (var name : List.of(".common.po.swp", "common.po~", "4913", "#common.po#", "x.tmp")) {
      Files.writeString(root.resolve("words").resolve(name), "");
    }
    Files.writeString(root.resolve("words/common.po"), "new");
    assertThat(watch.next()).containsExactly("words/common.po");
  }

  @Test
  void aFolderThatComesLaterIsWatchedToo() throws IOException {
    Files.createDirectories(root.resolve("later"));
    assertThat(watch.next()).containsExactly("later");
    Files.writeString(root.resolve("later/a.po"), "new");
    assertThat(watch.next()).containsExactly("later/a.po");
  }

  @Test
  void closingEndsTheWaiting() throws Exception {
    Supplier<Object> waiting =
        () -> {
          try {
            return watch.next();
          } catch (IOException e) {
            return e;
          }
        };
    var next = CompletableFuture.supplyAsync(waiting);
    watch.close();
    assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo(new java.util.TreeSet<String>());
  }
}
