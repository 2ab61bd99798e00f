package org.clearleaf.markup;

import javax.xml.stream.Location;
import org.clearleaf.base.Place;

/**
 * Turns offsets into lines and columns, counting on from the last one asked for, so that many
 * problems cost one pass.
 */
final class Places {
  private final String xhtml;
  private final String name;
  private int line = 1;
  private int lineStart;
  private int counted;

  Places(String xhtml, String name) {
    this.xhtml = xhtml;
    this.name = name;
  }

  /** The start of the tag that ends before the offset. */
  Place tagBefore(int offset) {
    return at(xhtml.lastIndexOf('<', Math.min(offset, xhtml.length()) - 1));
  }

  /**
   * The start of the text that ends before the offset, which the parser gives with one character of
   * what follows.
   */
  Place textBefore(int offset) {
    var start = xhtml.lastIndexOf('>', Math.min(offset, xhtml.length()) - 2) + 1;
    while (start < xhtml.length() && Character.isWhitespace(xhtml.charAt(start))) {
      start++;
    }
    return at(start);
  }

  /**
   * A character in the element whose start tag ends at the offset; that element, where the page
   * writes it otherwise.
   */
  Place character(char c, int offset) {
    var tag = xhtml.lastIndexOf('<', Math.min(offset, xhtml.length()) - 1);
    var found = xhtml.indexOf(c, Math.max(tag, 0));
    return at(found < 0 ? tag : found);
  }

  Place at(Location location) {
    if (location == null || location.getLineNumber() < 1) {
      return Place.file(name);
    }
    return new Place(name, location.getLineNumber(), Math.max(1, location.getColumnNumber()), "");
  }

  private Place at(int offset) {
    if (offset < 0) {
      return Place.file(name);
    }
    if (offset < counted) {
      line = 1;
      lineStart = 0;
      counted = 0;
    }
    for (; counted < offset; counted++) {
      if (xhtml.charAt(counted) == '\n') {
        line++;
        lineStart = counted + 1;
      }
    }
    return new Place(name, line, offset - lineStart + 1, "");
  }
}
