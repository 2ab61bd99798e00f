package org.clearleaf.markup;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.clearleaf.base.Language;

/** The two kinds of text of a page: that which is read aloud, and that of its footer. */
final class Inlines {
  private final Cursor cursor;
  private final Language language;
  private final InlineReader text;
  private final InlineReader footer;

  Inlines(Cursor cursor, Language language) {
    this.cursor = cursor;
    this.language = language;
    text = new InlineReader(cursor, language, false);
    footer = new InlineReader(cursor, language, true);
  }

  /** The content of the current element, which must not be empty. */
  List<Inline> text() throws XMLStreamException {
    return full(text);
  }

  /** The content of the current element, which is in another language and must not be empty. */
  List<Inline> text(Language other) throws XMLStreamException {
    return full(other.equals(language) ? text : new InlineReader(cursor, other, false));
  }

  /** The content of the current element from an event on that has been met already. */
  List<Inline> text(int event) throws XMLStreamException {
    return text.read(event);
  }

  List<Inline> footer() throws XMLStreamException {
    return full(footer);
  }

  private List<Inline> full(InlineReader reader) throws XMLStreamException {
    var place = cursor.here();
    var element = cursor.element();
    var read = reader.read();
    if (read.isEmpty()) {
      cursor.error(
          place, "markup.empty", "<" + element + "> has no text.", "fill it or leave it out.");
    }
    return read;
  }
}
