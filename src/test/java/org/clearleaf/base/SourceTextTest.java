package org.clearleaf.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.clearleaf.MapShelf;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  @Test
  void utf8() {
    assertThat(read(new MapShelf().with("a", "Año\r\n"))).isEqualTo("Año\r\n");
  }

  @Test
  void otherEncodings() {
    var text = "one\ntwo años\n";
    assertThat(read(new MapShelf().with("a", text.getBytes(StandardCharsets.ISO_8859_1))))
        .isEqualTo("a:2 file.encoding The file is not UTF-8.");
    assertThat(read(new MapShelf().with("a", text.getBytes(StandardCharsets.UTF_16))))
        .startsWith("a:1 file.encoding");
    assertThat(read(new MapShelf().with("a", "\uFEFF" + text)))
        .isEqualTo("a:1 file.encoding The file begins with a byte order mark.");
    assertThat(read(new MapShelf().with("a", "one\n\n\uFFFD")))
        .isEqualTo("a:3 file.encoding A character was lost here: U+FFFD stands in its place.");
  }

  @Test
  void filesThatAreMissingTooLongOrCannotBeRead() {
    assertThat(read(new MapShelf())).isEqualTo("a file.missing There is no such file.");
    assertThat(read(new MapShelf().with("a", new byte[SourceText.LONGEST_FILE + 1])))
        .startsWith("a file.too-long");
    assertThat(read(new BrokenShelf()))
        .isEqualTo("a file.unreadable The file cannot be read: no permission.");
  }

  private static String read(Shelf shelf) {
    var problems = new Problems();
    return SourceText.read("a", shelf, problems)
        .orElseGet(() -> {
          assertThat(problems.list()).hasSize(1);
          var problem = problems.list().getFirst();
          return problem.place() + " " + problem.id() + " " + problem.message();
        });
  }

  private static final class BrokenShelf implements Shelf {
    @Override
    public boolean exists(String path) {
      return true;
    }

    @Override
    public byte[] read(String path) throws IOException {
      throw new IOException("no permission");
    }

    @Override
    public MemorySegment map(String path) throws IOException {
      throw new IOException("no permission");
    }

    @Override
    public List<String> list(String folder) {
      return List.of();
    }

    @Override
    public LocalDate today() {
      return LocalDate.EPOCH;
    }
  }
}
