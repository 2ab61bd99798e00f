package org.clearleaf.handout;

import java.io.IOException;
import java.util.stream.Stream;
import org.clearleaf.ProjectShelf;
import org.clearleaf.press.Order;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every summary in every language, in three sizes on both papers: the finished files, read back
 * (STANDARDS 8).
 */
@Execution(ExecutionMode.CONCURRENT)
class HandoutInvariantsTest {

  @TestFactory
  Stream<DynamicTest> everySheetIsAsItMustBe() throws IOException {
    var workshop = new Workshop(new ProjectShelf());
    return workshop.orders().stream()
        .map(order -> DynamicTest.dynamicTest(name(order), () -> check(workshop, order)));
  }

  @TestFactory
  Stream<DynamicTest> soIsItInClearPrintAndBesideTheEnglish() throws IOException {
    var workshop = new Workshop(new ProjectShelf());
    return workshop.otherEditions().stream()
        .map(order -> DynamicTest.dynamicTest(name(order), () -> check(workshop, order)));
  }

  /** Lines end elsewhere there. */
  @TestFactory
  Stream<DynamicTest> soIsItInASizeBetween() throws IOException {
    var workshop = new Workshop(new ProjectShelf());
    return workshop.orders().stream()
        .filter(order -> order.equals(Order.of(order.summary(), order.language())))
        .map(order -> Order.large(order.summary(), order.language(), 20, order.paper()))
        .map(order -> DynamicTest.dynamicTest(name(order), () -> check(workshop, order)));
  }

  static void check(Workshop workshop, Order order) throws IOException {
    try (var handout = workshop.make(order)) {
      var broken = Invariants.broken(handout);
      if (!broken.isEmpty()) {
        var report = new StringBuilder(name(order));
        broken.forEach((sentence, breaches) ->
            report.append("\n\n").append(sentence).append(":\n    ").append(breaches));
        throw new AssertionError(report.toString());
      }
    }
  }

  static String name(Order order) {
    return "%s, %s, %s, %d pt, %s"
        .formatted(
            order.summary(),
            order.language(),
            order.kind().name().toLowerCase(java.util.Locale.ROOT),
            order.size(),
            order.paper().name());
  }
}
