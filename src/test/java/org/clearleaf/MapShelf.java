package org.clearleaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.clearleaf.base.Shelf;

/** A shelf in memory. */
public final class MapShelf implements Shelf {
  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private LocalDate today = LocalDate.of(2026, 11, 23);

  /** With the project's templates and nothing else. */
  public static MapShelf ofTemplates() {
    var shelf = new MapShelf();
    try (var files = Files.list(Path.of("templates"))) {
      for (var file : files.toList()) {
        shelf.with("templates/" + file.getFileName(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shelf;
  }

  public MapShelf with(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  public MapShelf with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public MapShelf on(LocalDate day) {
    today = day;
    return this;
  }

  @Override
  public boolean exists(String path) {
    return files.containsKey(path)
        || files.keySet().stream().anyMatch(p -> p.startsWith(path + "/"));
  }

  @Override
  public byte[] read(String path) throws IOException {
    var bytes = files.get(path);
    if (bytes == null) {
      throw new NoSuchFileException(path);
    }
    return bytes.clone();
  }

  @Override
  public MemorySegment map(String path) throws IOException {
    return MemorySegment.ofArray(read(path)).asReadOnly();
  }

  @Override
  public List<String> list(String folder) {
    var prefix = folder + "/";
    return files.keySet().stream()
        .filter(p -> p.startsWith(prefix))
        .map(p -> p.substring(prefix.length()).split("/")[0])
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public LocalDate today() {
    return today;
  }
}
