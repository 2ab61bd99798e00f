package org.clearleaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.Shelf;

/** The project as it is, with some files changed, added or taken away in memory. */
public final class ProjectShelf implements Shelf {
  private final Shelf project = new FolderShelf(Path.of(""), Clock.systemUTC());

  /** The empty ones have been taken away. */
  private final TreeMap<String, Optional<byte[]>> changes = new TreeMap<>();

  private LocalDate today = LocalDate.of(2026, 11, 26);

  /** The project with one summary only, of which a test knows how many sheets there are. */
  public static ProjectShelf ofOneSummary() {
    return new ProjectShelf().without("summaries/first-appointment.md");
  }

  public ProjectShelf with(String path, byte[] bytes) {
    changes.put(path, Optional.of(bytes));
    return this;
  }

  public ProjectShelf with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Fails where the edit changes nothing: the test would guard nothing. */
  public ProjectShelf edited(String path, UnaryOperator<String> edit) {
    try {
      var before = new String(read(path), StandardCharsets.UTF_8);
      var after = edit.apply(before);
      if (after.equals(before)) {
        throw new IllegalArgumentException("nothing changed in " + path);
      }
      return with(path, after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ProjectShelf without(String path) {
    changes.put(path, Optional.empty());
    return this;
  }

  public ProjectShelf on(LocalDate day) {
    today = day;
    return this;
  }

  @Override
  public boolean exists(String path) {
    if (changes.containsKey(path)) {
      return changes.get(path).isPresent();
    }
    return project.exists(path)
        || changes.entrySet().stream()
            .anyMatch(e -> e.getKey().startsWith(path + "/") && e.getValue().isPresent());
  }

  @Override
  public byte[] read(String path) throws IOException {
    var change = changes.get(path);
    if (change == null) {
      return project.read(path);
    }
    return change.orElseThrow(() -> new NoSuchFileException(path)).clone();
  }

  @Override
  public MemorySegment map(String path) throws IOException {
    return changes.containsKey(path)
        ? MemorySegment.ofArray(read(path)).asReadOnly()
        : project.map(path);
  }

  @Override
  public List<String> list(String folder) throws IOException {
    var names = new TreeSet<>(project.list(folder));
    changes.forEach((path, bytes) -> {
      if (path.startsWith(folder + "/")) {
        String rest = path.substring(folder.length() + 1);
        int slash = rest.indexOf('/');
        if (bytes.isPresent()) {
          names.add(slash < 0 ? rest : rest.substring(0, slash));
        } else if (slash < 0) {
          names.remove(rest);
        }
      }
    });
    return List.copyOf(names);
  }

  @Override
  public LocalDate today() {
    return today;
  }
}
