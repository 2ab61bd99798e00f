package org.clearleaf.press;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;

/** Reads each thing once and keeps it, with the problems that it has. Safe for several threads. */
final class Kept<K, V> {

  /** How a thing is read; empty if its problems leave nothing to go on with. */
  @FunctionalInterface
  interface Reader<K, V> {
    Optional<V> read(K key, Problems problems);
  }

  record Found<V>(Optional<V> value, List<Problem> problems) {}

  private final Reader<K, V> reader;
  private final Map<K, Place> places = new ConcurrentHashMap<>();

  Kept(Reader<K, V> reader) {
    this.reader = reader;
  }

  /** Several threads wait for the same thing only, never for another one. */
  Found<V> get(K key) {
    return places.computeIfAbsent(key, Place::new).found();
  }

  /** The thing; its problems are added to the others. */
  Optional<V> get(K key, Problems problems) {
    var found = get(key);
    problems.addAll(found.problems);
    return found.value;
  }

  private final class Place {
    private final K key;
    private Found<V> found;

    Place(K key) {
      this.key = key;
    }

    synchronized Found<V> found() {
      if (found == null) {
        var problems = new Problems();
        var value = reader.read(key, problems);
        found = new Found<>(value, problems.list());
      }
      return found;
    }
  }
}
