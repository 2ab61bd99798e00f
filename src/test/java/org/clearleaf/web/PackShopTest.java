package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.base.Shelf;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.pack.PackOrder;
import org.clearleaf.pack.PackOrder.Copies;
import org.clearleaf.pack.PackOrder.Division;
import org.clearleaf.pack.Packer;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Press;
import org.junit.jupiter.api.Test;

/** Packs are large, and many may want one: the machine is not filled with them. */
class PackShopTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Object files = new Object();

  private static PackOrder order(int copies) {
    return new PackOrder(
        List.of("first-appointment"),
        List.of(Language.ENGLISH),
        Copies.of(copies),
        EditionKind.CLEAR,
        14,
        PageFormat.A4,
        Division.JOB,
        Drafts.CHOSEN);
  }

  private static Packer packer(Shelf shelf) {
    return new Packer(shelf, new Press(shelf), Packer.Gate.OPEN);
  }

  /** A project whose disk answers when it is let. */
  private record Slow(Shelf below, CountDownLatch go) implements Shelf {
    private void await() {
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean exists(String path) {
      await();
      return below.exists(path);
    }

    @Override
    public byte[] read(String path) throws IOException {
      await();
      return below.read(path);
    }

    @Override
    public MemorySegment map(String path) throws IOException {
      return below.map(path);
    }

    @Override
    public List<String> list(String folder) throws IOException {
      return below.list(folder);
    }

    @Override
    public LocalDate today() {
      return below.today();
    }
  }

  @Test
  void sixteenPacksMayWaitAndTheNextIsToBeOrderedLater() {
    var shop = new PackShop(Throwable::printStackTrace);
    var go = new CountDownLatch(1);
    var packer = packer(new Slow(new ProjectShelf().without("fonts/fonts.yaml"), go));
    try {
      for (int copies = 1; copies <= 16; copies++) {
        assertThat(shop.begin(packer, order(copies), files)).as(copies + " copies").isPresent();
      }
      assertThat(shop.begin(packer, order(17), files)).isEmpty();
      // What is being made already is found all the same.
      assertThat(shop.begin(packer, order(16), files)).isPresent();
      assertThat(shop.unfinished()).hasSize(16);
    } finally {
      go.countDown();
    }
    shop.unfinished().forEach(job -> job.within(LONG));
    assertThat(shop.begin(packer, order(17), files)).isPresent();
  }

  /** The finished one, when the shop has looked whether there is room for it. */
  private PackShop.Job made(PackShop shop, Packer packer, int copies) {
    var job = shop.begin(packer, order(copies), files).orElseThrow();
    assertThat(job.within(LONG).orElseThrow().isMade()).isTrue();
    return job;
  }

  private static boolean isKept(PackShop shop, PackShop.Job job) {
    return shop.of(job.name()).isPresent();
  }

  private static void awaitGone(PackShop shop, PackShop.Job job) throws InterruptedException {
    for (int i = 0; i < 200 && isKept(shop, job); i++) {
      Thread.sleep(20);
    }
    assertThat(isKept(shop, job)).isFalse();
  }

  @Test
  void whereThereIsNoRoomWhatSomebodyHasFetchedGoesFirstAndTheLastStays() throws Exception {
    var packer = packer(new ProjectShelf());
    var one = made(new PackShop(Throwable::printStackTrace), packer, 1);
    long size =
        one.within(LONG).orElseThrow().files().stream().mapToLong(f -> f.bytes().length).sum();
    var shop = new PackShop(Throwable::printStackTrace, size * 5 / 2);
    var first = made(shop, packer, 1);
    var second = made(shop, packer, 2);
    second.fetched();
    var third = made(shop, packer, 3);
    awaitGone(shop, second);
    assertThat(isKept(shop, first)).isTrue();
    assertThat(isKept(shop, third)).isTrue();

    var narrow = new PackShop(Throwable::printStackTrace, 1);
    var alone = made(narrow, packer, 1);
    var last = made(narrow, packer, 2);
    awaitGone(narrow, alone);
    assertThat(isKept(narrow, last)).isTrue();
  }

  /** Those that could not be made take next to no memory; they are not kept without end either. */
  @Test
  void ofPacksThatCouldNotBeMadeThirtyTwoAreKept() throws Exception {
    var shop = new PackShop(Throwable::printStackTrace);
    var packer = packer(new ProjectShelf().without("fonts/fonts.yaml"));
    PackShop.Job first = null;
    for (int copies = 1; copies <= 33; copies++) {
      var job = shop.begin(packer, order(copies), files).orElseThrow();
      assertThat(job.within(LONG).orElseThrow().isMade()).isFalse();
      first = first == null ? job : first;
    }
    awaitGone(shop, first);
  }
}
