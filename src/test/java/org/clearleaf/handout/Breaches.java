package org.clearleaf.handout;

import java.util.ArrayList;
import java.util.List;

/** Where an invariant does not hold. */
final class Breaches {
  private static final int SHOWN = 5;

  private final List<String> found = new ArrayList<>();
  private int count;

  void add(String format, Object... arguments) {
    if (count++ < SHOWN) {
      found.add(arguments.length == 0 ? format : format.formatted(arguments));
    }
  }

  /** Reports unless {@code holds}. */
  void unless(boolean holds, String format, Object... arguments) {
    if (!holds) {
      add(format, arguments);
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  @Override
  public String toString() {
    return String.join("\n    ", found) + (count > SHOWN ? "\n    and %d more".formatted(count - SHOWN) : "");
  }
}
