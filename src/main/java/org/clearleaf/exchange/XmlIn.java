package org.clearleaf.exchange;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clearleaf.base.Place;

/**
 * Walks through XML that came from outside. Nothing outside of the file is ever read, and a
 * document type, with which entities come that grow without end, is refused: no format of ours has
 * one but TMX, which is not read.
 */
final class XmlIn {

  /** Files of translators' tools nest some ten deep; the JDK ends at 100. */
  private static final int DEEPEST = 50;

  /** The file cannot be read; the message tells why. */
  static final class Damaged extends Exception {
    private final int line;

    Damaged(int line, String message) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  private final String file;
  private final XMLStreamReader in;
  private int depth;

  /**
   * @param text decoded already: of bytes that are no characters the JDK prints a line to the
   *     terminal (Java 25)
   */
  XmlIn(String file, String text) throws Damaged {
    this.file = file;
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      in = factory.createXMLStreamReader(new StringReader(text));
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** Goes on to the next event: an element's start or end, characters, or the end of the file. */
  int next() throws Damaged {
    try {
      while (in.hasNext()) {
        int event = in.next();
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > DEEPEST) {
              throw new Damaged(line(), "Its elements are nested too deeply.");
            }
            return event;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return event;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE,
              XMLStreamConstants.END_DOCUMENT -> {
            return event == XMLStreamConstants.END_DOCUMENT ? event : XMLStreamConstants.CHARACTERS;
          }
          case XMLStreamConstants.DTD ->
              throw new Damaged(line(), "It declares a document type (DOCTYPE), which is refused.");
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw new Damaged(
                  line(), "It uses an entity that is not known, &" + in.getLocalName() + ";.");
          default -> {}
        }
      }
      return XMLStreamConstants.END_DOCUMENT;
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /** Goes behind the end of the element that was just begun. */
  void skip() throws Damaged {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  String element() {
    return in.getLocalName();
  }

  boolean element(String name) {
    return in.hasName() && in.getLocalName().equals(name);
  }

  /** Whether an element was just begun. */
  boolean isStart() {
    return in.isStartElement();
  }

  String namespace() {
    return in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
  }

  String text() {
    return in.getText();
  }

  /** The attribute without a namespace; empty if there is none. */
  String attribute(String name) {
    return attribute("", name);
  }

  String attribute(String namespace, String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      var of = in.getAttributeNamespace(i) == null ? "" : in.getAttributeNamespace(i);
      if (of.equals(namespace) && in.getAttributeLocalName(i).equals(name)) {
        return in.getAttributeValue(i);
      }
    }
    return "";
  }

  int line() {
    return Math.max(1, in.getLocation().getLineNumber());
  }

  Place place(String unit) {
    return Place.unit(file, line(), unit);
  }

  /** The JDK tells line and column again in its message. */
  private static Damaged damaged(XMLStreamException e) {
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    var message = e.getMessage() == null ? "" : e.getMessage();
    int told = message.indexOf("Message: ");
    var reason = told < 0 ? message : message.substring(told + "Message: ".length());
    var end = reason.lines().findFirst().orElse("").strip();
    return new Damaged(line, "It is no whole XML" + (end.isEmpty() ? "." : ": " + sentence(end)));
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
