package org.clearleaf.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.clearleaf.web.Postbox.Outcome;
import org.clearleaf.web.Postbox.Sent;

/**
 * E-mails that are on their way, and what became of those that were: each by the name that its form
 * carries, so that one form sends one e-mail however often it comes. Keeps no address. Safe for
 * several threads.
 */
final class Sendings implements AutoCloseable {

  /** So many are remembered; a clinic sends fewer in a day. */
  private static final int MOST = 2000;

  /** Of a name, in bytes: nobody guesses one. */
  private static final int NAME_BYTES = 16;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{22}");

  /** How long shutting down waits for a server that is still being talked to. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SecureRandom chance = new SecureRandom();
  private final Map<String, Sending> byName = new LinkedHashMap<>();

  /**
   * @param sheetPath where its sheet is
   */
  record Sending(String sheetPath, CompletableFuture<Sent> sent) {

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
        // A mistake of ours after which nobody can say what the server has.
        return Optional.of(new Sent(Outcome.UNCERTAIN, ""));
      }
    }
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
  synchronized Sending begin(String name, String sheetPath, Callable<Sent> work) {
    var known = byName.get(name);
    if (known != null) {
      return known;
    }
    var sending = new Sending(sheetPath, new CompletableFuture<>());
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
            sending.sent.complete(work.call());
          } catch (Exception | Error e) {
            sending.sent.completeExceptionally(e);
          }
        });
    return sending;
  }

  synchronized Optional<Sending> of(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Waits for what is on its way: nobody could tell afterwards whether it went out. */
  @Override
  public void close() {
    List<? extends CompletableFuture<?>> open;
    synchronized (this) {
      open = byName.values().stream().map(Sending::sent).toList();
    }
    Ending.await(open, PATIENCE);
  }
}
