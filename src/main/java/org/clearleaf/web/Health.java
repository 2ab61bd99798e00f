package org.clearleaf.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.press.Order;

/** Whether sheets can be made. One is made at the start, and again whenever the content changes. */
final class Health {
  private final Library library;
  private final PrintShop prints;

  /** What keeps the trial sheet from being made; empty if nothing does. */
  private volatile List<String> trial = List.of("No sheet has been made yet.");

  private volatile boolean stopping;

  Health(Library library, PrintShop prints) {
    this.library = library;
    this.prints = prints;
  }

  /**
   * @param reasons why not, without paths; empty if sheets can be made
   * @param versions sheets in one language each that can be made
   */
  record Report(List<String> reasons, int sheets, long versions, String content) {
    boolean isWell() {
      return reasons.isEmpty();
    }
  }

  Report report() {
    var content = library.content();
    var reasons = new ArrayList<String>();
    if (stopping) {
      reasons.add("Clearleaf is being stopped.");
    }
    var hindrances = content.shelf().hindrances();
    if (!hindrances.isEmpty()) {
      hindrances.forEach(p -> reasons.add(p.id() + ": " + p.message()));
    } else if (content.makeable() == 0) {
      reasons.add("No sheet is sound in any language.");
    } else {
      reasons.addAll(trial);
    }
    if (!stopping && !prints.takesOrders()) {
      reasons.add("Too much is being printed at the moment.");
    }
    library
        .trouble()
        .filter(t -> t == Library.Trouble.NOT_READ)
        .ifPresent(_ -> reasons.add("The project could not be read when it had changed."));
    return new Report(
        List.copyOf(reasons), content.shelf().sheets().size(), content.makeable(), content.hash());
  }

  /** Makes a sheet; the first one is also the slowest, and nobody waits for it. */
  void tryOne(Content content) {
    var order = sample(content);
    if (order.isEmpty()) {
      return;
    }
    try {
      var edition = prints.print(content, order.get());
      trial =
          edition.isMade()
              ? List.of()
              : edition.problems().stream().map(p -> p.id() + ": " + p.message()).toList();
    } catch (PrintShop.Busy e) {
      // Then others make sheets.
    } catch (IOException | RuntimeException e) {
      trial = List.of("The trial sheet could not be made: " + e.getClass().getSimpleName() + ".");
    }
  }

  void stopping() {
    stopping = true;
  }

  boolean isStopping() {
    return stopping;
  }

  /** English where there is one: no other needs fewer fonts. */
  private static Optional<Order> sample(Content content) {
    return content.shelf().sheets().stream()
        .flatMap(sheet ->
            sheet.languages().stream()
                .filter(Content::canBeMade)
                .map(v -> Order.of(sheet.summary().name(), v.language())))
        .min(Comparator.comparing(order -> order.language().equals(Language.ENGLISH) ? 0 : 1));
  }
}
