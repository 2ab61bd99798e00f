package org.clearleaf.text;

import com.ibm.icu.lang.UCharacter;

/** Signs that say what belongs together, in {@link Islands} and at {@link LineBreaks}. */
final class Signs {
  private static final String BEFORE_NUMBERS = "+-−±~≈<>≤≥#№$€£¥°";
  private static final String AFTER_NUMBERS = "%‰°℃℉′″¹²³⁺⁻+™®€$";
  private static final String UNITS = "%‰°℃℉µ٪";
  private static final String ARITHMETIC = "×÷=<>≤≥±+−≈";
  private static final String DASHES = "-–—−";
  private static final String DIVIDERS = "·•|";
  private static final String QUOTES = "«»‹›“”‘’";
  private static final String OPENING = "([{„‚¿¡（［「『【《〈〔";
  private static final String CLOSING = ")]},.;:!?%…،؛؟۔٪।॥։՝។៕៖ៗໆຯ၊။።፣፤፥፦፧、。，．；：！？）］」』】》〉〕ๆฯ";

  private Signs() {}

  /** A sign that belongs to a number after it. */
  static boolean isBeforeNumber(char c) {
    return BEFORE_NUMBERS.indexOf(c) >= 0;
  }

  /** A sign that belongs to a number or a letter before it. */
  static boolean isAfterNumber(char c) {
    return AFTER_NUMBERS.indexOf(c) >= 0;
  }

  /** A sign that is a unit or begins one, which may stand after a space. */
  static boolean isUnit(char c) {
    return UNITS.indexOf(c) >= 0;
  }

  static boolean isArithmetic(char c) {
    return ARITHMETIC.indexOf(c) >= 0;
  }

  static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0;
  }

  /** What parts items that stand in a row. */
  static boolean isDivider(char c) {
    return DIVIDERS.indexOf(c) >= 0;
  }

  /** What no line may end with. */
  static boolean isOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  /** What no line may begin with. */
  static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  /** A quotation mark that opens in one language and closes in another: «French», »German«. */
  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '\u0660' && UCharacter.isDigit(c);
  }
}
