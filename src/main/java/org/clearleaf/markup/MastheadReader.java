package org.clearleaf.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads {@code <header>}: its paragraphs by their places. */
final class MastheadReader {
  private static final Set<String> NONE = Set.of();
  private static final Set<String> CLASS = Set.of("class");

  private final Cursor cursor;
  private final Inlines inlines;

  MastheadReader(Cursor cursor, Inlines inlines) {
    this.cursor = cursor;
    this.inlines = inlines;
  }

  Block.Masthead read() throws XMLStreamException {
    cursor.allow(NONE);
    var place = cursor.here();
    var id = cursor.node();
    var start = new ArrayList<Block.Paragraph>();
    var end = new ArrayList<Block.Paragraph>();
    var below = new ArrayList<Block.Paragraph>();
    while (cursor.child()) {
      if (!cursor.element().equals("p")) {
        cursor.unknown("the masthead");
        cursor.skip();
        continue;
      }
      cursor.allow(CLASS);
      var list = start;
      switch (cursor.attribute("class")) {
        case "start" -> order(end.isEmpty() && below.isEmpty());
        case "end" -> {
          order(below.isEmpty());
          list = end;
        }
        case "below" -> list = below;
        case null, default -> order(false);
      }
      var paragraph = cursor.node();
      list.add(new Block.Paragraph(paragraph, inlines.text()));
    }
    if (start.size() != 1) {
      cursor.error(
          place,
          "markup.masthead",
          "The masthead has " + start.size() + " starts.",
          "write one <p class=\"start\">.");
    }
    return new Block.Masthead(
        id, start.isEmpty() ? null : start.getFirst(), List.copyOf(end), List.copyOf(below));
  }

  private void order(boolean inOrder) {
    if (!inOrder) {
      cursor.error(
          "markup.masthead",
          "A paragraph of the masthead is out of order or of no known class.",
          "write <p class=\"start\">, then those of class end, then those of class below.");
    }
  }
}
