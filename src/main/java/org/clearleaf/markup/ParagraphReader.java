package org.clearleaf.markup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.clearleaf.base.Language;

/** Reads {@code <p>}, and what stands for one without it. */
final class ParagraphReader {
  private static final Set<String> ANY = Set.of("class", "lang", "dir");
  private static final Set<String> PROSE = Set.of("lang", "dir");

  private final Cursor cursor;
  private final Inlines inlines;

  ParagraphReader(Cursor cursor, Inlines inlines) {
    this.cursor = cursor;
    this.inlines = inlines;
  }

  /** The current paragraph, of any kind. */
  Block read() throws XMLStreamException {
    cursor.allow(ANY);
    var fillIn = cursor.attribute("class") != null;
    if (isForeign()) {
      if (fillIn) {
        cursor.error(
            "markup.attribute",
            "<p> has a class and a language.",
            "leave the class out; a line to write on is in the language of the page.");
      }
      return foreign();
    }
    if (fillIn) {
      cursor.expect("class", "fill-in");
    }
    var id = cursor.node();
    var text = inlines.text();
    return fillIn ? new Block.FillIn(id, text) : new Block.Paragraph(id, text);
  }

  /** The current paragraph, where it can only be text. */
  Block.Prose prose() throws XMLStreamException {
    cursor.allow(PROSE);
    return isForeign() ? foreign() : new Block.Paragraph(cursor.node(), inlines.text());
  }

  private boolean isForeign() {
    return cursor.attribute("lang") != null || cursor.attribute("dir") != null;
  }

  private Block.Foreign foreign() throws XMLStreamException {
    var tag = cursor.require("lang");
    var named = tag.isEmpty() ? null : cursor.language(tag);
    var language = named == null ? Language.ENGLISH : named;
    var direction = cursor.direction();
    var id = cursor.node();
    return new Block.Foreign(id, language, direction, inlines.text(language));
  }

  /**
   * The one paragraph that an element holds as bare text, up to its end; none where it says
   * nothing.
   *
   * @return empty where the element begins with a block, which is then the current element
   */
  Optional<List<Block.Paragraph>> bare() throws XMLStreamException {
    while (true) {
      var event = cursor.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return Optional.of(List.of());
      }
      if (event == XMLStreamConstants.CHARACTERS && cursor.isBlank()) {
        continue;
      }
      if (event != XMLStreamConstants.CHARACTERS && !InlineReader.isInline(cursor.element())) {
        return Optional.empty();
      }
      var id = cursor.node();
      var text = inlines.text(event);
      return Optional.of(text.isEmpty() ? List.of() : List.of(new Block.Paragraph(id, text)));
    }
  }
}
