package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.clearleaf.press.Order;
import org.junit.jupiter.api.Test;

/** What is made before anybody asks. */
class WarmingTest {

  @Test
  void everySheetIsMadeOnceInItsUsualPrint() throws Exception {
    var made = new ConcurrentLinkedQueue<Order>();
    PrintShop.Maker maker =
        (content, order) -> {
          made.add(order);
          return content.press().print(order);
        };
    try (var served = new Served(ServeOptions.USUAL, maker, 15_000)) {
      long sheets = served.server.library().content().makeable();
      for (int i = 0; i < 200 && made.size() < sheets; i++) {
        Thread.sleep(50);
      }
      Thread.sleep(100);
      assertThat(made).hasSize((int) sheets).doesNotHaveDuplicates();
      assertThat(made).allMatch(order -> order.equals(Order.of(order.summary(), order.language())));
      served.get("/sheets/CL-101/ar.pdf");
      assertThat(made).hasSize((int) sheets);
    }
  }
}
