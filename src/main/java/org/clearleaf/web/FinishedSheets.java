package org.clearleaf.web;

import java.util.LinkedHashMap;
import java.util.function.Predicate;
import org.clearleaf.press.Edition;

/**
 * Finished sheets up to a number of bytes; those that nobody has asked for longest go first. Safe
 * for several threads.
 */
final class FinishedSheets<K> {

  /** In bytes: what a sheet takes beside its file, and one that could not be made, as a whole. */
  private static final int BESIDE = 2 << 10;

  private record Kept(Edition edition, long weight) {}

  private final long limit;
  private final LinkedHashMap<K, Kept> kept = new LinkedHashMap<>(256, 0.75f, true);
  private long weight;

  /**
   * @param limit in bytes
   */
  FinishedSheets(long limit) {
    this.limit = limit;
  }

  /** The sheet; {@code null} if it is not kept. */
  synchronized Edition get(K key) {
    var found = kept.get(key);
    return found == null ? null : found.edition;
  }

  /**
   * @param bytes of its file
   */
  synchronized void put(K key, Edition edition, int bytes) {
    var fresh = new Kept(edition, (long) bytes + BESIDE);
    var old = kept.put(key, fresh);
    weight += fresh.weight - (old == null ? 0 : old.weight);
    while (weight > limit) {
      weight -= kept.pollFirstEntry().getValue().weight;
    }
  }

  synchronized void removeIf(Predicate<K> unwanted) {
    kept.entrySet()
        .removeIf(entry -> {
          boolean goes = unwanted.test(entry.getKey());
          weight -= goes ? entry.getValue().weight : 0;
          return goes;
        });
  }

  synchronized long weight() {
    return weight;
  }
}
