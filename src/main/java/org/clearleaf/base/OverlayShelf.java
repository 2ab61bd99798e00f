package org.clearleaf.base;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Another shelf with some files put over its own, in memory: nothing is written. */
public final class OverlayShelf implements Shelf {
  private final Shelf below;
  private final TreeMap<String, byte[]> files;

  /**
   * @param files by path; not to be changed
   */
  public OverlayShelf(Shelf below, Map<String, byte[]> files) {
    this.below = below;
    this.files = new TreeMap<>(files);
  }

  @Override
  public boolean exists(String path) {
    return files.containsKey(path) || !inside(path).isEmpty() || below.exists(path);
  }

  @Override
  public byte[] read(String path) throws IOException {
    var bytes = files.get(path);
    return bytes == null ? below.read(path) : bytes.clone();
  }

  @Override
  public MemorySegment map(String path) throws IOException {
    return files.containsKey(path)
        ? MemorySegment.ofArray(read(path)).asReadOnly()
        : below.map(path);
  }

  @Override
  public List<String> list(String folder) throws IOException {
    var names = new TreeSet<>(below.list(folder));
    for (var path : inside(folder).keySet()) {
      var rest = path.substring(folder.length() + 1);
      int slash = rest.indexOf('/');
      names.add(slash < 0 ? rest : rest.substring(0, slash));
    }
    return List.copyOf(names);
  }

  /** The files in a folder and in its folders; {@code '0'} is the character after a slash. */
  private Map<String, byte[]> inside(String folder) {
    return files.subMap(folder + "/", folder + "0");
  }

  @Override
  public LocalDate today() {
    return below.today();
  }
}
