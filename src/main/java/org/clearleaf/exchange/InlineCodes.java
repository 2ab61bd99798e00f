package org.clearleaf.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.content.UnitText;
import org.clearleaf.content.UnitText.Token;
import org.clearleaf.messages.Phrase;

/**
 * The placeholders and tags of an English text, numbered from 1, so that other tools can guard them
 * as inline codes. The same code has the same number in the translation.
 */
final class InlineCodes {

  /** A piece of a text that goes out. */
  sealed interface Piece {
    record Text(String text) implements Piece {}

    /** {@code {date}}. */
    record Placeholder(int number, String name) implements Piece {
      String written() {
        return "{" + name + "}";
      }
    }

    record Open(int number, String tag) implements Piece {
      String written() {
        return "<" + tag + ">";
      }
    }

    record Close(int number, String tag) implements Piece {
      String written() {
        return "</" + tag + ">";
      }
    }
  }

  /** Begins with the text's placeholders and opening tags, in their order. */
  private final List<Token> codes = new ArrayList<>();

  InlineCodes(String english) {
    for (var token : tokens(english)) {
      if (isNumbered(token)) {
        codes.add(token);
      }
    }
  }

  private static boolean isNumbered(Token token) {
    return token instanceof Token.Placeholder || token instanceof Token.Open;
  }

  /** A text that is no sound phrase goes out as it is written, its codes not guarded. */
  private static List<Token> tokens(String text) {
    return Phrase.of(text).mistakes().isEmpty()
        ? UnitText.tokens(text)
        : List.of(new Token.Plain(text));
  }

  /** The pieces of the English text or of its translation. */
  List<Piece> pieces(String text) {
    var left = new ArrayList<>(codes);
    int extra = codes.size();
    var open = new ArrayDeque<Piece.Open>();
    var pieces = new ArrayList<Piece>();
    for (var token : tokens(text)) {
      int number = 0;
      if (isNumbered(token)) {
        int at = left.indexOf(token);
        number = at >= 0 ? at + 1 : ++extra;
        if (at >= 0) {
          left.set(at, null);
        }
      }
      switch (token) {
        case Token.Plain(var plain) -> pieces.add(new Piece.Text(plain));
        case Token.Placeholder(var name) -> pieces.add(new Piece.Placeholder(number, name));
        case Token.Open(var tag) -> {
          open.push(new Piece.Open(number, tag));
          pieces.add(open.peek());
        }
        case Token.Close(var tag) -> pieces.add(new Piece.Close(open.pop().number(), tag));
        case Token.Mistake(var found, var remedy) ->
            throw new IllegalStateException("a sound phrase has none: " + found);
      }
    }
    return pieces;
  }

  /** The placeholder or opening tag of this number. */
  Optional<String> written(String number) {
    try {
      int index = Integer.parseInt(number.strip()) - 1;
      return index >= 0 && index < codes.size()
          ? Optional.of(written(codes.get(index)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The code that a hint of a file spells, if it is one: {@code {date}}, {@code <b>}. */
  static Optional<String> spelt(String hint) {
    var tokens = UnitText.tokens(hint.strip());
    return tokens.size() == 1
            && !(tokens.getFirst() instanceof Token.Plain)
            && !(tokens.getFirst() instanceof Token.Mistake)
        ? Optional.of(hint.strip())
        : Optional.empty();
  }

  private static String written(Token token) {
    return switch (token) {
      case Token.Placeholder(var name) -> "{" + name + "}";
      case Token.Open(var tag) -> "<" + tag + ">";
      default -> throw new IllegalStateException("only these are numbered: " + token);
    };
  }
}
