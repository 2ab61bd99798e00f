package org.clearleaf.web;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
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

  private final SecureRandom chance = new SecureRandom();
  private final Consumer<Throwable> unexpected;
  private final Map<String, Sending> byName = new LinkedHashMap<>();
  private final LinkedHashSet<String> saved = new LinkedHashSet<>();

  /** Where to go when it is over: to the page of its sheet, or to its form once more. */
  record Back(String sheetPath, String mailPath) {}

  /** One e-mail. */
  static final class Sending {
    private final Back back;
    private final CompletableFuture<Sent> sent = new CompletableFuture<>();
    private volatile Step step = Step.CONNECTING;

    private Sending(Back back) {
      this.back = back;
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
    Sent send(Consumer<Step> progress);
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
   * @param work sends; runs in a thread of its own
   */
  synchronized void begin(String name, Back back, Work work) {
    if (byName.containsKey(name)) {
      return;
    }
    var sending = new Sending(back);
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
            sending.sent.complete(work.send(step -> sending.step = step));
          } catch (RuntimeException | Error e) {
            sending.sent.completeExceptionally(e);
            unexpected.accept(e);
          }
        });
  }

  synchronized Optional<Sending> of(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Saves a draft. The same form may save it again, which is no other draft. */
  synchronized PageAnswer.File save(String name, Saving saving) throws IOException {
    var file = saving.save(saved.contains(name));
    saved.add(name);
    if (saved.size() > MOST) {
      saved.removeFirst();
    }
    return file;
  }

  /**
   * Waits for what is on its way: nobody could tell afterwards whether it went out.
   *
   * @return how many had not ended by then
   */
  int await(Duration patience) {
    List<CompletableFuture<Sent>> open;
    synchronized (this) {
      open = byName.values().stream().map(sending -> sending.sent).toList();
    }
    try {
      CompletableFuture.allOf(open.toArray(CompletableFuture<?>[]::new))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // Each has told what became of it, or has had its time.
    }
    return (int) open.stream().filter(sent -> !sent.isDone()).count();
  }
}
