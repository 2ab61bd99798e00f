package org.clearleaf.press;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Much is read within functions that can throw no {@link IOException}; whoever comes to the press
 * from outside meets a broken disk as one all the same.
 */
final class AtTheEdge {

  /** Work that may meet a broken disk in either shape. */
  @FunctionalInterface
  interface Work<T> {
    T done() throws IOException;
  }

  private AtTheEdge() {}

  /**
   * @throws IOException what the work threw, whatever it was wrapped in
   */
  static <T> T of(Work<T> work) throws IOException {
    try {
      return work.done();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
