package org.clearleaf.content;

import java.util.ArrayList;
import java.util.List;

/**
 * The syntax of a unit's text, in English and in every translation (TRANSLATION 1): plain
 * characters, placeholders {@code {name}} and a closed set of tags, {@code <b>} and {@code <a1>} to
 * {@code <a9>}. There is no way to escape anything and no other syntax; a character means itself
 * wherever it cannot be taken for the beginning of either, as in {@code 3 < 5}. What could be taken
 * for it is a mistake, so that a slip of the keyboard is found and markup or a directive of a
 * template is never mistaken for text.
 */
public final class UnitText {

  /** A placeholder's name is no longer than this. */
  private static final int LONGEST_NAME = 40;

  private UnitText() {}

  /** A piece of the text. */
  public sealed interface Token {

    record Plain(String text) implements Token {}

    /** {@code {name}}: small letters, digits and hyphens. */
    record Placeholder(String name) implements Token {}

    /** {@code <b>}: the tag's name without its brackets. */
    record Open(String tag) implements Token {}

    /** {@code </b>}. */
    record Close(String tag) implements Token {}

    /**
     * What is none of those.
     *
     * @param found the offending characters and some that follow
     */
    record Mistake(String found, String remedy) implements Token {}
  }

  /** The pieces in order; together they are the whole text. Takes any text whatever. */
  public static List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      int end =
          switch (text.charAt(at)) {
            case '{' -> placeholder(text, at, tokens, start);
            case '<' -> tag(text, at, tokens, start);
            case '}' ->
                mistake(
                    text,
                    at,
                    1,
                    tokens,
                    start,
                    "A } ends a placeholder, and none begins here: take it out.");
            case '$', '#' -> interpolation(text, at, tokens, start);
            case '&' -> entity(text, at, tokens, start);
            case '*' -> stars(text, at, tokens, start);
            default -> at;
          };
      if (end == at) {
        at++;
      } else {
        at = end;
        start = end;
      }
    }
    plain(text, start, at, tokens);
    return List.copyOf(tokens);
  }

  /** Whether the text is a name that can stand in braces. */
  public static boolean isName(String text) {
    return nameEnd(text, 0) == text.length();
  }

  private static int placeholder(String text, int at, List<Token> tokens, int start) {
    int end = nameEnd(text, at + 1);
    if (end < 0 || end == text.length() || text.charAt(end) != '}') {
      return mistake(
          text,
          at,
          1,
          tokens,
          start,
          "A { begins a placeholder such as {date}: write the placeholder as it is in English, or take the { out.");
    }
    plain(text, start, at, tokens);
    tokens.add(new Token.Placeholder(text.substring(at + 1, end)));
    return end + 1;
  }

  /** The index after the name that begins here, -1 if none does. */
  private static int nameEnd(String text, int at) {
    int end = at;
    while (end < text.length() && end - at <= LONGEST_NAME && isNameCharacter(text.charAt(end))) {
      end++;
    }
    return end == at || end - at > LONGEST_NAME || text.charAt(at) == '-' ? -1 : end;
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
  }

  private static int tag(String text, int at, List<Token> tokens, int start) {
    int next = at + 1;
    if (next == text.length()
        || text.charAt(next) == ' '
        || Character.isDigit(text.charAt(next))
        || text.charAt(next) == '=') {
      return at;
    }
    boolean closing = text.charAt(next) == '/';
    int name = closing ? next + 1 : next;
    int end = tagEnd(text, name);
    if (end < 0) {
      return mistake(
          text,
          at,
          1,
          tokens,
          start,
          "Only the tags of the English text may stand here, such as <b> and </b>: take everything else out.");
    }
    plain(text, start, at, tokens);
    var tag = text.substring(name, end);
    tokens.add(closing ? new Token.Close(tag) : new Token.Open(tag));
    return end + 1;
  }

  /** The index of the {@code >} after a tag's name that begins here, -1 if there is none. */
  private static int tagEnd(String text, int at) {
    int end = text.startsWith("b", at) ? at + 1 : -1;
    if (text.startsWith("a", at)
        && at + 1 < text.length()
        && text.charAt(at + 1) >= '1'
        && text.charAt(at + 1) <= '9') {
      end = at + 2;
    }
    return end >= 0 && end < text.length() && text.charAt(end) == '>' ? end : -1;
  }

  private static int interpolation(String text, int at, List<Token> tokens, int start) {
    if (!text.startsWith("{", at + 1)) {
      return at;
    }
    return mistake(
        text,
        at,
        2,
        tokens,
        start,
        "A placeholder is written {date}, without a sign before it: take the "
            + text.charAt(at)
            + " out.");
  }

  /**
   * {@code &amp;} and the like: nobody decodes them, so that they would be printed as they stand.
   */
  private static int entity(String text, int at, List<Token> tokens, int start) {
    int end = at + 1;
    while (end < text.length()
        && end - at <= LONGEST_NAME
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
      end++;
    }
    if (end == at + 1 || end == text.length() || text.charAt(end) != ';') {
      return at;
    }
    return mistake(
        text, at, end + 1 - at, tokens, start, "Write the character itself, not its name in HTML.");
  }

  /** Stars that Markdown has not taken for bold would be printed as they stand. */
  private static int stars(String text, int at, List<Token> tokens, int start) {
    if (!text.startsWith("*", at + 1)) {
      return at;
    }
    return mistake(
        text,
        at,
        2,
        tokens,
        start,
        "Two stars begin or end bold in a summary, and <b> and </b> in a translation: write both ends, or take the stars out.");
  }

  private static int mistake(
      String text, int at, int length, List<Token> tokens, int start, String remedy) {
    plain(text, start, at, tokens);
    int shown = Math.min(text.length(), at + 12);
    shown = Math.max(shown, Math.min(text.length(), at + length));
    shown = text.offsetByCodePoints(at, text.codePointCount(at, shown));
    tokens.add(
        new Token.Mistake(text.substring(at, shown) + (shown < text.length() ? "…" : ""), remedy));
    return at + length;
  }

  private static void plain(String text, int start, int end, List<Token> tokens) {
    if (end > start) {
      tokens.add(new Token.Plain(text.substring(start, end)));
    }
  }
}
