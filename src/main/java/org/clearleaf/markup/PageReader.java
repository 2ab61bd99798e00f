package org.clearleaf.markup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.clearleaf.base.Language;

/** Reads {@code <html>} and what stands directly in it. */
final class PageReader {
  private static final Set<String> HTML = Set.of("lang", "dir");
  private static final Set<String> NONE = Set.of();

  private final Cursor cursor;

  private final Map<String, Artwork> pictures;

  /**
   * @param pictures by the names that the page gives them
   */
  PageReader(Cursor cursor, Map<String, Artwork> pictures) {
    this.cursor = cursor;
    this.pictures = pictures;
  }

  /**
   * The whole page. What a mistake left out is empty or null; the mistake is among the problems.
   */
  Document read() throws XMLStreamException {
    cursor.child();
    if (!cursor.element().equals("html")) {
      cursor.error(
          "markup.root",
          "The page begins with <" + cursor.element() + ">.",
          "begin it with <html xmlns=\"" + Cursor.XHTML + "\">.");
      return null;
    }
    cursor.allow(HTML);
    var tag = cursor.require("lang");
    var language = tag.isEmpty() ? null : cursor.language(tag);
    var direction = cursor.direction();
    var inlines = new Inlines(cursor, language == null ? Language.ENGLISH : language);

    HeadReader.Result head = null;
    List<Block> blocks = null;
    Footer footer = null;
    var start = cursor.here();
    while (cursor.child()) {
      switch (cursor.element()) {
        case "head" -> {
          once(head == null && blocks == null, "head");
          head = new HeadReader(cursor).read();
        }
        case "body" -> {
          once(blocks == null, "body");
          cursor.allow(NONE);
          var reader = new BlockReader(cursor, inlines, new PictureReader(cursor, pictures));
          blocks = reader.body();
          footer = reader.footer();
        }
        default -> {
          cursor.unknown("<html>");
          cursor.skip();
        }
      }
    }
    missing(start, head, "head");
    missing(start, blocks, "body");
    while (cursor.next() != XMLStreamConstants.END_DOCUMENT) {}
    return head == null || blocks == null
        ? null
        : new Document(language, direction, head.digits(), head.head(), blocks, footer);
  }

  private void once(boolean inOrder, String element) {
    if (!inOrder) {
      cursor.error(
          "markup.order",
          "<" + element + "> stands twice or too late.",
          "write <head>, then <body>.");
    }
  }

  private void missing(int place, Object part, String element) {
    if (part == null) {
      cursor.error(place, "markup.missing", "The page has no <" + element + ">.", "add it.");
    }
  }
}
