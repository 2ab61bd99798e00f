package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutFolderTest {
  private static final byte[] SHEET = new byte[10_000];

  @TempDir private Path root;

  @Test
  void aSheetIsWrittenIntoTheFolderOfItsSummary() throws IOException {
    var folder = new HandoutFolder(root.resolve("a/b"), Files::newOutputStream);
    folder.prepare();

    var place = folder.write("leukemia", "CL-1.pdf", SHEET);

    assertThat(place).isEqualTo(root.resolve("a/b/leukemia/CL-1.pdf")).hasBinaryContent(SHEET);
    assertThat(everything()).containsExactly("a", "a/b", "a/b/leukemia", "a/b/leukemia/CL-1.pdf");
  }

  @Test
  void aSheetOfTheSameNameIsReplaced() throws IOException {
    var folder = new HandoutFolder(root, Files::newOutputStream);
    folder.write("leukemia", "CL-1.pdf", new byte[] {1});

    assertThat(folder.write("leukemia", "CL-1.pdf", SHEET)).hasBinaryContent(SHEET);
  }

  @Test
  void aFullDiskLeavesTheOldSheetWholeAndNothingElse() throws IOException {
    var place =
        new HandoutFolder(root, Files::newOutputStream)
            .write("leukemia", "CL-1.pdf", new byte[] {1});
    var folder = new HandoutFolder(root, FullDisk::create);

    assertThatThrownBy(() -> folder.write("leukemia", "CL-1.pdf", SHEET))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining(FullDisk.REASON);

    assertThat(place).hasBinaryContent(new byte[] {1});
    assertThat(everything()).containsExactly("leukemia", "leukemia/CL-1.pdf");
  }

  @Test
  void aFileInThePlaceOfTheFolderIsNoticedBeforeAnyWork() throws IOException {
    Files.writeString(root.resolve("handouts"), "something else");
    var folder = new HandoutFolder(root.resolve("handouts"), Files::newOutputStream);

    assertThatThrownBy(folder::prepare).isInstanceOf(IOException.class);
  }

  private java.util.List<String> everything() throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(p -> !p.equals(root))
          .map(p -> root.relativize(p).toString())
          .sorted()
          .toList();
    }
  }

  /** A disk on which a hundred bytes are left. */
  static final class FullDisk extends OutputStream {
    static final String REASON = "No space left on device";

    private final Path file;
    private final OutputStream out;
    private int left = 100;

    private FullDisk(Path file, OutputStream out) {
      this.file = file;
      this.out = out;
    }

    static OutputStream create(Path file) throws IOException {
      return new FullDisk(file, Files.newOutputStream(file));
    }

    @Override
    public void write(int b) throws IOException {
      if (left-- == 0) {
        throw new FileSystemException(file.toString(), null, REASON);
      }
      out.write(b);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
