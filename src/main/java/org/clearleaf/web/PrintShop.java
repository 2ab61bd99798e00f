package org.clearleaf.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clearleaf.press.Edition;
import org.clearleaf.press.Order;
import org.clearleaf.web.Answer.Fault;
import org.clearleaf.web.Answer.Reason;

/**
 * Makes sheets for many at a time: each once however many ask for it, a limited number at once, the
 * others waiting in a short queue; finished ones are kept for the next who asks.
 *
 * <p>Printing has threads of its own: it is work for a processor and would keep the others, who
 * only want a page, waiting.
 */
public final class PrintShop implements AutoCloseable {

  /** Asked for too much at once; to be asked again a little later. */
  public static final class Busy extends IOException {
    private final transient Fault fault;

    private Busy(Fault fault) {
      super(fault.reason().title());
      this.fault = fault;
    }

    private static Busy now() {
      return new Busy(Fault.later(Reason.BUSY, 2));
    }

    /** Said often, and by nobody's mistake. */
    @Override
    public Throwable fillInStackTrace() {
      return this;
    }

    /** What the client is told. */
    Fault fault() {
      return fault;
    }
  }

  /**
   * How much it takes on.
   *
   * @param threads that print
   * @param queue orders that may wait
   * @param memory bytes of finished files that are kept
   * @param patience seconds that somebody waits for a sheet
   */
  record Size(int threads, int queue, long memory, int patience) {

    /**
     * A sheet takes about 20 ms: the last in the queue waits a second or two. Four threads for each
     * processor get a fair share of it beside those that answer; with one, fifty clients at once
     * waited half as long again (99th of 100, {@code benchmarks/load}).
     */
    static Size usual() {
      return new Size(4 * Runtime.getRuntime().availableProcessors(), 64, 64L << 20, 20);
    }
  }

  /** Who makes a sheet. */
  @FunctionalInterface
  interface Maker {
    Edition make(Content content, Order order) throws IOException;
  }

  /** In seconds: for a sheet that is in work when all is over. */
  private static final int LAST = 2;

  private record Key(String content, Order order) {}

  private final Size size;
  private final Buckets perClient;
  private final Maker maker;
  private final Metrics metrics;
  private final FinishedSheets<Key> finished;
  private final Map<Key, CompletableFuture<Edition>> inWork = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads;

  /**
   * @param perClient how often one client may have a new sheet made
   */
  PrintShop(Size size, Buckets perClient, Metrics metrics, Maker maker) {
    this.size = size;
    this.perClient = perClient;
    this.metrics = metrics;
    this.maker = maker;
    finished = new FinishedSheets<>(size.memory);
    threads =
        new ThreadPoolExecutor(
            size.threads,
            size.threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(size.queue),
            Thread.ofPlatform().daemon().name("print-", 0).factory());
    metrics.watch(this);
  }

  /**
   * The sheet, made now or before; one that cannot be made comes back with its problems.
   *
   * @param content from which it is made
   * @throws Busy if too many others wait already, or it took too long
   * @throws IOException if the project cannot be read
   */
  Edition print(Content content, Order order) throws IOException {
    var known = known(content, order);
    return known != null ? known : printNew(new Key(content.hash(), order), content);
  }

  /**
   * The same for a client, who may have a limited number of new sheets made.
   *
   * @param address of the client
   */
  public Edition print(Content content, Order order, String address) throws IOException {
    var known = known(content, order);
    if (known != null) {
      return known;
    }
    int wait = perClient.take(Gate.key(address));
    if (wait > 0) {
      throw new Busy(Fault.later(Reason.TOO_MANY, wait));
    }
    return printNew(new Key(content.hash(), order), content);
  }

  private Edition known(Content content, Order order) {
    var known = finished.get(new Key(content.hash(), order));
    if (known != null) {
      metrics.cacheHit();
    }
    return known;
  }

  private Edition printNew(Key key, Content content) throws IOException {
    var mine = new AtomicBoolean();
    var work =
        inWork.computeIfAbsent(
            key,
            _ -> {
              mine.set(true);
              return new CompletableFuture<>();
            });
    if (mine.get()) {
      begin(key, content, work);
    }
    return await(work);
  }

  private void begin(Key key, Content content, CompletableFuture<Edition> work) throws Busy {
    try {
      metrics.cacheMiss();
      threads.execute(() -> make(key, content, work));
    } catch (RejectedExecutionException e) {
      inWork.remove(key);
      work.completeExceptionally(Busy.now());
      throw Busy.now();
    }
  }

  private void make(Key key, Content content, CompletableFuture<Edition> work) {
    // It may have been finished between our look and our turn.
    var known = finished.get(key);
    if (known != null) {
      inWork.remove(key);
      work.complete(known);
      return;
    }
    try {
      var edition = maker.make(content, key.order);
      metrics.made(edition);
      finished.put(key, edition, edition.file().map(f -> f.bytes().length).orElse(0));
      inWork.remove(key);
      work.complete(edition);
    } catch (Throwable e) {
      inWork.remove(key);
      work.completeExceptionally(e);
    }
  }

  private Edition await(CompletableFuture<Edition> work) throws IOException {
    try {
      return work.get(size.patience, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw Busy.now();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Busy.now();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case Busy _ -> throw Busy.now();
        case IOException io -> throw new IOException(io.getMessage(), io);
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  /** Whether an order would be taken on at this moment. */
  public boolean takesOrders() {
    return !threads.isShutdown() && threads.getQueue().remainingCapacity() > 0;
  }

  /** Whether the sheet is there already. */
  boolean has(Content content, Order order) {
    return finished.get(new Key(content.hash(), order)) != null;
  }

  int waiting() {
    return threads.getQueue().size();
  }

  int atWork() {
    return threads.getActiveCount();
  }

  long bytesKept() {
    return finished.weight();
  }

  /** Gives up what was made from another content: nobody will ask for it again. */
  void keepOnly(Content content) {
    finished.removeIf(key -> !key.content.equals(content.hash()));
  }

  /** Takes nothing new on. When nobody is answered any more, nobody waits for a sheet either. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LAST, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
