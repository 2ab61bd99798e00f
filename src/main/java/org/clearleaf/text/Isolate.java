package org.clearleaf.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import java.util.List;
import org.clearleaf.base.Direction;

/**
 * A part of a paragraph that the bidi algorithm takes as one neutral piece (UAX 9, 3.1.3).
 *
 * @param kind what it is inside
 * @param inside the isolates in it, in order
 */
record Isolate(int start, int end, Kind kind, List<Isolate> inside) {

  enum Kind {
    /**
     * Everything in it goes from left to right, in the order of the text: it has no right-to-left
     * letter (LRI with LRO inside).
     */
    PLAIN,
    /** A left-to-right embedding that holds right-to-left letters (LRI). */
    LEFT_TO_RIGHT,
    /** A right-to-left embedding (RLI). */
    RIGHT_TO_LEFT
  }

  /**
   * An isolate that the document asks for. Without right-to-left letters it is plain, whatever its
   * language, so that a date marked as Arabic stays in order; else it goes by its language, and
   * without one by its first strong character (P2, as FSI does).
   *
   * @param direction that of its language, null if it names none
   */
  static Isolate of(
      CharSequence text, int start, int end, Direction direction, List<Isolate> inside) {
    Direction first = null;
    boolean rightToLeft = false;
    for (int i = start; i < end && !(rightToLeft && first != null); ) {
      int c = Character.codePointAt(text, i);
      i += Character.charCount(c);
      if (isRightToLeft(c)) {
        rightToLeft = true;
        first = first == null ? Direction.RIGHT_TO_LEFT : first;
      } else if (first == null && UCharacter.getDirection(c) == ECharacterDirection.LEFT_TO_RIGHT) {
        first = Direction.LEFT_TO_RIGHT;
      }
    }
    var kind =
        !rightToLeft
            ? Kind.PLAIN
            : (direction == null ? first : direction).isRightToLeft()
                ? Kind.RIGHT_TO_LEFT
                : Kind.LEFT_TO_RIGHT;
    return new Isolate(start, end, kind, inside);
  }

  /** Whether a character is strong and right to left, R or AL. */
  static boolean isRightToLeft(int c) {
    if (c < 0x0590) {
      return false;
    }
    int direction = UCharacter.getDirection(c);
    return direction == ECharacterDirection.RIGHT_TO_LEFT
        || direction == ECharacterDirection.RIGHT_TO_LEFT_ARABIC;
  }
}
