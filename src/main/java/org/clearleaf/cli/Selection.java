package org.clearleaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Picks from what there is by the names that somebody typed. */
final class Selection {

  private Selection() {}

  /**
   * The wanted ones, each once, in the order of the wish; all of them where nothing is wished.
   *
   * @param kind what is being picked, such as {@code language}
   * @param ignored an ending that may be typed and means nothing, such as {@code .md}
   * @throws WrongUse naming what comes closest, and what there is
   */
  static List<String> pick(String kind, List<String> wishes, List<String> all, String ignored)
      throws WrongUse {
    if (wishes.isEmpty()) {
      return all;
    }
    var picked = new ArrayList<String>();
    for (String wish : wishes) {
      String name = wish;
      if (!ignored.isEmpty() && wish.endsWith(ignored)) {
        name = wish.substring(0, wish.length() - ignored.length());
        name = name.substring(name.lastIndexOf('/') + 1);
      }
      if (!all.contains(name)) {
        throw new WrongUse(unknown(kind, wish, name, all));
      }
      if (!picked.contains(name)) {
        picked.add(name);
      }
    }
    return picked;
  }

  /** Tells that there is no such thing, what comes closest, and what there is. */
  static String unknown(String kind, String wish, List<String> all) {
    return unknown(kind, wish, wish, all);
  }

  private static String unknown(String kind, String wish, String name, List<String> all) {
    if (all.isEmpty()) {
      return "There is no %s at all.".formatted(kind);
    }
    String nearest = nearest(name.toLowerCase(Locale.ROOT), all);
    return "There is no %s \"%s\".%s There is: %s."
        .formatted(
            kind,
            wish,
            nearest == null ? "" : " Did you mean \"%s\"?".formatted(nearest),
            String.join(", ", all));
  }

  /** The one that was meant, as it seems; {@code null} if nothing is like it. */
  static String nearest(String name, List<String> all) {
    if (name.isEmpty()) {
      return null;
    }
    String nearest = null;
    int least = Math.max(2, name.length() / 2);
    for (String candidate : all) {
      String likely = candidate.toLowerCase(Locale.ROOT);
      if (likely.startsWith(name + "-")) {
        return candidate;
      }
      int distance = distance(name, likely);
      // Of two letters one is the half: with another beginning it is something else.
      boolean alike = distance == 0 || name.length() > 2 || likely.startsWith(name.substring(0, 1));
      if (distance < least && alike) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** How many letters have to be added, left out or changed (Levenshtein's distance). */
  static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = above[0];
      above[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = above[j];
        above[j] = Math.min(change, 1 + Math.min(above[j], above[j - 1]));
      }
    }
    return above[b.length()];
  }
}
