package org.clearleaf.web;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.clearleaf.base.Store;
import org.clearleaf.pack.Pack;
import org.clearleaf.pack.Packer;
import org.clearleaf.pack.PackOrder;

/**
 * Makes packs, one after the other, while whoever asked for one looks how far it is. What is
 * finished is kept in memory for whoever fetches it, up to a number of bytes, and ends with the
 * server; what is being made then is finished and written. Safe for several threads.
 */
final class PackShop {

  /** Orders that wait or are worked on; they are small, and nobody is sent away for nothing. */
  private static final int MOST_WAITING = 16;

  /** Packs that are kept, those that could not be made among them. */
  private static final int MOST_KEPT = 32;

  /** In bytes: the files of all packs that are kept. The last one is, whatever its size. */
  static final long MEMORY = 48L << 20;

  private static final int NAME_BYTES = 16;

  /** Where {@code ./clearleaf pack} writes as well. */
  private static final String FOLDER = "packs";

  private final SecureRandom chance = new SecureRandom();
  private final SequencedMap<String, Job> jobs = new LinkedHashMap<>();
  private final Semaphore machine = new Semaphore(1, true);
  private final Consumer<Throwable> unexpected;
  private final long memory;

  /** A pack that is being made, or was. */
  static final class Job {
    private final String name;
    private final PackOrder order;

    /** What it is made from; an older state of the files is not kept for its sake. */
    private final WeakReference<Object> source;

    private final CompletableFuture<Pack> pack = new CompletableFuture<>();
    private volatile int done;
    private volatile int all;
    private volatile boolean fetched;

    private Job(String name, PackOrder order, Object source) {
      this.name = name;
      this.order = order;
      this.source = new WeakReference<>(source);
    }

    String name() {
      return name;
    }

    PackOrder order() {
      return order;
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

    /** Whether its files are there. */
    boolean isMade() {
      return isOver() && !pack.isCompletedExceptionally() && pack.join().isMade();
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

    /** Somebody has got all of its files. */
    void fetched() {
      fetched = true;
    }

    private boolean isSame(PackOrder other, Object otherSource) {
      return order.equals(other)
          && source.refersTo(otherSource)
          && !pack.isCompletedExceptionally();
    }

    private long size() {
      return isOver() && !pack.isCompletedExceptionally()
          ? pack.join().files().stream().mapToLong(file -> file.bytes().length).sum()
          : 0;
    }
  }

  /**
   * @param unexpected receives mistakes of ours
   */
  PackShop(Consumer<Throwable> unexpected) {
    this(unexpected, MEMORY);
  }

  /**
   * @param memory in bytes, for finished packs
   */
  PackShop(Consumer<Throwable> unexpected, long memory) {
    this.unexpected = unexpected;
    this.memory = memory;
  }

  /**
   * Begins as soon as those before are done. The same order of the same files is one pack, whoever
   * asks and however often.
   *
   * @param source what it is made from
   * @return empty where too many wait already
   */
  Optional<Job> begin(Packer packer, PackOrder order, Object source) {
    Job job;
    synchronized (this) {
      var same = jobs.values().stream().filter(known -> known.isSame(order, source)).findFirst();
      if (same.isPresent()) {
        return same;
      }
      if (unfinished().size() >= MOST_WAITING) {
        return Optional.empty();
      }
      job = new Job(name(), order, source);
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
      unexpected.accept(e);
    }
    makeRoom(job);
  }

  /** Those that somebody has fetched go first, then the oldest; never the last one. */
  private synchronized void makeRoom(Job last) {
    while (jobs.values().stream().mapToLong(Job::size).sum() > memory || jobs.size() > MOST_KEPT) {
      var goes =
          jobs.values().stream()
              .filter(job -> job.isOver() && job != last)
              .min(Comparator.comparing(job -> !job.fetched));
      if (goes.isEmpty()) {
        return;
      }
      jobs.remove(goes.get().name);
    }
  }

  synchronized Optional<Job> of(String name) {
    return Optional.ofNullable(jobs.get(name));
  }

  /** Those that are being made or kept, the newest first. */
  synchronized List<Job> known() {
    return List.copyOf(jobs.sequencedValues().reversed());
  }

  /** What is being made, or waits for it. */
  synchronized List<Job> unfinished() {
    return jobs.values().stream().filter(job -> !job.isOver()).toList();
  }

  /**
   * What became of the packs that were being made when the server ended.
   *
   * @param folders in which the finished ones lie, as nobody can fetch them any more
   * @param lost how many were not finished, or not written
   */
  record End(List<String> folders, int lost) {}

  /**
   * Finishes what was being made when the server was told to end, and writes it.
   *
   * @param begun what was {@link #unfinished} then
   * @param patience for all of them together
   * @param store that the folder {@value #FOLDER} is in
   */
  End end(List<Job> begun, Duration patience, Store store) {
    long deadline = System.nanoTime() + patience.toNanos();
    var folders = new ArrayList<String>();
    int lost = 0;
    for (var job : begun) {
      var pack = job.within(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
      var files = new LinkedHashMap<String, byte[]>();
      var folder = FOLDER + "/" + job.name;
      pack.ifPresent(made ->
          made.files().forEach(file -> files.put(folder + "/" + file.name(), file.bytes())));
      try {
        if (files.isEmpty()) {
          lost++;
        } else {
          store.write(files);
          folders.add(folder);
        }
      } catch (IOException e) {
        unexpected.accept(e);
        lost++;
      }
    }
    return new End(List.copyOf(folders), lost);
  }

  private String name() {
    return RandomName.of(NAME_BYTES, chance);
  }
}
