package org.clearleaf.exchange;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML that a person can read too: one element a line, except inside of texts. Written to
 * characters first: the JDK's writer to bytes writes halves of astral characters as numbers, which
 * is no XML.
 */
final class XmlOut {
  private final StringWriter characters = new StringWriter();
  private final XMLStreamWriter out;
  private int depth;

  /** How many open elements hold running text, in which a line end would be a space. */
  private int inText;

  XmlOut() {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(characters);
      out.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
  }

  /** An element of its own line, with pairs of names and values; null values are left out. */
  XmlOut open(String element, String... attributes) {
    line();
    start(element, attributes);
    depth++;
    return this;
  }

  XmlOut close() {
    depth--;
    line();
    end();
    return this;
  }

  /** An element of its own line that holds running text. */
  XmlOut openText(String element, String... attributes) {
    line();
    start(element, attributes);
    inText++;
    return this;
  }

  XmlOut closeText() {
    inText--;
    end();
    return this;
  }

  XmlOut textElement(String element, String text, String... attributes) {
    return openText(element, attributes).text(text).closeText();
  }

  /** An element inside of running text. */
  XmlOut start(String element, String... attributes) {
    try {
      out.writeStartElement(element);
      writeAttributes(attributes);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return this;
  }

  XmlOut end() {
    try {
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return this;
  }

  XmlOut empty(String element, String... attributes) {
    try {
      if (inText == 0) {
        line();
      }
      out.writeEmptyElement(element);
      writeAttributes(attributes);
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return this;
  }

  XmlOut text(String text) {
    try {
      out.writeCharacters(allowed(text));
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return this;
  }

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.writeAttribute(attributes[i], allowed(attributes[i + 1]));
      }
    }
  }

  private void line() {
    text("\n" + " ".repeat(depth));
  }

  /** Without characters that XML 1.0 cannot hold (XML 2.2), which no sound text of ours has. */
  private static String allowed(String text) {
    boolean clean =
        text.chars().allMatch(c -> c >= ' ' && c < 0xD800 || c == '\n' || c == '\t' || c == '\r');
    if (clean) {
      return text;
    }
    var kept = new StringBuilder();
    text.codePoints()
        .filter(c ->
            c == '\n'
                || c == '\t'
                || c == '\r'
                || c >= ' ' && c < 0xD800
                || c > 0xDFFF && c < 0xFFFE
                || c > 0xFFFF)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  byte[] bytes() {
    try {
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw impossible(e);
    }
    return (characters + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static IllegalStateException impossible(XMLStreamException e) {
    return new IllegalStateException("characters in memory can always be written", e);
  }
}
