package org.clearleaf.template;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the thread that opened it when that works far too long: a loop in a template may have
 * no end. What it interrupts looks for that (see {@link InterruptibleTemplates}). The time of the
 * processor counts, and not that of the clock: a template that is sound never comes near the limit,
 * so that no sheet depends on how fast or how busy the machine is.
 */
final class TimeLimit implements AutoCloseable {

  /** Of the clock: until somebody looks what the thread does. Nearly all are closed by then. */
  private static final int FIRST_LOOK = 1;

  /** Of the processor, from then on: a thousand times what the slowest handout needs. */
  private static final long LIMIT = TimeUnit.SECONDS.toNanos(4);

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Thread worker = Thread.currentThread();
  private Future<?> alarm = CLOCK.schedule(this::look, FIRST_LOOK, TimeUnit.SECONDS);
  private boolean rung;
  private boolean closed;

  private static ScheduledThreadPoolExecutor clock() {
    var clock =
        new ScheduledThreadPoolExecutor(
            1, work -> Thread.ofPlatform().daemon().name("template-limit").unstarted(work));
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  private synchronized void look() {
    ringAt(worked() + LIMIT);
  }

  private synchronized void ringAt(long limit) {
    if (closed) {
      return;
    }
    long left = limit - worked();
    if (left > 0) {
      alarm = CLOCK.schedule(() -> ringAt(limit), left, TimeUnit.NANOSECONDS);
    } else {
      rung = true;
      worker.interrupt();
    }
  }

  /** What the thread has had of a processor, in nanoseconds; of the clock where nobody counts. */
  private long worked() {
    var threads = ManagementFactory.getThreadMXBean();
    return threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
        ? threads.getThreadCpuTime(worker.threadId())
        : System.nanoTime();
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
