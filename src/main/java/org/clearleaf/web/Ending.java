package org.clearleaf.web;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a server that is told to stop waits for what it has begun. */
final class Ending {

  private Ending() {}

  /** Until all of it has ended, well or not, or has had its time. */
  static void await(Collection<? extends CompletableFuture<?>> work, Duration patience) {
    try {
      CompletableFuture.allOf(work.toArray(CompletableFuture<?>[]::new))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // Each has told what became of it, or has had its time.
    }
  }
}
