package org.clearleaf.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tries of the password. After some wrong ones an address waits, twice as long each time, and all
 * addresses that have failed have a limited number of tries together: one password is guessed from
 * many machines. First tries are limited by their being looked at one after the other, about five a
 * second.
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

  private static final int MOST_WELCOME = 512;
  private static final int MOST_AT_THE_DOOR = 8;
  private static final int OF_ONE_ADDRESS = 2;

  /** Until a try that waits for its turn is sent away. */
  private static final long LONGEST_TURN = Duration.ofSeconds(3).toNanos();

  private record Failures(int count, long until) {}

  /** Told apart by which it is: two of one address are not the same. */
  private static final class Try {
    final String address;
    final boolean welcome;

    Try(String address, boolean welcome) {
      this.address = address;
      this.welcome = welcome;
    }
  }

  private final Password password;
  private final LongSupplier nanoTime;
  private final Buckets together;

  /** Addresses from which somebody has come in; the first of them are forgotten first. */
  private final LinkedHashSet<String> welcome = new LinkedHashSet<>();

  /**
   * The first is looked at, the others wait for it in this order; each holds a thread. Checking is
   * work: one at a time, and the processors are left to the others. Tries that come together are
   * also counted one after the other.
   */
  private final List<Try> atTheDoor = new ArrayList<>();

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

  /** Looks at what was typed, unless the address has to wait; never keeps a caller for long. */
  Outcome attempt(String address, String typed) {
    int wait = waits(address);
    if (wait > 0) {
      return new Outcome.Wait(wait);
    }
    var mine = comesIn(address);
    if (mine.isEmpty()) {
      return new Outcome.Wait(1);
    }
    try {
      return waitsForItsTurn(mine.get()) ? inTurn(address, typed) : new Outcome.Wait(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Wait(1);
    } finally {
      leaves(mine.get());
    }
  }

  private Outcome inTurn(String address, String typed) {
    // Looked at again: the tries before this one have been counted meanwhile.
    int wait = waits(address);
    if (wait == 0 && hasFailed(address)) {
      // Whoever has not failed yet does not wait for those who have.
      wait = together.take("");
    }
    if (wait > 0) {
      return new Outcome.Wait(wait);
    }
    boolean right = password.is(typed);
    note(address, right);
    return right ? new Outcome.Right() : new Outcome.Wrong();
  }

  /** Empty where there is no place. */
  private synchronized Optional<Try> comesIn(String address) {
    var mine = new Try(address, welcome.contains(address));
    // Guesses from everywhere take all places: those who have come in before have one all the same,
    // and wait for the one that is looked at only.
    if (atTheDoor.size() >= MOST_AT_THE_DOOR && !mine.welcome
        || atTheDoor.stream().filter(t -> t.address.equals(address)).count() >= OF_ONE_ADDRESS) {
      return Optional.empty();
    }
    int place = atTheDoor.size();
    while (mine.welcome && place > 1 && !atTheDoor.get(place - 1).welcome) {
      place--;
    }
    atTheDoor.add(place, mine);
    return Optional.of(mine);
  }

  /** False if it would take too long. */
  private synchronized boolean waitsForItsTurn(Try mine) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_TURN;
    while (atTheDoor.getFirst() != mine) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  private synchronized void leaves(Try mine) {
    atTheDoor.remove(mine);
    notifyAll();
  }

  /** An address that somebody has come in from mistypes without waiting for others. */
  private synchronized boolean hasFailed(String address) {
    return failures.containsKey(address) && !welcome.contains(address);
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
      welcome.add(address);
      if (welcome.size() > MOST_WELCOME) {
        welcome.removeFirst();
      }
      return;
    }
    var failed = failures.get(address);
    int count = failed == null ? 1 : failed.count + 1;
    int doublings = Math.clamp((long) count - FREE, 0, 20);
    long wait = Math.min(LONGEST_WAIT, FIRST_WAIT << doublings);
    failures.put(address, new Failures(count, nanoTime.getAsLong() + wait));
  }
}
