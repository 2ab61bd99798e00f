package org.clearleaf.messages;

import java.util.List;

/** A unit in the words of one language, placeholders filled in. */
public record Worded(String key, List<Piece> pieces) {

  /** A closed set: nothing else can come out of a translation. */
  public sealed interface Piece {
    record Text(String text) implements Piece {}

    record Strong(List<Piece> children) implements Piece {}

    /**
     * @param href begins with {@code https://}, {@code mailto:} or {@code tel:}
     */
    record Link(String href, List<Piece> children) implements Piece {}

    record Filled(String name, Argument argument) implements Piece {}

    /** A placeholder that the layout fills: {@code page}, {@code pages}. */
    record Later(String name) implements Piece {}
  }

  /**
   * The bare text, for titles, alternative texts and labels; a {@link Piece.Later} gives nothing.
   */
  public String plain() {
    var s = new StringBuilder();
    append(s, pieces);
    return s.toString();
  }

  private static void append(StringBuilder s, List<Piece> pieces) {
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Text(var text) -> s.append(text);
        case Piece.Strong(var children) -> append(s, children);
        case Piece.Link(var href, var children) -> append(s, children);
        case Piece.Filled(var name, var argument) -> s.append(argument.text());
        case Piece.Later(var name) -> {}
      }
    }
  }
}
