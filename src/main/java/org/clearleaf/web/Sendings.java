package org.clearleaf.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.clearleaf.mail.HandOver;
import org.clearleaf.mail.Step;
import org.clearleaf.web.Postbox.Outcome;
import org.clearleaf.web.Postbox.Sent;

/**
 * E-mails that are on their way, and what became of those that were: each by the name that its form
 * carries, so that one form sends one e-mail however often it comes. Keeps no address. Safe for
 * several threads.
 */
final class Sendings {

  /** So many are remembered; a clinic sends fewer in a day. */
  private static final int MOST = 2000;

  /** Of a name, in bytes: nobody guesses one. */
  private static final int NAME_BYTES = 16;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{22}");

  /**
   * From the beginning until the server has to want the text: so long may one be silent, or keep us
   * waiting with a line now and then.
   */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Sent CALLED_OFF = new Sent(Outcome.FAILED, "", "time-out");

  private final SecureRandom chance = new SecureRandom();
  private final byte[] secret = new byte[NAME_BYTES];
  private final Consumer<Throwable> unexpected;
  private final Map<String, Sending> byName = new LinkedHashMap<>();
  private final LinkedHashSet<String> saved = new LinkedHashSet<>();

  /** Where to go when it is over: to the page of its sheet, or to its form once more. */
  record Back(String sheetPath, String mailPath) {}

  /** One e-mail. */
  static final class Sending {
    private final String what;
    private final Back back;
    private final HandOver handOver = new HandOver();
    private final CompletableFuture<Sent> sent = new CompletableFuture<>();
    private volatile Step step = Step.CONNECTING;

    private Sending(String what, Back back) {
      this.what = what;
      this.back = back;
    }

    /** Whether it is that e-mail, and not another under the same name. */
    boolean is(String other) {
      return what.equals(other);
    }

    /** Gives it up, unless it may have gone out. */
    private void callOff() {
      if (handOver.callOff()) {
        sent.complete(CALLED_OFF);
      }
    }

    Back back() {
      return back;
    }

    /** How far it has come. */
    Step step() {
      return step;
    }

    /** What became of it; empty while it is on its way. */
    Optional<Sent> within(Duration patience) {
      try {
        return Optional.of(sent.get(patience.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      } catch (ExecutionException e) {
        // A mistake of ours while it was handed over: nobody can say what the server has.
        return Optional.of(new Sent(Outcome.UNCERTAIN, ""));
      }
    }
  }

  /** Sends one e-mail. */
  @FunctionalInterface
  interface Work {
    Sent send(HandOver handOver, Consumer<Step> progress);
  }

  /** Makes the file of a draft. */
  @FunctionalInterface
  interface Saving {
    /**
     * @param again whether the same form has made it before
     */
    PageAnswer.File save(boolean again) throws IOException;
  }

  /**
   * @param unexpected receives mistakes of ours
   */
  Sendings(Consumer<Throwable> unexpected) {
    this.unexpected = unexpected;
    chance.nextBytes(secret);
  }

  /** A fresh name for the form of one e-mail. */
  String name() {
    return RandomName.of(NAME_BYTES, chance);
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /**
   * Begins to send, unless that was done under this name.
   *
   * @param what names the e-mail with its receiver: its {@link #mark}
   * @param work sends; runs in a thread of its own
   * @return the e-mail of that name, which may be another one
   */
  synchronized Sending begin(String name, String what, Back back, Work work) {
    var known = byName.get(name);
    if (known != null) {
      return known;
    }
    var sending = new Sending(what, back);
    byName.put(name, sending);
    if (byName.size() > MOST) {
      var oldest = byName.entrySet().iterator();
      if (oldest.next().getValue().sent.isDone()) {
        oldest.remove();
      }
    }
    Thread.ofVirtual()
        .name("sending")
        .start(() -> {
          try {
            sending.sent.complete(work.send(sending.handOver, step -> sending.step = step));
          } catch (RuntimeException | Error e) {
            sending.sent.completeExceptionally(e);
            unexpected.accept(e);
          }
        });
    CompletableFuture.delayedExecutor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
        .execute(sending::callOff);
    return sending;
  }

  /** What tells e-mails apart; an address cannot be found out from it. */
  String mark(String... parts) {
    var digest = ContentReader.sha256();
    digest.update(secret);
    for (var part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  synchronized Optional<Sending> of(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Saves a draft. The same form may save it again, which is no other draft.
   *
   * @param what its {@link #mark}, the name of the form included
   */
  synchronized PageAnswer.File save(String what, Saving saving) throws IOException {
    var file = saving.save(saved.contains(what));
    saved.add(what);
    if (saved.size() > MOST) {
      saved.removeFirst();
    }
    return file;
  }

  /**
   * Waits for what is on its way: nobody could tell afterwards whether it went out. What has not
   * been handed over by then is called off.
   *
   * @return how many may have gone out or not
   */
  int await(Duration patience) {
    List<Sending> open;
    synchronized (this) {
      open = List.copyOf(byName.values());
    }
    try {
      CompletableFuture.allOf(
              open.stream().map(sending -> sending.sent).toArray(CompletableFuture<?>[]::new))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // Each has told what became of it, or has had its time.
    }
    open.forEach(Sending::callOff);
    return (int) open.stream().filter(sending -> !sending.sent.isDone()).count();
  }
}
