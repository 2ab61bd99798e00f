package org.clearleaf.cli;

import java.io.PrintStream;

/** Tells somebody who waits how far the work is. Safe for several threads. */
final class Progress {
  private static final int WIDTH = 24;
  private static final String CLEAR_LINE = "\r\u001b[K";

  /** What is wider than the terminal is cut off there, and leaves no second line behind. */
  private static final String CUT = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";

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
    if (inPlace) {
      draw("");
    }
  }

  /**
   * @param what was done, one short line
   */
  synchronized void step(String what) {
    done++;
    if (inPlace) {
      draw(what);
    } else {
      err.println(what);
      err.flush();
    }
  }

  private void draw(String what) {
    int filled = done * WIDTH / Math.max(1, total);
    String bar = "=".repeat(filled) + " ".repeat(WIDTH - filled);
    err.print("%s%s[%s] %d/%d  %s%s".formatted(CLEAR_LINE, CUT, bar, done, total, what, WRAP));
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
