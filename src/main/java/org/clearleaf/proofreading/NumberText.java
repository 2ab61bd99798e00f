package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.regex.Pattern;

/**
 * A text in the shapes in which numbers are read: digits of every script as 0 to 9, the signs of
 * numbers that look alike as one of them, characters that nobody sees left out. Addresses of the
 * web and of mail hold no numbers.
 */
final class NumberText {

  static final char NO_BREAK_SPACE = '\u00A0';
  static final char RANGE_DASH = '\u2013';
  static final char MINUS = '\u2212';
  static final char FRACTION_SLASH = '\u2044';

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+");

  private final String text;
  private final String plain;

  /** Of each character of {@link #plain}, and of its end, the index in the text. */
  private final int[] origin;

  private NumberText(String text, String plain, int[] origin) {
    this.text = text;
    this.plain = plain;
    this.origin = origin;
  }

  static NumberText of(String text) {
    var plain = new StringBuilder(text.length());
    var origin = new int[text.length() + 1];
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int width = Character.charCount(c);
      if (!(UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))) {
        origin[plain.length()] = i;
        plain.append(shape(c));
      }
      i += width;
    }
    origin[plain.length()] = text.length();
    return new NumberText(text, withoutAddresses(plain), origin);
  }

  private static String withoutAddresses(StringBuilder plain) {
    if (plain.indexOf("@") < 0 && plain.indexOf("www.") < 0 && plain.indexOf("://") < 0) {
      return plain.toString();
    }
    return ADDRESS.matcher(plain).replaceAll(found -> "x".repeat(found.group().length()));
  }

  private static char shape(int c) {
    if (c < 0x80) {
      return (char) c;
    }
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      return (char) ('0' + UCharacter.digit(c));
    }
    return switch (c) {
      case '\u2019', '\u02BC', '\uFF07' -> '\'';
      case '\u202F', '\u2007', '\u2008', '\u2009' -> NO_BREAK_SPACE;
      case '\u2010', '\u2011', '\uFF0D' -> '-';
      case '\u2014', '\u301C', '\uFF5E' -> RANGE_DASH;
      case '\u2215' -> FRACTION_SLASH;
      case '\uFF0F' -> '/';
      case '\uFF0E' -> '.';
      case '\uFF1A', '\u2236' -> ':';
      case '\u22C5' -> '\u00B7';
      // One character for one: letters beyond the BMP are of no interest here.
      default -> Character.isBmpCodePoint(c) ? (char) c : '\uFFFD';
    };
  }

  String plain() {
    return plain;
  }

  /** The index in the text of a character of {@link #plain}, or of its end. */
  int origin(int index) {
    return origin[index];
  }

  /** What stands in the text between two indices of {@link #plain}. */
  String written(int start, int end) {
    return text.substring(origin[start], end == start ? origin[start] : after(end));
  }

  /** The index in the text just after the character before {@code end}. */
  int after(int end) {
    int last = origin[end - 1];
    return last + Character.charCount(text.codePointAt(last));
  }

  char at(int index) {
    return index >= 0 && index < plain.length() ? plain.charAt(index) : '\0';
  }

  boolean isDigit(int index) {
    char c = at(index);
    return c >= '0' && c <= '9';
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == NO_BREAK_SPACE;
  }
}
