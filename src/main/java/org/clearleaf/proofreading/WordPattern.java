package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Optional;

/**
 * A word, or several, to be looked for in a text: whole words unless an end is open. In scripts
 * that write no spaces between words every end is open, for nothing in the text tells where words
 * end.
 *
 * @param word folded
 */
record WordPattern(String word, boolean openStart, boolean openEnd) {

  private static final String STAR = "*";

  /** Where a word stands. */
  record Span(int start, int end) {
    boolean covers(Span other) {
      return start <= other.start && other.end <= end;
    }
  }

  /** An entry of a list of words: {@code *} at an end stands for the rest of a word. */
  static WordPattern of(String entry, Folding folding) {
    boolean start = entry.startsWith(STAR);
    boolean end = entry.endsWith(STAR);
    var word =
        entry.substring(start ? 1 : 0, Math.max(start ? 1 : 0, entry.length() - (end ? 1 : 0)));
    return folded(folding.fold(word), start, end);
  }

  /** A word that may have endings. */
  static WordPattern beginning(String word, Folding folding) {
    return folded(folding.fold(word), false, true);
  }

  private static WordPattern folded(String word, boolean start, boolean end) {
    return word.isEmpty()
        ? new WordPattern(word, start, end)
        : new WordPattern(
            word,
            start || isWrittenWithoutSpaces(word.codePointAt(0)),
            end || isWrittenWithoutSpaces(word.codePointBefore(word.length())));
  }

  boolean isIn(String folded) {
    return find(folded, 0).isPresent();
  }

  /** The first place at or after an index. */
  Optional<Span> find(String folded, int from) {
    if (word.isEmpty()) {
      return Optional.empty();
    }
    for (int at = folded.indexOf(word, from); at >= 0; at = folded.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean starts = openStart || at == 0 || !isPartOfWord(folded.codePointBefore(at));
      boolean ends = openEnd || end == folded.length() || !isPartOfWord(folded.codePointAt(end));
      if (starts && ends) {
        return Optional.of(new Span(at, end));
      }
    }
    return Optional.empty();
  }

  /** Letters, their marks, digits, and the joiners that stand inside words. */
  static boolean isPartOfWord(int c) {
    return switch (UCharacter.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> c == '\u200C' || c == '\u200D';
    };
  }

  static boolean isWrittenWithoutSpaces(int c) {
    return switch (UScript.getScript(c)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR ->
          true;
      default -> c == '\u30FC';
    };
  }
}
