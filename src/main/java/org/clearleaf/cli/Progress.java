package org.clearleaf.cli;

import java.io.PrintStream;

/** Tells somebody who waits how far the work is. Safe for several threads. */
final class Progress {
  private static final int WIDTH = 24;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean inPlace;
  private final int total;
  private int done;

  /**
   * @param inPlace whether one line is drawn again and again, as on a terminal; otherwise each step
   *     is a line
   */
  Progress(PrintStream err, boolean inPlace, int total) {
    this.err = err;
    this.inPlace = inPlace;
    this.total = total;
  }

  /**
   * @param what was done, one short line
   */
  synchronized void step(String what) {
    done++;
    if (inPlace) {
      int filled = done * WIDTH / total;
      err.print(
          CLEAR_LINE
              + "["
              + "=".repeat(filled)
              + " ".repeat(WIDTH - filled)
              + "] "
              + done
              + "/"
              + total
              + "  "
              + what);
    } else {
      err.println(what);
    }
    err.flush();
  }

  /** Leaves nothing of a line that was drawn in place. */
  synchronized void end() {
    if (inPlace) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }
}
