package org.clearleaf.pack;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Language;

/**
 * The numbers by which staff find a language in the rack: 1, 2, 3 in the order of the English
 * names. They count all languages that the clinic hands out, and not only those of one order, so
 * that what is printed later fits the same rack and the same poster.
 */
final class RackNumbers {
  private final Map<Language, Integer> numbers = new LinkedHashMap<>();

  /** A language with its English name; empty where its bundle does not tell. */
  record Named(Language language, String englishName) {}

  RackNumbers(List<Named> languages) {
    languages.stream()
        .sorted(Comparator.comparing(Named::englishName).thenComparing(n -> n.language().tag()))
        .forEach(named -> numbers.putIfAbsent(named.language(), numbers.size() + 1));
  }

  boolean has(Language language) {
    return numbers.containsKey(language);
  }

  int of(Language language) {
    return numbers.get(language);
  }
}
