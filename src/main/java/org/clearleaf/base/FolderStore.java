package org.clearleaf.base;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The files of a real project. Every file is first written whole beside its place; only when all of
 * them are there is the first one moved, so that a full disk or a missing right leaves the project
 * as it was.
 */
public final class FolderStore implements Store {
  private final Path root;

  public FolderStore(Path root) {
    this.root = root;
  }

  @Override
  public void write(SequencedMap<String, byte[]> files) throws IOException {
    var beside = new LinkedHashMap<Path, Path>();
    try {
      for (var file : files.entrySet()) {
        var place = root.resolve(file.getKey());
        Files.createDirectories(place.toAbsolutePath().getParent());
        var part =
            place.resolveSibling(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        // Also where the process is ended in the middle.
        part.toFile().deleteOnExit();
        beside.put(part, place);
        Files.write(part, file.getValue());
      }
      for (var part : beside.entrySet()) {
        move(part);
      }
    } finally {
      for (var part : beside.keySet()) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static void move(Map.Entry<Path, Path> part) throws IOException {
    try {
      Files.move(part.getKey(), part.getValue(), ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part.getKey(), part.getValue(), REPLACE_EXISTING);
    }
  }
}
