package org.clearleaf.base;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The shelf of a real project: a folder on disk and a clock. */
public final class FolderShelf implements Shelf {

  /** In bytes; no font of ours comes near it, and what is larger would not fit into memory. */
  private static final long LARGEST_FILE = 64 << 20;

  private final Path root;
  private final Clock clock;

  public FolderShelf(Path root, Clock clock) {
    this.root = root;
    this.clock = clock;
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(root.resolve(path));
  }

  @Override
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(file(path));
  }

  @Override
  public MemorySegment map(String path) throws IOException {
    try (var channel = FileChannel.open(file(path))) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.global());
    }
  }

  /** A pipe or a device has no end, and a folder no bytes: only files are read. */
  private Path file(String path) throws IOException {
    var file = root.resolve(path);
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new FileSystemException(file.toString(), null, "it is no file");
    }
    if (attributes.size() > LARGEST_FILE) {
      throw new FileSystemException(file.toString(), null, "it is far too large");
    }
    return file;
  }

  @Override
  public List<String> list(String folder) throws IOException {
    var path = root.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (var entries = Files.list(path)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public Watch watch(List<String> folders) throws IOException {
    return new FolderWatch(root, folders);
  }

  @Override
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
