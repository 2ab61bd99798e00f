package org.clearleaf.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads {@code <footer>}: its wordings, each of three paragraphs. */
final class FooterReader {
  private static final Set<String> NONE = Set.of();
  private static final Set<String> CLASS = Set.of("class");
  private static final List<String> PARTS = List.of("notice", "details", "page");

  private final Cursor cursor;
  private final Inlines inlines;

  FooterReader(Cursor cursor, Inlines inlines) {
    this.cursor = cursor;
    this.inlines = inlines;
  }

  Footer read() throws XMLStreamException {
    cursor.allow(NONE);
    var place = cursor.here();
    var wordings = new ArrayList<Footer.Wording>();
    while (cursor.child()) {
      if (cursor.element().equals("div")) {
        wordings.add(wording());
      } else {
        cursor.unknown("<footer>");
        cursor.skip();
      }
    }
    if (wordings.isEmpty()) {
      cursor.error(place, "markup.footer", "The footer has no wording.", "add a <div>.");
    }
    return new Footer(List.copyOf(wordings));
  }

  private Footer.Wording wording() throws XMLStreamException {
    cursor.allow(NONE);
    var place = cursor.here();
    var found = new ArrayList<List<Inline>>();
    while (cursor.child()) {
      if (!cursor.element().equals("p")) {
        cursor.unknown("a wording of the footer");
        cursor.skip();
        continue;
      }
      cursor.allow(CLASS);
      cursor.expect("class", PARTS.get(Math.min(found.size(), PARTS.size() - 1)));
      found.add(inlines.footer());
    }
    if (found.size() != PARTS.size()) {
      cursor.error(
          place,
          "markup.footer",
          "A wording of the footer has " + found.size() + " paragraphs.",
          "write one p each of class " + String.join(", ", PARTS) + ", in this order.");
      return new Footer.Wording(List.of(), List.of(), List.of());
    }
    if (found.get(2).stream().noneMatch(FooterReader::hasPageNumber)) {
      cursor.error(place, "markup.footer", "A wording of the footer has no page number.", "add <page-number/>.");
    }
    return new Footer.Wording(found.get(0), found.get(1), found.get(2));
  }

  private static boolean hasPageNumber(Inline inline) {
    return switch (inline) {
      case Inline.PageNumber() -> true;
      case Inline.PageCount count -> false;
      case Inline.Text text -> false;
      case Inline.Strong(var children) -> children.stream().anyMatch(FooterReader::hasPageNumber);
      case Inline.Span span -> span.children().stream().anyMatch(FooterReader::hasPageNumber);
      case Inline.Link link -> false;
    };
  }
}
