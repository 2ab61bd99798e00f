package org.clearleaf.messages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.clearleaf.content.UnitText;
import org.clearleaf.content.UnitText.Token;
import org.clearleaf.messages.Worded.Piece;

/**
 * A unit's text as a tree of plain text, placeholders and tags. Any text whatever gives a phrase;
 * one with mistakes must not be shown to anybody.
 *
 * @param placeholders how often each occurs, by name
 * @param tags how often each occurs, by tag
 */
public record Phrase(
    List<Part> parts,
    SequencedMap<String, Integer> placeholders,
    SequencedMap<String, Integer> tags,
    List<Mistake> mistakes) {

  /** Bold inside a link is as deep as it gets. */
  private static final int DEEPEST = 2;

  public sealed interface Part {
    record Text(Piece.Text piece) implements Part {}

    record Placeholder(String name) implements Part {}

    record Tagged(String tag, List<Part> children) implements Part {}
  }

  public record Mistake(String message, String remedy) {}

  public static Phrase of(String text) {
    if (isPlain(text)) {
      return new Phrase(
          List.of(new Part.Text(new Piece.Text(text))),
          new TreeMap<>(),
          new TreeMap<>(),
          List.of());
    }
    return new Reader().read(text);
  }

  /**
   * The phrase with its placeholders filled in.
   *
   * @param filling what stands for a placeholder
   * @param links the addresses of {@code a1}, {@code a2} and so on
   */
  public List<Piece> fill(Function<String, List<Piece>> filling, List<String> links) {
    return fill(parts, filling, links);
  }

  private static List<Piece> fill(
      List<Part> parts, Function<String, List<Piece>> filling, List<String> links) {
    var pieces = new ArrayList<Piece>(parts.size());
    for (var part : parts) {
      switch (part) {
        case Part.Text(var piece) -> pieces.add(piece);
        case Part.Placeholder(var name) -> pieces.addAll(filling.apply(name));
        case Part.Tagged(var tag, var children) when tag.equals("b") ->
            pieces.add(new Piece.Strong(fill(children, filling, links)));
        case Part.Tagged(var tag, var children) ->
            pieces.add(
                new Piece.Link(links.get(tag.charAt(1) - '1'), fill(children, filling, links)));
      }
    }
    return List.copyOf(pieces);
  }

  /** Whether no character of the text can begin anything. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '{', '}', '<', '&', '$', '#', '*' -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  private static final class Reader {
    private final SequencedMap<String, Integer> placeholders = new TreeMap<>();
    private final SequencedMap<String, Integer> tags = new TreeMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<List<Part>> lists = new ArrayDeque<>();

    Phrase read(String text) {
      lists.push(new ArrayList<>());
      for (var token : UnitText.tokens(text)) {
        if (mistakes.isEmpty()) {
          take(token);
        }
      }
      if (!open.isEmpty() && mistakes.isEmpty()) {
        mistake(
            "The tag <" + open.peek() + "> is not closed.",
            "Write </" + open.peek() + "> where it ends.");
      }
      return new Phrase(List.copyOf(lists.peekLast()), placeholders, tags, List.copyOf(mistakes));
    }

    private void take(Token token) {
      switch (token) {
        case Token.Plain(var plain) -> lists.peek().add(new Part.Text(new Piece.Text(plain)));
        case Token.Placeholder(var name) -> {
          count(placeholders, name);
          lists.peek().add(new Part.Placeholder(name));
        }
        case Token.Open(var tag) -> open(tag);
        case Token.Close(var tag) -> close(tag);
        case Token.Mistake(var found, var remedy) ->
            mistake("\"" + found + "\" cannot stand here.", remedy);
      }
    }

    private void open(String tag) {
      if (open.contains(tag) || open.size() == DEEPEST) {
        mistake(
            "The tag <" + tag + "> stands inside <" + open.peek() + ">.",
            "Close <" + open.peek() + "> first, as in English.");
        return;
      }
      count(tags, tag);
      open.push(tag);
      lists.push(new ArrayList<>());
    }

    private void close(String tag) {
      if (open.contains(tag) && !tag.equals(open.peek())) {
        mistake(
            "The tag <" + open.peek() + "> is not closed before </" + tag + ">.",
            "Write </" + open.peek() + "> before </" + tag + ">.");
        return;
      }
      if (!tag.equals(open.peek())) {
        mistake(
            "The tag </" + tag + "> closes nothing.",
            "Write <" + tag + "> where it begins, or take </" + tag + "> out.");
        return;
      }
      open.pop();
      var children = lists.pop();
      if (children.isEmpty()) {
        mistake(
            "There is nothing between <" + tag + "> and </" + tag + ">.",
            "Put the words between them that they belong to in English.");
      }
      lists.peek().add(new Part.Tagged(tag, List.copyOf(children)));
    }

    private static void count(Map<String, Integer> counts, String name) {
      counts.merge(name, 1, Integer::sum);
    }

    private void mistake(String message, String remedy) {
      mistakes.add(new Mistake(message, remedy));
    }
  }
}
