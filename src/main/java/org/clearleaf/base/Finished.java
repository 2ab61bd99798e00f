package org.clearleaf.base;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What came of work on another thread, as if it had been done on this one. */
public final class Finished {

  private Finished() {}

  /**
   * Waits for the work; what it threw is thrown here.
   *
   * @throws IOException if the work met a broken disk
   */
  public static <T> T result(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException disk -> throw disk;
        case RuntimeException mistake -> throw mistake;
        case Error error -> throw error;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }
}
