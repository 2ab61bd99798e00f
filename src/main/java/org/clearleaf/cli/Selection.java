package org.clearleaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Nearest;

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
    return "There is no %s \"%s\".%s There is: %s."
        .formatted(kind, wish, didYouMean(Nearest.of(name, all)), String.join(", ", all));
  }

  /** A question that stands after another sentence; empty where nothing is like what was typed. */
  static String didYouMean(Optional<String> meant) {
    return meant.map(" Did you mean \"%s\"?"::formatted).orElse("");
  }
}
