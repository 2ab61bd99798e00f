package org.clearleaf.web;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clearleaf.press.Drafts;

/**
 * Makes every sheet in the clinic's usual print before anybody asks for it, one after the other and
 * only while nobody waits: after a start, and after a change, the first who asks is served as fast
 * as the next.
 */
final class Warming {

  /** In milliseconds. */
  private static final int LOOK_AGAIN = 100;

  private final Supplier<Content> current;
  private final PrintShop prints;
  private final BooleanSupplier stopping;

  Warming(Supplier<Content> current, PrintShop prints, BooleanSupplier stopping) {
    this.current = current;
    this.prints = prints;
    this.stopping = stopping;
  }

  /** Ends early where there is a newer content, or the server is being stopped. */
  void warm(Content content) {
    var usual = Printing.usual(content.clinic());
    try {
      for (var sheet : content.shelf().sheets()) {
        for (var version : sheet.languages()) {
          while (isWanted(content) && prints.atWork() + prints.waiting() > 0) {
            Thread.sleep(LOOK_AGAIN);
          }
          if (!isWanted(content)) {
            return;
          }
          if (Content.canBeMade(version)) {
            make(content, usual, sheet, version);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(
      Content content, Printing usual, ShelfContent.Sheet sheet, ShelfContent.Version version) {
    try {
      prints.print(content, usual.order(sheet.summary().name(), version.language(), Drafts.MADE));
    } catch (IOException | RuntimeException e) {
      // Whoever asks for it is told.
    }
  }

  private boolean isWanted(Content content) {
    return !stopping.getAsBoolean() && current.get() == content;
  }
}
