package org.clearleaf.proofreading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The numbers of one text that another has not, by their values and however they are written. Of
 * numbers that can be read in several ways, those readings are taken that leave least over.
 *
 * @param missing numbers of the source
 * @param extra numbers of the target
 */
record NumberDifference(List<Numeral> missing, List<Numeral> extra) {

  static final NumberDifference NONE = new NumberDifference(List.of(), List.of());

  /** How many combinations of readings are tried; those of many two-way numbers have no end. */
  private static final int MOST_COMBINATIONS = 5_000;

  /** Of more numbers than this that differ, the likeliest reading is taken. */
  private static final int MOST_NUMERALS = 40;

  boolean isEmpty() {
    return missing.isEmpty() && extra.isEmpty();
  }

  /**
   * @param words whether the target has a number in words
   */
  static NumberDifference between(
      List<Numeral> source, List<Numeral> target, Predicate<BigDecimal> words) {
    var left = new ArrayList<>(source);
    var right = new ArrayList<>(target);
    left.removeIf(numeral -> !numeral.optional() && removeEqual(numeral, right));
    boolean same =
        right.stream().allMatch(Numeral::optional) && left.stream().allMatch(Numeral::optional);
    return same ? NONE : new Search(left, right, words).best();
  }

  private static boolean removeEqual(Numeral numeral, List<Numeral> others) {
    for (int i = 0; i < others.size(); i++) {
      if (!others.get(i).optional() && others.get(i).readings().equals(numeral.readings())) {
        others.remove(i);
        return true;
      }
    }
    return false;
  }

  /** A value of one numeral. */
  private record Atom(BigDecimal value, Numeral numeral) {}

  private static final class Search {
    private final List<Numeral> numerals = new ArrayList<>();
    private final List<Numeral> source;
    private final List<BigDecimal> sourceWords;
    private final List<BigDecimal> targetWords;
    private final Predicate<BigDecimal> words;
    private NumberDifference best;
    private int fewest = Integer.MAX_VALUE;
    private int tried;

    Search(List<Numeral> source, List<Numeral> target, Predicate<BigDecimal> words) {
      this.source = source.stream().filter(numeral -> !numeral.optional()).toList();
      numerals.addAll(this.source);
      target.stream().filter(numeral -> !numeral.optional()).forEach(numerals::add);
      sourceWords = optional(source);
      targetWords = optional(target);
      this.words = words;
    }

    private static List<BigDecimal> optional(List<Numeral> numerals) {
      return numerals.stream()
          .filter(Numeral::optional)
          .map(numeral -> numeral.readings().getFirst().getFirst())
          .toList();
    }

    NumberDifference best() {
      if (numerals.size() > MOST_NUMERALS) {
        judge(numerals.stream().map(numeral -> numeral.readings().getFirst()).toList());
      } else {
        choose(0, new ArrayList<>());
      }
      return best;
    }

    private void choose(int index, List<List<BigDecimal>> chosen) {
      if (fewest == 0 || tried > MOST_COMBINATIONS) {
        return;
      }
      if (index == numerals.size()) {
        tried++;
        judge(chosen);
        return;
      }
      for (var reading : numerals.get(index).readings()) {
        chosen.add(reading);
        choose(index + 1, chosen);
        chosen.removeLast();
      }
    }

    private void judge(List<List<BigDecimal>> chosen) {
      var missing = new ArrayList<Atom>();
      var extra = new ArrayList<Atom>();
      for (int i = 0; i < chosen.size(); i++) {
        for (var value : chosen.get(i)) {
          var atom = new Atom(value, numerals.get(i));
          if (i < source.size()) {
            missing.add(atom);
          } else if (!remove(missing, value)) {
            extra.add(atom);
          }
        }
      }
      var inWords = new ArrayList<>(targetWords);
      missing.removeIf(atom -> inWords.remove(atom.value) || words.test(atom.value));
      var ofWords = new ArrayList<>(sourceWords);
      extra.removeIf(atom -> ofWords.remove(atom.value));
      if (missing.size() + extra.size() < fewest) {
        fewest = missing.size() + extra.size();
        best = new NumberDifference(numerals(missing), numerals(extra));
      }
    }

    private static boolean remove(List<Atom> atoms, BigDecimal value) {
      for (int i = 0; i < atoms.size(); i++) {
        if (atoms.get(i).value.equals(value)) {
          atoms.remove(i);
          return true;
        }
      }
      return false;
    }

    private static List<Numeral> numerals(List<Atom> atoms) {
      return atoms.stream().map(Atom::numeral).distinct().toList();
    }
  }
}
