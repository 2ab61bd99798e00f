package org.clearleaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clearleaf.base.Nearest;

/** Picks from what there is by the names that somebody typed. */
final class Selection {

  private Selection() {}

  /** Guesses what was meant by a name that is none. */
  @FunctionalInterface
  interface Guess {
    /** Those that may have been meant, the likeliest first; none if nothing is like it. */
    List<String> of(String name);

    /** What stands behind one of them, for whoever does not know it by its name; else nothing. */
    default String explained(String one) {
      return "";
    }
  }

  /**
   * The wanted ones, each once, in the order of the wish; all of them where nothing is wished.
   *
   * @param kind what is being picked, such as {@code language}
   * @param ignored an ending that may be typed and means nothing, such as {@code .md}
   * @throws WrongUse naming what comes closest, and what there is
   */
  static List<String> pick(String kind, List<String> wishes, List<String> all, String ignored)
      throws WrongUse {
    return pick(kind, wishes, all, ignored, name -> Nearest.of(name, all).stream().toList());
  }

  /** Picks likewise; {@code guess} finds what was meant by a name that is none. */
  static List<String> pick(
      String kind, List<String> wishes, List<String> all, String ignored, Guess guess)
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
        throw new WrongUse(unknown(kind, wish, name, guess, all));
      }
      if (!picked.contains(name)) {
        picked.add(name);
      }
    }
    return picked;
  }

  /** Tells that there is no such thing, what comes closest, and what there is. */
  static String unknown(String kind, String wish, List<String> all) {
    return unknown(kind, wish, Nearest.of(wish, all).stream().toList(), all);
  }

  static String unknown(String kind, String wish, List<String> meant, List<String> all) {
    return unknown(kind, wish, wish, _ -> meant, all);
  }

  private static String unknown(
      String kind, String wish, String name, Guess guess, List<String> all) {
    if (all.isEmpty()) {
      return "There is no %s at all.".formatted(kind);
    }
    return "There is no %s \"%s\".%s There is: %s."
        .formatted(kind, wish, didYouMean(guess.of(name), guess), String.join(", ", all));
  }

  /** A question that stands after another sentence; empty where nothing is like what was typed. */
  static String didYouMean(List<String> meant) {
    return didYouMean(meant, _ -> meant);
  }

  private static String didYouMean(List<String> meant, Guess guess) {
    return meant.isEmpty()
        ? ""
        : meant.stream()
            .map(one -> "\"%s\"%s".formatted(one, guess.explained(one)))
            .collect(Collectors.joining(" or ", " Did you mean ", "?"));
  }
}
