package org.clearleaf.handout;

import org.clearleaf.layout.Pages;
import org.clearleaf.markup.Document;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.press.Order;

/**
 * A finished sheet and what it was made from.
 *
 * @param pages what must stand on its pages, by the same sources
 */
record Handout(Order order, SheetWords words, Pages pages, PrintedFile file) implements AutoCloseable {

  Document document() {
    return pages.document();
  }

  String language() {
    return order.language().tag();
  }

  @Override
  public void close() {
    file.close();
  }
}
