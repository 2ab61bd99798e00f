package org.clearleaf.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All of a change, or nothing of it. */
class FolderStoreTest {
  @TempDir private Path root;

  @BeforeEach
  void aProject() throws IOException {
    Files.createDirectories(root.resolve("translations/es"));
    Files.writeString(root.resolve("translations/es/common.po"), "old");
    Files.writeString(root.resolve("translations/es/notes.txt"), "not ours");
  }

  private static SequencedMap<String, byte[]> change(String... pathsAndTexts) {
    var files = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static final SequencedMap<String, byte[]> CHANGE =
      change(
          "translations/es/common.po", "new",
          "translations/es/flu.po", "new",
          "translations/cy/common.po", "new",
          "translations/cy/deeper/flu.po", "new");

  /** Every file and every empty folder of the project, with what is in it. */
  private TreeMap<String, String> project() throws IOException {
    var found = new TreeMap<String, String>();
    try (var paths = Files.walk(root)) {
      for (var path : paths.filter(p -> !p.equals(root)).toList()) {
        found.put(
            root.relativize(path).toString(),
            Files.isDirectory(path) ? "folder" : Files.readString(path));
      }
    }
    return found;
  }

  @Test
  void filesAndTheirFoldersAreMadeAndReplaced() throws IOException {
    new FolderStore(root).write(CHANGE);

    assertThat(project())
        .containsEntry("translations/es/common.po", "new")
        .containsEntry("translations/es/flu.po", "new")
        .containsEntry("translations/cy/deeper/flu.po", "new")
        .containsEntry("translations/es/notes.txt", "not ours")
        .hasSize(9);
  }

  /** Refuses at one call, and writes half of the file before, as a disk does that is full. */
  private record Failing(int writes, int moves, int[] seen) implements FolderStore.Disk {
    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      if (seen[0]++ == writes) {
        Files.write(file, java.util.Arrays.copyOf(bytes, 1));
        throw new IOException("No space left on device");
      }
      Files.write(file, bytes);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      if (seen[1]++ == moves) {
        throw new AccessDeniedException(to.toString());
      }
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aFullDiskLeavesTheProjectAsItWas(int writes) throws IOException {
    var before = project();

    assertThatThrownBy(
            () -> new FolderStore(root, new Failing(writes, -1, new int[2])).write(CHANGE))
        .hasMessage("No space left on device");
    assertThat(project()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void whatWasMovedAlreadyIsPutBack(int moves) throws IOException {
    var before = project();

    assertThatThrownBy(
            () -> new FolderStore(root, new Failing(-1, moves, new int[2])).write(CHANGE))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(project()).isEqualTo(before);
  }

  @Test
  void whereNothingCanBePutBackTheFileIsNamed() {
    var broken =
        new FolderStore.Disk() {
          private int moves;

          @Override
          public void write(Path file, byte[] bytes) throws IOException {
            Files.write(file, bytes);
          }

          @Override
          public void move(Path from, Path to) throws IOException {
            if (moves++ > 0) {
              throw new IOException("Input/output error");
            }
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
          }
        };

    assertThatThrownBy(() -> new FolderStore(root, broken).write(CHANGE))
        .hasMessageContaining("common.po is changed, and other files that belong to it are not");
  }

  @Test
  void aFolderInThePlaceOfAFileIsFoundBeforeAnythingIsWritten() throws IOException {
    Files.createDirectories(root.resolve("translations/es/flu.po"));
    var before = project();

    assertThatThrownBy(() -> new FolderStore(root).write(CHANGE))
        .hasMessageContaining("flu.po")
        .hasMessageContaining("a folder of that name is in the way");
    assertThat(project()).isEqualTo(before);
  }

  @Test
  void aFileInThePlaceOfAFolderIsFoundAsWell() throws IOException {
    Files.writeString(root.resolve("translations/cy"), "a file");
    var before = project();

    assertThatThrownBy(() -> new FolderStore(root).write(CHANGE))
        .hasMessageContaining("a file of that name is in the way");
    assertThat(project()).isEqualTo(before);
  }

  @Test
  void withoutTheRightToWriteTheFileIsNamedThatWasMeant() {
    var denied =
        new FolderStore.Disk() {
          @Override
          public void write(Path file, byte[] bytes) throws IOException {
            throw new AccessDeniedException(file.toString());
          }

          @Override
          public void move(Path from, Path to) {}
        };

    assertThatThrownBy(() -> new FolderStore(root, denied).write(CHANGE))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessage(root.resolve("translations/es/common.po").toString());
  }
}
