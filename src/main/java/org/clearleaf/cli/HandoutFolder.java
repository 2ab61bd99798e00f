package org.clearleaf.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    Path beside = place.resolveSibling("." + name + "." + ProcessHandle.current().pid() + ".part");
    // Also where the process is ended in the middle.
    beside.toFile().deleteOnExit();
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

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, REPLACE_EXISTING);
    }
  }
}
