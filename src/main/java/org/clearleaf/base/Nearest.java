package org.clearleaf.base;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who mistyped one of a number of words. */
public final class Nearest {

  private Nearest() {}

  /** The one that was meant, as it seems; empty if nothing is like it. */
  public static Optional<String> of(String typed, Collection<String> all) {
    var name = typed.toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    String nearest = null;
    int least = Math.max(2, name.length() / 2);
    for (var candidate : all) {
      var likely = candidate.toLowerCase(Locale.ROOT);
      if (likely.startsWith(name + "-")) {
        return Optional.of(candidate);
      }
      int distance = distance(name, likely);
      // Of two letters one is the half: with another beginning it is something else.
      boolean alike = distance == 0 || name.length() > 2 || likely.startsWith(name.substring(0, 1));
      if (distance < least && alike) {
        least = distance;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /**
   * How many letters have to be added, left out or changed, or swapped with the next one
   * (Levenshtein's distance with Damerau's swaps, each pair once).
   */
  public static int distance(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          rows[i][j] = i + j;
          continue;
        }
        int change = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        rows[i][j] = Math.min(change, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          rows[i][j] = Math.min(rows[i][j], 1 + rows[i - 2][j - 2]);
        }
      }
    }
    return rows[a.length()][b.length()];
  }
}
