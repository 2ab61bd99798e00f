package org.clearleaf.markup;

import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clearleaf.base.Problems;

/**
 * Reads a page in the vocabulary of {@code docs/markup.md}. Keep one: it may be used by several
 * threads at a time.
 */
public final class DocumentReader {

  /**
   * Limits of the JDK's parser that honest pages can meet: it counts every {@code &amp;} as an
   * entity. Without document types, which are not read, no entity can grow.
   */
  private static final String[] LIFTED = {
    "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit"
  };

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  public DocumentReader() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    for (var limit : LIFTED) {
      factory.setProperty(limit, "0");
    }
  }

  /**
   * Reads on after a mistake as far as the page is well-formed, so that all mistakes are told at
   * once.
   *
   * @param name what problems call the page
   * @return empty if there was a mistake
   */
  public Optional<Document> read(String xhtml, String name, Problems problems) {
    return read(xhtml, name, Map.of(), problems);
  }

  /**
   * The same for a page with pictures.
   *
   * @param pictures by the names that the page gives them
   */
  public Optional<Document> read(
      String xhtml, String name, Map<String, Artwork> pictures, Problems problems) {
    var found = new Problems();
    var places = new Places(xhtml, name);
    Document document = null;
    try {
      document = new PageReader(new Cursor(open(xhtml), places, found), pictures).read();
    } catch (Cursor.Stop e) {
      // told where it was thrown
    } catch (XMLStreamException e) {
      found.error(
          "markup.malformed",
          places.at(e.getLocation()),
          "The page is not well-formed XML: " + detail(e) + ".",
          "Whoever keeps the template: close and quote here as XML asks.");
    }
    problems.addAll(found.list());
    return found.hasErrors() ? Optional.empty() : Optional.of(document);
  }

  /**
   * The JDK does not promise that a factory may be used by several threads; its readers are
   * independent.
   */
  private synchronized XMLStreamReader open(String xhtml) throws XMLStreamException {
    return factory.createXMLStreamReader(new StringReader(xhtml));
  }

  /** The parser's own words without the place that it puts before them. */
  private static String detail(XMLStreamException e) {
    var message = e.getMessage();
    var start = message.indexOf("Message: ");
    var text = (start < 0 ? message : message.substring(start + "Message: ".length())).strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
