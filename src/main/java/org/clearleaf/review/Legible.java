package org.clearleaf.review;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Text as it can be shown: a character that is not seen but changes lines or their order, or that
 * no font has, stands as its number, {@code [U+202E]}. Whoever reviews a text has to see what is in
 * it, and a working copy is there to show what is wrong.
 */
final class Legible {
  private final IntPredicate shown;
  private final BitSet good = new BitSet();

  /**
   * @param shown whether a font has a character
   */
  Legible(IntPredicate shown) {
    this.shown = shown;
  }

  String of(String text) {
    if (text.codePoints().allMatch(this::isGood)) {
      return text;
    }
    var legible = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (isGood(c)) {
            legible.appendCodePoint(c);
          } else {
            legible.append("[U+%04X]".formatted(c));
          }
        });
    return legible.toString();
  }

  private boolean isGood(int c) {
    if (good.get(c)) {
      return true;
    }
    if (c == '\n' || c == '\t' || !isUnseen(c) && shown.test(c)) {
      good.set(c);
      return true;
    }
    return false;
  }

  /** Controls, marks of direction (UAX 9), ends of lines, half characters, noncharacters. */
  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.CONTROL
        || Character.getType(c) == Character.SURROGATE
        || c == 0x61C
        || c == 0x200E
        || c == 0x200F
        || c >= 0x2028 && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0xFEFF
        || c >= 0xFFF9 && c <= 0xFFFB
        || (c & 0xFFFE) == 0xFFFE;
  }
}
