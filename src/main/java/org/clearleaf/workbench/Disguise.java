package org.clearleaf.workbench;

import java.util.function.UnaryOperator;
import org.clearleaf.content.UnitText;
import org.clearleaf.content.UnitText.Token;

/**
 * Turns English into something that no English is left of, but for placeholders and tags, which
 * stay as they are. The same text always gives the same.
 */
interface Disguise {

  /**
   * @param key of the unit
   * @param english as in a PO file; it has letters
   * @param most how many characters the translation may have
   */
  String of(String key, String english, int most);

  /** The text with its plain parts changed. */
  static String eachPlain(String english, UnaryOperator<String> change) {
    var text = new StringBuilder();
    for (var token : UnitText.tokens(english)) {
      text.append(
          switch (token) {
            case Token.Plain(var plain) -> change.apply(plain);
            case Token.Placeholder(var name) -> "{" + name + "}";
            case Token.Open(var tag) -> "<" + tag + ">";
            case Token.Close(var tag) -> "</" + tag + ">";
            case Token.Mistake(var found, _) -> throw new IllegalArgumentException(found);
          });
    }
    return text.toString();
  }

  /** Without tags, with placeholders as they are written: what a limit in characters counts. */
  static String visible(String text) {
    var visible = new StringBuilder();
    for (var token : UnitText.tokens(text)) {
      switch (token) {
        case Token.Plain(var plain) -> visible.append(plain);
        case Token.Placeholder(var name) -> visible.append('{').append(name).append('}');
        default -> {}
      }
    }
    return visible.toString();
  }

  /** Whether the character has a digit on both sides, as the point of 2.5. */
  static boolean isInNumber(String text, int index) {
    return index > 0
        && index + 1 < text.length()
        && Character.isDigit(text.charAt(index - 1))
        && Character.isDigit(text.charAt(index + 1));
  }

  /** Whether there is anything to disguise: {@code {column}: {value}} has nothing. */
  static boolean hasLetters(String english) {
    return UnitText.tokens(english).stream()
        .anyMatch(token ->
            token instanceof Token.Plain(var plain) && plain.chars().anyMatch(Character::isLetter));
  }
}
