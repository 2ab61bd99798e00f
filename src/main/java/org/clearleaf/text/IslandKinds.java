package org.clearleaf.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.lang.UScript;

/** What a character is to {@link Islands}. */
final class IslandKinds {
  static final byte INSIDE =
      0; // goes on what stands before: marks, low surrogates, the rest of an isolate
  static final byte OWN = 1; // a letter of the sentence
  static final byte LETTER = 2;
  static final byte DIGIT = 3;
  static final byte SPACE = 4;
  static final byte OPEN = 5;
  static final byte CLOSE = 6;
  static final byte QUOTE = 7;
  static final byte STOP = 8; // punctuation of the sentence's own script
  static final byte SEPARATOR =
      9; // the same, but a separator of numbers to UAX 9 (CS), or within them (AN)
  static final byte SIGN = 10;

  private IslandKinds() {}

  static byte of(int c, Islands.Around around) {
    if (c < 0x80) {
      return ascii(c);
    }
    return switch (UCharacter.getType(c)) {
      case ECharacterCategory.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case ECharacterCategory.NON_SPACING_MARK,
          ECharacterCategory.ENCLOSING_MARK,
          ECharacterCategory.COMBINING_SPACING_MARK,
          ECharacterCategory.FORMAT ->
          INSIDE;
      case ECharacterCategory.SPACE_SEPARATOR -> SPACE;
      case ECharacterCategory.START_PUNCTUATION, ECharacterCategory.INITIAL_PUNCTUATION ->
          isOwnPunctuation(c) ? STOP : OPEN;
      case ECharacterCategory.END_PUNCTUATION, ECharacterCategory.FINAL_PUNCTUATION ->
          c == '’' ? SIGN : isOwnPunctuation(c) ? STOP : CLOSE;
      default -> {
        int direction = UCharacter.getDirection(c);
        if (direction == ECharacterDirection.LEFT_TO_RIGHT) {
          yield around == Islands.Around.RIGHT_TO_LEFT || isLatinOrGreek(c) ? LETTER : OWN;
        }
        if (direction == ECharacterDirection.RIGHT_TO_LEFT
            || direction == ECharacterDirection.RIGHT_TO_LEFT_ARABIC) {
          yield OWN;
        }
        if (!isOwnPunctuation(c)) {
          yield SIGN;
        }
        yield direction == ECharacterDirection.COMMON_NUMBER_SEPARATOR
                || direction == ECharacterDirection.ARABIC_NUMBER
            ? SEPARATOR
            : STOP;
      }
    };
  }

  private static byte ascii(int c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
      return LETTER;
    }
    return switch (c) {
      case ' ' -> SPACE;
      case '(', '[', '{' -> OPEN;
      case ')', ']', '}' -> CLOSE;
      case '"' -> QUOTE;
      default -> SIGN;
    };
  }

  private static boolean isLatinOrGreek(int c) {
    int script = UScript.getScript(c);
    return script == UScript.LATIN || script == UScript.GREEK || c == 'µ';
  }

  /**
   * Whether a punctuation mark is a full-width one, or Script_Extensions (UAX 24) give it to
   * certain scripts, Latin not among them.
   */
  private static boolean isOwnPunctuation(int c) {
    return c > 0xFF00 && c < 0xFFF0
        || !UScript.hasScript(c, UScript.COMMON) && !UScript.hasScript(c, UScript.LATIN);
  }
}
