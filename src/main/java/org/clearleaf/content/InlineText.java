package org.clearleaf.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Problems;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Turns the inside of a Markdown paragraph into a unit's text: bold becomes {@code <b>}, links
 * become {@code <a1>}.
 */
final class InlineText {

  /** Tags have one digit (see {@link UnitText}). */
  private static final int MOST_LINKS = 9;

  private final SourceLines source;
  private final Problems problems;
  private final StringBuilder text = new StringBuilder();
  private final List<String> links = new ArrayList<>();

  private InlineText(SourceLines source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /**
   * The text with its links. What Markdown can say and a handout cannot is reported and left out.
   */
  static InlineText of(Node parent, SourceLines source, Problems problems) {
    var inline = new InlineText(source, problems);
    inline.addChildren(parent, true);
    return inline;
  }

  String text() {
    return text.toString().strip();
  }

  List<String> links() {
    return List.copyOf(links);
  }

  private void addChildren(Node parent, boolean outermost) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text plain -> addPlain(plain);
        case SoftLineBreak _ -> text.append(' ');
        case StrongEmphasis strong when outermost -> wrap("b", strong);
        case Link link when outermost -> addLink(link);
        case StrongEmphasis _, Link _ ->
            reject(node, "bold or a link inside bold or a link", "Use one of them.");
        case Emphasis _ ->
            reject(
                node,
                "italics, which are hard to read in large print",
                "Use **bold**, or plain words.");
        case HtmlInline _ ->
            reject(node, "HTML", "Use plain words; write < and > with a space after them.");
        case Code _ -> reject(node, "code", "Take the ` signs out.");
        case Image _ ->
            reject(
                node,
                "a picture",
                "The only picture is the one of a section with .timeline, on a line of its own.");
        case HardLineBreak _ ->
            reject(
                node,
                "a forced line break",
                "Begin a new paragraph, or take out the spaces or the \\ at the end of the line.");
        default -> reject(node, "something unknown", "Use plain words.");
      }
    }
  }

  private void addPlain(Text node) {
    for (var token : UnitText.tokens(node.getLiteral())) {
      switch (token) {
        case UnitText.Token.Plain(var plain) -> addCollapsed(plain);
        case UnitText.Token.Placeholder(var name) -> text.append('{').append(name).append('}');
        case UnitText.Token.Open(var tag) ->
            reject(node, "the tag <" + tag + ">", "Use **bold** or a Markdown link.");
        case UnitText.Token.Close(var tag) ->
            reject(node, "the tag </" + tag + ">", "Use **bold** or a Markdown link.");
        case UnitText.Token.Mistake(var found, var remedy) ->
            reject(node, "\"" + found + "\"", remedy);
      }
    }
  }

  private void addCollapsed(String plain) {
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c != ' ' || text.isEmpty() || text.charAt(text.length() - 1) != ' ') {
        text.append(c);
      }
    }
  }

  private void addLink(Link link) {
    var address = link.getDestination();
    if (!isAddress(address)) {
      reject(
          link,
          "a link to \"" + address + "\"",
          "Link to a whole address that begins with https://, mailto: or tel:, without spaces and in ASCII.");
    } else if (links.size() == MOST_LINKS) {
      reject(link, "a tenth link", "Split the paragraph.");
    } else {
      links.add(address);
      wrap("a" + links.size(), link);
    }
  }

  private static boolean isAddress(String address) {
    try {
      var uri = new URI(address);
      boolean ascii = address.chars().allMatch(c -> c < 0x7F);
      return switch (uri.getScheme()) {
        case "https" -> ascii && uri.getRawAuthority() != null;
        case "mailto", "tel" -> ascii && !uri.getRawSchemeSpecificPart().isBlank();
        case null, default -> false;
      };
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void wrap(String tag, Node node) {
    text.append('<').append(tag).append('>');
    int start = text.length();
    addChildren(node, false);
    if (text.substring(start).isBlank()) {
      reject(node, "bold or a link without words", "Take it out.");
    }
    text.append("</").append(tag).append('>');
  }

  private void reject(Node node, String what, String remedy) {
    problems.error(
        "summary.element", source.place(node), "A handout cannot hold " + what + ".", remedy);
  }
}
