package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.clearleaf.base.Language;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.Edition;
import org.clearleaf.press.Edition.Handout;
import org.clearleaf.press.Order;
import org.clearleaf.press.State;
import org.junit.jupiter.api.Test;

/** How sheets are made for many at a time. */
class PrintShopTest {
  private static final Buckets NO_LIMIT = new Buckets(0, 0, () -> 0);
  private static final Order SPANISH = Order.of("flu", new Language("es"));

  private static Content content(String hash) {
    return new Content(
        hash,
        new PageContent(
            new ShelfContent(LocalDate.of(2026, 11, 26), List.of(), List.of(), List.of()),
            null,
            null,
            null,
            null,
            null,
            null,
            Optional.empty()));
  }

  private static Edition edition(Order order, int bytes) {
    return new Edition(
        order,
        "Spanish",
        State.DRAFT,
        Optional.of(new Handout("f.pdf", "application/pdf", new byte[bytes], 1)),
        List.of());
  }

  private static PrintShop shop(int queue, long memory, PrintShop.Maker maker) {
    return new PrintShop(new PrintShop.Size(2, queue, memory, 10), NO_LIMIT, new Metrics(), maker);
  }

  @Test
  void fiftyWhoAskForTheSameNewSheetHaveItMadeOnce() throws Exception {
    var made = new AtomicInteger();
    var go = new CountDownLatch(1);
    PrintShop.Maker slow =
        (_, order) -> {
          made.incrementAndGet();
          waitFor(go);
          return edition(order, 10);
        };
    try (var shop = shop(64, 1 << 20, slow);
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<Edition>>();
      for (int i = 0; i < 50; i++) {
        answers.add(clients.submit(() -> shop.print(content("a"), SPANISH)));
      }
      go.countDown();
      for (var answer : answers) {
        assertThat(answer.get()).isSameAs(answers.getFirst().get());
      }
      assertThat(made).hasValue(1);
    }
  }

  @Test
  void whatDoesNotFitIntoTheQueueIsToBeAskedForLater() throws Exception {
    var go = new CountDownLatch(1);
    var begun = new CountDownLatch(2);
    PrintShop.Maker slow =
        (_, order) -> {
          begun.countDown();
          waitFor(go);
          return edition(order, 10);
        };
    try (var shop = shop(1, 1 << 20, slow);
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = clients.submit(() -> shop.print(content("a"), order(16)));
      var second = clients.submit(() -> shop.print(content("a"), order(18)));
      assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
      var third = clients.submit(() -> shop.print(content("a"), order(20)));
      while (shop.waiting() == 0) {
        Thread.sleep(5);
      }
      assertThat(shop.takesOrders()).isFalse();
      assertThatThrownBy(() -> shop.print(content("a"), order(24)))
          .isInstanceOfSatisfying(
              PrintShop.Busy.class,
              busy -> {
                assertThat(busy.fault().status()).isEqualTo(503);
                assertThat(busy.fault().retryAfter()).isPresent();
              });
      go.countDown();
      for (var each : List.of(first, second, third)) {
        assertThat(each.get().isMade()).isTrue();
      }
      // And nothing is left over of the one that was refused.
      assertThat(shop.print(content("a"), order(24)).isMade()).isTrue();
    }
  }

  private static Order order(int size) {
    return Order.large("flu", new Language("es"), size, PageFormat.A4);
  }

  @Test
  void finishedSheetsTakeLimitedRoomAndTheOldestGoFirst() throws Exception {
    var made = new AtomicInteger();
    PrintShop.Maker maker =
        (_, order) -> {
          made.incrementAndGet();
          return edition(order, 100_000);
        };
    try (var shop = shop(8, 250_000, maker)) {
      shop.print(content("a"), order(16));
      shop.print(content("a"), order(18));
      shop.print(content("a"), order(16));
      shop.print(content("a"), order(20));
      assertThat(made).hasValue(3);
      assertThat(shop.bytesKept()).isBetween(200_000L, 250_000L);
      shop.print(content("a"), order(16));
      assertThat(made).hasValue(3);
      shop.print(content("a"), order(18));
      assertThat(made).hasValue(4);
    }
  }

  @Test
  void anotherContentMakesOtherSheets() throws Exception {
    var made = new AtomicInteger();
    PrintShop.Maker maker =
        (_, order) -> {
          made.incrementAndGet();
          return edition(order, 10);
        };
    try (var shop = shop(8, 1 << 20, maker)) {
      shop.print(content("a"), SPANISH);
      shop.print(content("b"), SPANISH);
      assertThat(made).hasValue(2);
      shop.keepOnly(content("b"));
      shop.print(content("b"), SPANISH);
      assertThat(made).hasValue(2);
      shop.print(content("a"), SPANISH);
      assertThat(made).hasValue(3);
    }
  }

  @Test
  void aBrokenDiskIsToldToEveryoneWhoWaitsAndIsTriedAgain() throws Exception {
    var tries = new AtomicInteger();
    PrintShop.Maker maker =
        (_, order) -> {
          if (tries.incrementAndGet() == 1) {
            throw new IOException("the disk is broken");
          }
          return edition(order, 10);
        };
    try (var shop = shop(8, 1 << 20, maker)) {
      assertThatThrownBy(() -> shop.print(content("a"), SPANISH)).isInstanceOf(IOException.class);
      assertThat(shop.print(content("a"), SPANISH).isMade()).isTrue();
    }
  }

  @Test
  void oneClientHasALimitedNumberOfNewSheetsMade() throws Exception {
    var limited = new Buckets(1, 2, () -> 0);
    PrintShop.Maker maker = (_, order) -> edition(order, 10);
    try (var shop =
        new PrintShop(new PrintShop.Size(1, 8, 1 << 20, 10), limited, new Metrics(), maker)) {
      shop.print(content("a"), order(16), "192.0.2.1");
      shop.print(content("a"), order(18), "192.0.2.1");
      assertThatThrownBy(() -> shop.print(content("a"), order(20), "192.0.2.1"))
          .isInstanceOfSatisfying(
              PrintShop.Busy.class, busy -> assertThat(busy.fault().status()).isEqualTo(429));
      // What is there already costs nothing, and others are not kept waiting.
      assertThat(shop.print(content("a"), order(16), "192.0.2.1").isMade()).isTrue();
      assertThat(shop.print(content("a"), order(20), "192.0.2.2").isMade()).isTrue();
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
