package org.clearleaf.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clearleaf.base.Watch;

/**
 * Lets Ctrl-C end a watch between two makings and not in the middle of one: the process waits until
 * what has begun is written.
 */
final class Interruption implements AutoCloseable {

  /** In seconds; no making takes as long. */
  private static final int PATIENCE = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Watch watch) {
    hook =
        new Thread(() -> {
          watch.close();
          try {
            ended.await(PATIENCE, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  static Interruption closing(Watch watch) {
    var interruption = new Interruption(watch);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already.
    }
  }
}
