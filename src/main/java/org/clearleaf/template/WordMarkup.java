package org.clearleaf.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.Argument;
import org.clearleaf.messages.Worded;

/**
 * Makes markup of words. The only markup that comes out is made from the pieces of a {@link
 * Worded}, which is a closed set; everything else that a translation contains comes out as the
 * characters it is.
 */
final class WordMarkup {

  /**
   * A person with their role is isolated like all that is filled in, but may go over a line: it can
   * be longer than one (LP33 means names; the press cannot tell where the name ends).
   */
  private static final String BREAKABLE = "person";

  private final Problems problems;

  WordMarkup(Problems problems) {
    this.problems = problems;
  }

  TemplateModel of(Worded words) {
    var s = new StringBuilder();
    append(s, words.pieces(), words.key());
    return html(s);
  }

  /**
   * The text between two placeholders that words begin and end with; a colon, with a problem, where
   * they do not.
   */
  String between(Worded words, String first, String last) {
    if (words.pieces().size() == 3
        && words.pieces().get(0) instanceof Worded.Piece.Filled(var start, var _)
        && words.pieces().get(1) instanceof Worded.Piece.Text(var text)
        && words.pieces().get(2) instanceof Worded.Piece.Filled(var end, var _)
        && start.equals(first)
        && end.equals(last)) {
      return text;
    }
    problems.error(
        "template.joint",
        Place.unit("", 0, words.key()),
        "The words are not {" + first + "}, something between, and {" + last + "}.",
        "Translator: begin with {"
            + first
            + "} and end with {"
            + last
            + "}, as in \"{"
            + first
            + "}: {"
            + last
            + "}\".");
    return ": ";
  }

  /** Something filled in that is no part of a sentence. */
  TemplateModel of(Argument argument) {
    var s = new StringBuilder();
    filled(s, "", argument, "");
    return html(s);
  }

  /**
   * A run that was not worded here, isolated; lines may be broken in it.
   *
   * @param language null where it is that of the page
   */
  TemplateModel run(String text, Language language) {
    var s = new StringBuilder("<bdi");
    language(s, language);
    s.append('>');
    escape(s, text, "");
    return html(s.append("</bdi>"));
  }

  /**
   * A link that is its own text: an address, a phone number.
   *
   * @param whole whether no line is broken in it (LP33)
   */
  TemplateModel link(String href, String text, boolean whole) {
    var s = new StringBuilder("<a href=\"");
    escape(s, href, "");
    s.append("\" title=\"");
    escape(s, text, "");
    s.append(whole ? "\"><bdi class=\"name\">" : "\"><bdi>");
    escape(s, text, "");
    return html(s.append("</bdi></a>"));
  }

  private static TemplateModel html(StringBuilder s) {
    try {
      return HTMLOutputFormat.INSTANCE.fromMarkup(s.toString());
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  private void append(StringBuilder s, List<Worded.Piece> pieces, String key) {
    for (var piece : pieces) {
      switch (piece) {
        case Worded.Piece.Text(var text) -> escape(s, text, key);
        case Worded.Piece.Strong(var children) -> {
          s.append("<b>");
          append(s, children, key);
          s.append("</b>");
        }
        case Worded.Piece.Link link -> link(s, link, key);
        case Worded.Piece.Filled(var name, var argument) -> filled(s, name, argument, key);
        case Worded.Piece.Later(var name) ->
            s.append(
                switch (name) {
                  case "page" -> "<page-number/>";
                  case "pages" -> "<page-count/>";
                  default ->
                      throw new IllegalArgumentException(
                          "nothing fills {" + name + "} of " + key + " later");
                });
      }
    }
  }

  /**
   * On paper a link is no use without its address (STANDARDS T5), so that is printed, unless the
   * text is the address.
   */
  private void link(StringBuilder s, Worded.Piece.Link link, String key) {
    var text = new Worded(key, link.children()).plain();
    var address = printed(link.href());
    s.append("<a href=\"");
    escape(s, link.href(), key);
    s.append("\" title=\"");
    escape(s, text, key);
    s.append("\">");
    append(s, link.children(), key);
    if (!text.contains(address)) {
      s.append(" (<bdi class=\"name\">");
      escape(s, address, key);
      s.append("</bdi>)");
    }
    s.append("</a>");
  }

  /** The address as people write it: without {@code https://}, {@code mailto:} or {@code tel:}. */
  static String printed(String href) {
    var start = href.startsWith("https://") ? "https://".length() : href.indexOf(':') + 1;
    return href.substring(start, href.endsWith("/") ? href.length() - 1 : href.length());
  }

  private void filled(StringBuilder s, String name, Argument argument, String key) {
    s.append("<bdi");
    language(s, argument.language());
    s.append(name.equals(BREAKABLE) ? ">" : " class=\"name\">");
    escape(s, argument.text(), key);
    s.append("</bdi>");
  }

  private static void language(StringBuilder s, Language language) {
    if (language != null) {
      s.append(" lang=\"").append(language.tag()).append('"');
    }
  }

  private void escape(StringBuilder s, String text, String key) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '<' -> s.append("&lt;");
        case '>' -> s.append("&gt;");
        case '&' -> s.append("&amp;");
        case '"' -> s.append("&quot;");
        default -> {
          if (c < ' ' && c != '\n' && c != '\t' || c >= '\uFFFE') {
            unprintable(c, key);
          } else if (!Character.isSurrogate(c)) {
            s.append(c);
          } else if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            s.append(c).append(text.charAt(++i));
          } else {
            unprintable(c, key);
          }
        }
      }
    }
  }

  /** No character of XML (XML 1.0, production 2). */
  private void unprintable(char c, String key) {
    problems.error(
        "template.character",
        Place.unit("", 0, key),
        String.format("The words contain U+%04X, which is no character of a text.", (int) c),
        "Translator: take it out.");
  }
}
