package org.clearleaf.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;

/**
 * Walks over the elements of a page, one level at a time, and tells of what the vocabulary does not
 * know.
 */
final class Cursor {

  /** Elements in each other; far more than a page needs, far less than a stack holds. */
  static final int MAX_DEPTH = 32;

  static final String XHTML = "http://www.w3.org/1999/xhtml";

  private static final String KEEPER = "Whoever keeps the template: ";

  private final XMLStreamReader reader;
  private final Places places;
  private final Problems problems;
  private final Map<String, Language> languages = new HashMap<>();
  private int depth;
  private int start;
  private int nodes;

  Cursor(XMLStreamReader reader, Places places, Problems problems) {
    this.reader = reader;
    this.places = places;
    this.problems = problems;
  }

  /** The number of the next node in reading order. */
  NodeId node() {
    return new NodeId(++nodes);
  }

  /**
   * The next event of {@link XMLStreamConstants}: a start or an end of an element, a text, or the
   * end of the page.
   */
  int next() throws XMLStreamException {
    while (true) {
      var event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          start = reader.getLocation().getCharacterOffset();
          if (depth == MAX_DEPTH) {
            error(
                "markup.depth",
                "More than " + MAX_DEPTH + " elements stand in each other.",
                "nest less; nobody can follow such a list.");
            throw new Stop();
          }
          depth++;
          return event;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return event;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          return XMLStreamConstants.CHARACTERS;
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          return event;
        }
        case XMLStreamConstants.COMMENT -> {}
        default ->
            problems.error(
                "markup.declaration",
                places.at(reader.getLocation()),
                "The page has a document type, an entity or a processing instruction.",
                KEEPER + "take it out; a page is elements and text only.");
      }
    }
  }

  /** Goes to the next child of the current element, or to its end. */
  boolean child() throws XMLStreamException {
    return child(true);
  }

  /**
   * @param tellText whether text between the children is worth a problem of its own
   */
  boolean child(boolean tellText) throws XMLStreamException {
    var tell = tellText;
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (tell && !reader.isWhiteSpace()) {
            tell = false;
            problems.error(
                "markup.text",
                places.textBefore(reader.getLocation().getCharacterOffset()),
                "Text stands where only elements may: \"" + excerpt(reader.getText()) + "\".",
                KEEPER + "put it into a paragraph.");
          }
        }
        default -> {
          return false;
        }
      }
    }
  }

  /** Goes to the end of the current element. */
  void skip() throws XMLStreamException {
    for (var end = depth - 1; depth > end; ) {
      next();
    }
  }

  /** The name of the current element; with its namespace if it is of another vocabulary. */
  String element() {
    var name = reader.getLocalName();
    var namespace = reader.getNamespaceURI();
    return XHTML.equals(namespace)
        ? name
        : name + " xmlns=\"" + (namespace == null ? "" : namespace) + "\"";
  }

  /** Tells of every attribute of the current element that is not known to it. */
  void allow(Set<String> known) {
    for (var i = 0; i < reader.getAttributeCount(); i++) {
      var name = reader.getAttributeLocalName(i);
      var namespace = reader.getAttributeNamespace(i);
      if (!known.contains(name) || namespace != null && !namespace.isEmpty()) {
        error(
            "markup.attribute",
            "<" + element() + "> knows no attribute \"" + name + "\".",
            known.isEmpty()
                ? "leave it out."
                : "leave it out; there are "
                    + String.join(", ", known.stream().sorted().toList())
                    + ".");
      }
    }
  }

  /** An attribute's value, null if it is not there. */
  String attribute(String name) {
    return reader.getAttributeCount() == 0 ? null : reader.getAttributeValue(null, name);
  }

  /** An attribute that must be there and say something; empty, with a problem, if not. */
  String require(String name) {
    var value = attribute(name);
    if (value == null || value.isBlank()) {
      error(
          "markup.attribute-missing",
          "<" + element() + "> has no " + name + ".",
          "give it " + name + "=\"…\".");
      return "";
    }
    checkCharacters(value);
    return value;
  }

  /** Tells if an attribute has a value other than this. */
  void expect(String name, String value) {
    var found = attribute(name);
    if (!value.equals(found)) {
      error(
          "markup.attribute-value",
          found == null
              ? "<" + element() + "> has no " + name + "."
              : "<" + element() + "> cannot have " + name + "=\"" + excerpt(found) + "\".",
          "write " + name + "=\"" + value + "\".");
    }
  }

  /** A language by its tag; null, with a problem, if it is none. */
  Language language(String tag) {
    var known = languages.get(tag);
    if (known == null) {
      try {
        known = new Language(tag);
        languages.put(tag, known);
      } catch (IllegalArgumentException e) {
        error("markup.language", e.getMessage() + ".", "give the language's canonical BCP 47 tag.");
      }
    }
    return known;
  }

  /** The direction that the current element has to name; left to right, with a problem, if none. */
  Direction direction() {
    var dir = require("dir");
    return switch (dir) {
      case "ltr", "" -> Direction.LEFT_TO_RIGHT;
      case "rtl" -> Direction.RIGHT_TO_LEFT;
      default -> {
        error(
            "markup.direction",
            "dir=\"" + excerpt(dir) + "\" is no direction.",
            "write ltr or rtl.");
        yield Direction.LEFT_TO_RIGHT;
      }
    };
  }

  /** A whole number from 1 to 999; 1, with a problem, if it is none. */
  int count(String name) {
    int number = number(attribute(name));
    if (number < 1) {
      error(
          "markup.number",
          "<" + element() + "> needs a whole number from 1 to 999 as " + name + ".",
          "write it in the digits 0 to 9.");
    }
    return Math.max(1, number);
  }

  /**
   * A length such as {@code 60mm}, from 1 to 999 millimetres; 1, with a problem, if it is none.
   *
   * @return thousandths of a point
   */
  int millimetres(String name) {
    var value = attribute(name);
    int number =
        value != null && value.endsWith("mm") ? number(value.substring(0, value.length() - 2)) : 0;
    if (number < 1) {
      error(
          "markup.number",
          "<" + element() + "> needs a length from 1mm to 999mm as " + name + ".",
          "write it in the digits 0 to 9, and mm after them.");
    }
    return (int) Math.round(Math.max(1, number) * 72_000 / 25.4);
  }

  /** A whole number from 1 to 999; less than 1 if it is none. */
  private static int number(String value) {
    if (value != null && !value.isEmpty() && value.length() <= 3 && value.charAt(0) != '0') {
      var number = 0;
      for (var i = 0; i < value.length() && number >= 0; i++) {
        var c = value.charAt(i);
        number = c >= '0' && c <= '9' ? 10 * number + c - '0' : -1;
      }
      return number;
    }
    return 0;
  }

  /** Tells of characters that have no place in a page's text (Inline.Text). */
  void checkCharacters(CharSequence text) {
    for (var i = 0; i < text.length(); i++) {
      if (isForbidden(text.charAt(i))) {
        forbidden(text.charAt(i));
        return;
      }
    }
  }

  /** Tells of a character in the element that began last. */
  void forbidden(char c) {
    problems.error(
        "markup.character",
        places.character(c, start),
        String.format(
            "The character U+%04X is not shown, but changes lines or their order.", (int) c),
        KEEPER + "take it out; foreign runs stand in <bdi>.");
  }

  /**
   * Controls: of C0 all but white space, C1, of lines and paragraphs, of direction (UAX 9),
   * interlinear, byte order.
   */
  static boolean isForbidden(char c) {
    if (c < 0x7F) {
      return c < ' ' && c != '\n' && c != '\t' && c != '\r';
    }
    return c <= 0x9F
        || c == '\u061C'
        || c >= '\u200E'
            && c <= '\u2069'
            && (c <= '\u200F' || c >= '\u2028' && c <= '\u202E' || c >= '\u2066')
        || c == '\uFEFF'
        || c >= '\uFFF9' && c <= '\uFFFB';
  }

  /** Goes to the end of the current element, in which nothing may stand. */
  void leaf() throws XMLStreamException {
    var element = element();
    while (child()) {
      unknown("<" + element + ">");
      skip();
    }
  }

  /** The bare text of the current element, up to its end. */
  String text() throws XMLStreamException {
    var element = element();
    var text = new StringBuilder();
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          unknown("<" + element + ">");
          skip();
        }
        case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
        default -> {
          checkCharacters(text);
          return text.toString();
        }
      }
    }
  }

  /** Whether the current text is white space that means nothing. */
  boolean isBlank() {
    return reader.isWhiteSpace();
  }

  char[] textBuffer() {
    return reader.getTextCharacters();
  }

  int textStart() {
    return reader.getTextStart();
  }

  int textLength() {
    return reader.getTextLength();
  }

  /** The place of the element that began last, for problems that come to light later. */
  int here() {
    return start;
  }

  /** A problem of the element that began last. */
  void error(String id, String message, String remedy) {
    error(here(), id, message, remedy);
  }

  /**
   * @param offset from {@link #here()}
   */
  void error(int offset, String id, String message, String remedy) {
    problems.error(id, places.tagBefore(offset), message, KEEPER + remedy);
  }

  void unknown(String where) {
    error(
        "markup.element",
        "<" + excerpt(element()) + "> cannot stand in " + where + ".",
        "use the elements of docs/markup.md.");
  }

  /** Ends the reading after a problem that has been told. */
  static final class Stop extends XMLStreamException {}

  static String excerpt(String text) {
    var line = text.strip().replace('\n', ' ');
    return line.length() <= 40 ? line : line.substring(0, 39) + "…";
  }
}
