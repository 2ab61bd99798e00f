package org.clearleaf.pdf;

import java.util.Arrays;

/** A map from non-negative longs to non-negative ints, without objects. */
final class LongTable {
  private long[] keys = new long[512];
  private int[] values = new int[512];
  private int size;

  LongTable() {
    Arrays.fill(keys, -1);
  }

  /** The value, -1 if there is none. */
  int get(long key) {
    int at = slot(key);
    return keys[at] == key ? values[at] : -1;
  }

  void put(long key, int value) {
    if (2 * ++size > keys.length) {
      grow();
    }
    int at = slot(key);
    keys[at] = key;
    values[at] = value;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (keys[at] != key && keys[at] != -1) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    var oldKeys = keys;
    var oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[keys.length];
    Arrays.fill(keys, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != -1) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}
