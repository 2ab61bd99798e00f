package org.clearleaf.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * Tries of the password. After some wrong ones an address waits, twice as long each time, and all
 * addresses together have a limited number of tries: one password is guessed from many machines.
 */
final class SignIn {

  /** Wrong tries that cost nothing: people mistype. */
  private static final int FREE = 5;

  private static final long FIRST_WAIT = Duration.ofSeconds(2).toNanos();
  private static final long LONGEST_WAIT = Duration.ofMinutes(15).toNanos();

  /** Tries of everybody together: ten at once, then one in two seconds. */
  private static final int TOGETHER = 10;

  private static final double TOGETHER_PER_SECOND = 0.5;
  private static final int MOST_ADDRESSES = 4_096;

  private record Failures(int count, long until) {}

  private final Password password;
  private final LongSupplier nanoTime;
  private final Buckets together;

  /** Checking is work; one at a time, and the processors are left to the others. */
  private final Semaphore one = new Semaphore(1);

  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /** What came of a try. */
  sealed interface Outcome {
    record Right() implements Outcome {}

    record Wrong() implements Outcome {}

    /** It was not looked at. */
    record Wait(int seconds) implements Outcome {}
  }

  SignIn(Password password, LongSupplier nanoTime) {
    this.password = password;
    this.nanoTime = nanoTime;
    together = new Buckets(TOGETHER_PER_SECOND, TOGETHER, nanoTime);
  }

  Outcome attempt(String address, String typed) {
    int wait = waits(address);
    if (wait == 0 && hasFailed(address)) {
      // Whoever has not failed yet is not kept out by those who have.
      wait = together.take("");
    }
    if (wait > 0) {
      return new Outcome.Wait(wait);
    }
    one.acquireUninterruptibly();
    try {
      boolean right = password.is(typed);
      note(address, right);
      return right ? new Outcome.Right() : new Outcome.Wrong();
    } finally {
      one.release();
    }
  }

  private synchronized boolean hasFailed(String address) {
    return failures.containsKey(address);
  }

  private synchronized int waits(String address) {
    var failed = failures.get(address);
    long left = failed == null ? 0 : failed.until - nanoTime.getAsLong();
    return failed == null || failed.count < FREE || left <= 0
        ? 0
        : (int) (left / 1_000_000_000) + 1;
  }

  private synchronized void note(String address, boolean right) {
    if (right) {
      failures.remove(address);
      return;
    }
    var failed = failures.get(address);
    int count = failed == null ? 1 : failed.count + 1;
    int doublings = Math.clamp((long) count - FREE, 0, 20);
    long wait = Math.min(LONGEST_WAIT, FIRST_WAIT << doublings);
    failures.put(address, new Failures(count, nanoTime.getAsLong() + wait));
  }
}
