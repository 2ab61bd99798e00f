package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.base.Severity;

/**
 * Spaces that nobody means: at an end, two in a row, before a comma, or of a kind that the language
 * does not use. Tabs and ends of lines are no characters of a text at all: CharacterCheck refuses
 * them.
 */
final class TextWhitespace implements PairCheck {

  private static final int NO_BREAK_SPACE = 0x00A0;
  private static final int NARROW_NO_BREAK_SPACE = 0x202F;
  private static final int THIN_SPACE = 0x2009;
  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  /** Where the ideographic space belongs to the script. */
  private static final Set<String> IDEOGRAPHIC = Set.of("ja", "zh");

  /** Nothing stands before these but the word they end; danda and the Khmer ones may stand free. */
  private static final String CLOSE_TO_WORD = ",.،؛۔。、，።։";

  /** A shorter word may be bound to its neighbour, such as a Polish or Russian preposition. */
  private static final int LONG_WORD = 4;

  @Override
  public String id() {
    return "text.whitespace";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var text = pair.target().bare();
    if (text.codePoints().allMatch(TextWhitespace::isSpace)) {
      return;
    }
    mistake(text, Orthography.of(proof))
        .ifPresent(message ->
            findings.add(this, Severity.WARNING, pair, message, "Leave one plain space, or none."));
  }

  private static Optional<String> mistake(String text, Orthography orthography) {
    if (isSpace(text.codePointAt(0))) {
      return Optional.of("The text begins with a space.");
    }
    if (isSpace(text.codePointBefore(text.length()))) {
      return Optional.of("The text ends with a space.");
    }
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        var mistake = mistakeAt(text, i, orthography);
        if (mistake.isPresent()) {
          return mistake;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> mistakeAt(String text, int at, Orthography orthography) {
    char c = text.charAt(at);
    char next = text.charAt(at + 1);
    boolean known =
        c == ' '
            || c == NO_BREAK_SPACE
            || c == NARROW_NO_BREAK_SPACE
            || c == THIN_SPACE
            || c == IDEOGRAPHIC_SPACE && orthography.isOneOf(IDEOGRAPHIC);
    if (!known) {
      return Optional.of(
          String.format(
              Locale.ROOT, "The text holds the space U+%04X %s.", (int) c, Character.getName(c)));
    }
    if (isSpace(next)) {
      return Optional.of("Two spaces follow each other after \"" + wordBefore(text, at) + "\".");
    }
    boolean ends = at + 2 == text.length() || isSpace(text.charAt(at + 2));
    if (CLOSE_TO_WORD.indexOf(next) >= 0 && ends) {
      return Optional.of("A space stands before \"" + next + "\".");
    }
    if (c == NO_BREAK_SPACE
        && wordBefore(text, at).length() >= LONG_WORD
        && wordAfter(text, at).length() >= LONG_WORD) {
      return Optional.of(
          "A no-break space stands between \""
              + wordBefore(text, at)
              + "\" and \""
              + wordAfter(text, at)
              + "\".");
    }
    return Optional.empty();
  }

  private static String wordBefore(String text, int at) {
    int start = at;
    while (start > 0 && Orthography.isPartOfWord(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, at);
  }

  private static String wordAfter(String text, int at) {
    int end = at + 1;
    while (end < text.length() && Orthography.isPartOfWord(text.charAt(end))) {
      end++;
    }
    return text.substring(at + 1, end);
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c > 0x80 && UCharacter.hasBinaryProperty(c, UProperty.WHITE_SPACE);
  }
}
