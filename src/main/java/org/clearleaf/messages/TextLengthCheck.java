package org.clearleaf.messages;

import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/** Something was written, and not a whole file (TRANSLATION 3.2: text.empty, text.too-long). */
final class TextLengthCheck {

  /** Twice the longest English unit: no language of ours needs more. In characters. */
  private static final int LONGEST = 4000;

  private TextLengthCheck() {}

  /** Whether the length is that of a unit. */
  static boolean check(String text, Place place, Problems problems) {
    if (text.length() > LONGEST) {
      problems.error(
          "text.too-long",
          place,
          "There are " + text.length() + " characters; the most is " + LONGEST + ".",
          "Look whether something else was put here by mistake.");
      return false;
    }
    if (isBlank(text)) {
      problems.error("text.empty", place, "There are only spaces here.", "Write the translation.");
      return false;
    }
    return true;
  }

  /** Whether there are only spaces, those that no line is broken at too. */
  private static boolean isBlank(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
