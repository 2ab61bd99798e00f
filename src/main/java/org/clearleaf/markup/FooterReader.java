package org.clearleaf.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads {@code <footer>}: its wordings, each of three or four paragraphs. */
final class FooterReader {
  private static final Set<String> NONE = Set.of();
  private static final Set<String> CLASS = Set.of("class");
  private static final List<String> PARTS = List.of("notice", "day", "details", "page");
  private static final String ORDER =
      "write p of the classes "
          + String.join(", ", PARTS)
          + ", each once and in this order; day may be left out.";
  private static final Set<String> NEEDED = Set.of("notice", "details", "page");

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
    var found = new HashMap<String, List<Inline>>();
    int at = -1;
    while (cursor.child()) {
      if (!cursor.element().equals("p")) {
        cursor.unknown("a wording of the footer");
        cursor.skip();
        continue;
      }
      cursor.allow(CLASS);
      var part = cursor.attribute("class");
      int index = part == null ? -1 : PARTS.indexOf(part);
      if (index <= at) {
        cursor.error(
            "markup.footer",
            "A paragraph of the footer is out of order or of no known class.",
            ORDER);
      }
      at = Math.max(at, index);
      found.put(part, inlines.footer());
    }
    if (!found.keySet().containsAll(NEEDED)) {
      cursor.error(
          place, "markup.footer", "A wording of the footer lacks one of its paragraphs.", ORDER);
      return new Footer.Wording(List.of(), List.of(), List.of(), List.of());
    }
    if (found.get("page").stream().noneMatch(FooterReader::hasPageNumber)) {
      cursor.error(
          place,
          "markup.footer",
          "A wording of the footer has no page number.",
          "add <page-number/>.");
    }
    return new Footer.Wording(
        found.get("notice"),
        found.getOrDefault("day", List.of()),
        found.get("details"),
        found.get("page"));
  }

  private static boolean hasPageNumber(Inline inline) {
    return switch (inline) {
      case Inline.PageNumber _ -> true;
      case Inline.Text _, Inline.PageCount _, Inline.Link _ -> false;
      case Inline.Strong(var children) -> children.stream().anyMatch(FooterReader::hasPageNumber);
      case Inline.Span span -> span.children().stream().anyMatch(FooterReader::hasPageNumber);
    };
  }
}
