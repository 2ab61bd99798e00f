package org.clearleaf.proofreading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether an English text denies something. */
enum EnglishNegation {
  /** With a word that every language has to say somehow: not, never, no. */
  PLAIN,
  /** With words that another language may say by "not" and need not: keep from, before, unless. */
  HIDDEN,
  NONE;

  private static final Set<String> PLAIN_WORDS =
      Set.of(
          "not", "never", "no", "cannot", "without", "none", "nobody", "nothing", "nowhere",
          "neither", "nor");

  /** With the word "not" or "no" in them, and denying nothing, or not surely. */
  private static final List<String> IDIOMS =
      List.of(
          "more often than not",
          "whether or not",
          "or not",
          "not only",
          "no more than",
          "not more than",
          "no later than",
          "if not");

  private static final Set<String> HIDDEN_WORDS =
      Set.of(
          "kept",
          "unless",
          "until",
          "before",
          "unable",
          "refractory",
          "except",
          "instead",
          "rather",
          "only",
          "few",
          "little",
          "hardly",
          "rarely",
          "seldom",
          "free",
          "yet",
          "left");

  /** Beginnings of words. */
  private static final List<String> HIDDEN_BEGINNINGS =
      List.of("keep", "prevent", "stop", "avoid", "fail", "lack", "miss", "refus", "resist");

  private static final List<String> PREFIXES = List.of("un", "non", "dis");

  /** Before a prefix is taken for one: "uncle" denies nothing. */
  private static final int SHORTEST_WITH_PREFIX = 6;

  static EnglishNegation of(String text) {
    var small = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    boolean hidden = false;
    for (var idiom : IDIOMS) {
      if (small.contains(idiom)) {
        small = small.replace(idiom, " ");
        hidden = true;
      }
    }
    int start = 0;
    for (int at = 0; at <= small.length(); at++) {
      if (at == small.length() || !isLetter(small.charAt(at))) {
        var word = small.substring(start, at);
        if (PLAIN_WORDS.contains(word) || word.endsWith("n't")) {
          return PLAIN;
        }
        hidden |= isHidden(word);
        start = at + 1;
      }
    }
    return hidden ? HIDDEN : NONE;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c == '\'';
  }

  private static boolean isHidden(String word) {
    return HIDDEN_WORDS.contains(word)
        || HIDDEN_BEGINNINGS.stream().anyMatch(word::startsWith)
        || word.length() >= SHORTEST_WITH_PREFIX && PREFIXES.stream().anyMatch(word::startsWith)
        || word.endsWith("less");
  }
}
