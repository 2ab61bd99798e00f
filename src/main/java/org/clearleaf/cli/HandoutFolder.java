package org.clearleaf.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/**
 * The folder that finished handouts go to. A file is written beside its place and moved there when
 * it is whole: whoever opens or prints the folder meanwhile, and whoever runs out of disk, never
 * sees half a sheet.
 */
final class HandoutFolder {

  /** Opens a new file for writing; tests put a full disk here. */
  @FunctionalInterface
  interface Disk {
    OutputStream create(Path file) throws IOException;
  }

  private final Path folder;
  private final Disk disk;

  HandoutFolder(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /** Makes sure before any work that files can be made here. */
  void prepare() throws IOException {
    Files.createDirectories(folder);
    Files.delete(Files.createTempFile(folder, ".clearleaf", ".part"));
  }

  /**
   * @return where the file is now
   */
  Path write(String subfolder, String name, byte[] bytes) throws IOException {
    Path place = Files.createDirectories(folder.resolve(subfolder)).resolve(name);
    Path beside = beside(place);
    try {
      try (var out = disk.create(beside)) {
        out.write(bytes);
      }
      move(beside, place);
    } finally {
      Files.deleteIfExists(beside);
    }
    return place;
  }

  /**
   * Writes files that belong together: the first one is moved to its place when all of them are
   * whole.
   *
   * @return where the files are now, in their order
   */
  List<Path> writeAll(SequencedMap<String, byte[]> files) throws IOException {
    var parts = new ArrayList<Path>();
    var places = new ArrayList<Path>();
    try {
      for (var file : files.entrySet()) {
        var place = Files.createDirectories(folder).resolve(file.getKey());
        if (Files.isDirectory(place)) {
          throw new FileSystemException(
              place.toString(), null, "a folder of that name is in the way");
        }
        var beside = beside(place);
        parts.add(beside);
        places.add(place);
        try (var out = disk.create(beside)) {
          out.write(file.getValue());
        }
      }
      for (int i = 0; i < parts.size(); i++) {
        move(parts.get(i), places.get(i));
      }
    } finally {
      for (var part : parts) {
        Files.deleteIfExists(part);
      }
    }
    return places;
  }

  private static Path beside(Path place) {
    var beside =
        place.resolveSibling(
            "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    // Also where the process is ended in the middle.
    beside.toFile().deleteOnExit();
    return beside;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, REPLACE_EXISTING);
    }
  }
}
