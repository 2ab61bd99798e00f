package org.clearleaf.base;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The files of a real project. Every file is first written whole beside its place; only when all of
 * them are there is the first one moved. Where one cannot be written or moved, those before it are
 * put back, so that a full disk or a missing right leaves the project as it was.
 */
public final class FolderStore implements Store {

  /** Writes and moves files; tests put a full disk here. */
  interface Disk {
    void write(Path file, byte[] bytes) throws IOException;

    /** Puts a file into the place of another, in one step where the system can. */
    void move(Path from, Path to) throws IOException;
  }

  private final Path root;
  private final Disk disk;

  public FolderStore(Path root) {
    this(root, new RealDisk());
  }

  FolderStore(Path root, Disk disk) {
    this.root = root;
    this.disk = disk;
  }

  @Override
  public void write(SequencedMap<String, byte[]> files) throws IOException {
    var change = new Change();
    try {
      for (var file : files.entrySet()) {
        change.prepare(root.resolve(file.getKey()), file.getValue());
      }
      change.carryOut();
    } catch (IOException e) {
      change.takeBack(e);
      throw e;
    } finally {
      change.sweep();
    }
  }

  /** One call of {@link #write}. */
  private final class Change {

    /** Places with the new files beside them. */
    private final SequencedMap<Path, Path> parts = new LinkedHashMap<>();

    /** Places that hold new files, with what was in them; null where there was nothing. */
    private final SequencedMap<Path, byte[]> replaced = new LinkedHashMap<>();

    /** Folders that were not there, the outer ones first. */
    private final ArrayList<Path> folders = new ArrayList<>();

    void prepare(Path place, byte[] bytes) throws IOException {
      if (Files.isDirectory(place)) {
        throw new FileSystemException(
            place.toString(), null, "a folder of that name is in the way");
      }
      makeFolders(place.toAbsolutePath().getParent());
      var part = beside(place);
      parts.put(place, part);
      try {
        disk.write(part, bytes);
      } catch (AccessDeniedException e) {
        // Whoever reads it knows the file, not the one beside it.
        throw new AccessDeniedException(place.toString());
      }
    }

    private void makeFolders(Path folder) throws IOException {
      var missing = new ArrayList<Path>();
      for (var f = folder; f != null && !Files.exists(f); f = f.getParent()) {
        missing.addFirst(f);
      }
      for (var f : missing) {
        Files.createDirectory(f);
        folders.add(f);
      }
      if (!Files.isDirectory(folder)) {
        throw new FileSystemException(folder.toString(), null, "a file of that name is in the way");
      }
    }

    void carryOut() throws IOException {
      for (var part : parts.entrySet()) {
        var place = part.getKey();
        var before = Files.exists(place) ? Files.readAllBytes(place) : null;
        disk.move(part.getValue(), place);
        replaced.put(place, before);
      }
    }

    void takeBack(IOException reason) throws IOException {
      for (var place : replaced.sequencedKeySet().reversed()) {
        try {
          putBack(place, replaced.get(place));
        } catch (IOException e) {
          reason.addSuppressed(e);
          throw new IOException(
              place
                  + " is changed, and other files that belong to it are not; put it back yourself",
              reason);
        }
      }
    }

    private void putBack(Path place, byte[] before) throws IOException {
      if (before == null) {
        Files.delete(place);
      } else {
        var part = beside(place);
        disk.write(part, before);
        disk.move(part, place);
      }
    }

    /** Leaves nothing that is of no use to anybody. */
    void sweep() throws IOException {
      for (var part : parts.values()) {
        Files.deleteIfExists(part);
      }
      for (var folder : folders.reversed()) {
        try (var inside = Files.list(folder)) {
          if (inside.findAny().isEmpty()) {
            Files.delete(folder);
          }
        }
      }
    }

    private Path beside(Path place) {
      var part =
          place.resolveSibling(
              "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      // Also where the process is ended in the middle.
      part.toFile().deleteOnExit();
      return part;
    }
  }

  private static final class RealDisk implements Disk {
    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      Files.write(file, bytes);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      try {
        Files.move(from, to, ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(from, to, REPLACE_EXISTING);
      }
    }
  }

  @Override
  public void append(String path, String header, String line) throws IOException {
    AppendOnlyFile.append(root.resolve(path), header, line);
  }
}
