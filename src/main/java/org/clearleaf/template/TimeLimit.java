package org.clearleaf.template;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the thread that opened it when that takes far too long: a loop in a template may have
 * no end. What it interrupts looks for that (see {@link InterruptibleTemplates}). A template that
 * is sound never comes near the limit, so that no sheet depends on how fast the machine is.
 */
final class TimeLimit implements AutoCloseable {

  /** A thousand times what the slowest handout needs. */
  private static final int SECONDS = 5;

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Thread worker = Thread.currentThread();
  private final Future<?> alarm = CLOCK.schedule(this::ring, SECONDS, TimeUnit.SECONDS);
  private boolean rung;
  private boolean closed;

  private static ScheduledThreadPoolExecutor clock() {
    var clock =
        new ScheduledThreadPoolExecutor(
            1, work -> Thread.ofPlatform().daemon().name("template-limit").unstarted(work));
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  private synchronized void ring() {
    if (!closed) {
      rung = true;
      worker.interrupt();
    }
  }

  synchronized boolean isOver() {
    return rung;
  }

  /** The thread that opened it closes it, and is left as it was found. */
  @Override
  public synchronized void close() {
    closed = true;
    alarm.cancel(false);
    if (rung) {
      Thread.interrupted();
    }
  }
}
