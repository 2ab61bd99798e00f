package org.clearleaf.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderShelfTest {
  @TempDir private Path root;
  private Shelf shelf;

  @BeforeEach
  void open() {
    shelf = new FolderShelf(root, Clock.systemUTC());
  }

  @Test
  void filesAreReadAndMapped() throws IOException {
    Files.writeString(root.resolve("a"), "words");

    assertThat(shelf.read("a")).asString().isEqualTo("words");
    assertThat(shelf.map("a").byteSize()).isEqualTo(5);
  }

  @Test
  void whatIsNoFileIsNeverReadBecauseItMayHaveNoEnd() throws IOException {
    Files.createDirectory(root.resolve("folder"));

    for (String path : new String[] {"folder", ".", "../.."}) {
      assertThatThrownBy(() -> shelf.read(path))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("no file");
      assertThatThrownBy(() -> shelf.map(path))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("no file");
    }
    assertThatThrownBy(() -> shelf.read("missing")).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFileThatWouldNotFitIntoMemoryIsNotRead() throws IOException {
    try (var file = new RandomAccessFile(root.resolve("huge").toFile(), "rw")) {
      file.setLength(8L << 30);
    }

    assertThatThrownBy(() -> shelf.read("huge"))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("too large");
  }
}
