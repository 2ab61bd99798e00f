package org.clearleaf.proofreading;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Words that multiply the number before them: million, 万, लाख.
 *
 * @param powers of ten by word, in small letters
 */
record NumberScales(Map<String, Integer> powers) {

  static final NumberScales NONE = new NumberScales(Map.of());

  static final NumberScales ENGLISH =
      new NumberScales(
          Map.of("hundred", 2, "thousand", 3, "million", 6, "billion", 9, "trillion", 12));

  private static final List<Character> BETWEEN = List.of(' ', NumberText.NO_BREAK_SPACE, '-');

  /** The power of ten of a word that stands at this index, with a space before it or none. */
  OptionalInt powerAt(String plain, int index) {
    if (powers.isEmpty() || index >= plain.length()) {
      return OptionalInt.empty();
    }
    int at = BETWEEN.contains(plain.charAt(index)) ? index + 1 : index;
    int best = 0;
    int longest = 0;
    for (var entry : powers.entrySet()) {
      var word = entry.getKey();
      if (word.length() > longest
          && plain.regionMatches(true, at, word, 0, word.length())
          && endsWord(plain, word, at + word.length())) {
        longest = word.length();
        best = entry.getValue();
      }
    }
    return longest == 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static boolean endsWord(String plain, String word, int end) {
    return end >= plain.length()
        || WordPattern.isWrittenWithoutSpaces(word.codePointBefore(word.length()))
        || !WordPattern.isPartOfWord(plain.codePointAt(end));
  }
}
