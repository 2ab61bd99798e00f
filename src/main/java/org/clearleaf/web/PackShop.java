package org.clearleaf.web;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.clearleaf.pack.Pack;
import org.clearleaf.pack.Packer;
import org.clearleaf.pack.PackOrder;

/**
 * Makes packs, one after the other, while whoever asked for one looks how far it is. The last few
 * are kept until somebody has got their files. Safe for several threads.
 */
final class PackShop implements AutoCloseable {

  /** Packs are large: so many are kept. */
  private static final int MOST = 4;

  private static final int NAME_BYTES = 16;

  /** How long shutting down waits for a pack. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SecureRandom chance = new SecureRandom();
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private final Semaphore machine = new Semaphore(1, true);

  /** A pack that is being made, or was. */
  static final class Job {
    private final String name;
    private final CompletableFuture<Pack> pack = new CompletableFuture<>();
    private volatile int done;
    private volatile int all;

    private Job(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }

    /** Steps that are done, of {@link #all}. */
    int done() {
      return done;
    }

    /** How many steps there are; 0 where it has not begun. */
    int all() {
      return all;
    }

    boolean isOver() {
      return pack.isDone();
    }

    /** The finished pack; empty while it is made, or if a mistake of ours stopped it. */
    Optional<Pack> within(Duration patience) {
      try {
        return Optional.of(pack.get(patience.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException | ExecutionException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }

  /** Begins, as soon as the one before is done. Empty where too many wait already. */
  Optional<Job> begin(Packer packer, PackOrder order) {
    var job = new Job(name());
    synchronized (this) {
      if (jobs.size() >= MOST) {
        var over = jobs.values().stream().filter(Job::isOver).findFirst();
        if (over.isEmpty()) {
          return Optional.empty();
        }
        jobs.remove(over.get().name);
      }
      jobs.put(job.name, job);
    }
    Thread.ofPlatform().daemon().name("pack").start(() -> make(job, packer, order));
    return Optional.of(job);
  }

  private void make(Job job, Packer packer, PackOrder order) {
    try {
      machine.acquire();
      try {
        job.pack.complete(
            packer.pack(
                order,
                (done, all, _) -> {
                  job.all = all;
                  job.done = done;
                }));
      } finally {
        machine.release();
      }
    } catch (InterruptedException | IOException | RuntimeException | Error e) {
      job.pack.completeExceptionally(e);
    }
  }

  synchronized Optional<Job> of(String name) {
    return Optional.ofNullable(jobs.get(name));
  }

  private String name() {
    return RandomName.of(NAME_BYTES, chance);
  }

  /** Finishes what has begun. */
  @Override
  public void close() {
    List<? extends CompletableFuture<?>> open;
    synchronized (this) {
      open = jobs.values().stream().map(job -> job.pack).toList();
    }
    Ending.await(open, PATIENCE);
  }
}
