package org.clearleaf.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.Store;

/**
 * What a command gets from the process that it runs in.
 *
 * @param store where the project's own files are changed
 * @param workingFolder where relative paths of the arguments start
 * @param in what is typed when a command asks
 * @param terminal whether somebody watches {@code err}: progress is then drawn in place
 * @param debug whether an unexpected failure shows its details
 */
record Surroundings(
    Shelf shelf,
    Store store,
    Path workingFolder,
    HandoutFolder.Disk disk,
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    boolean debug) {

  /** A mistake of ours: one message, no stack trace unless asked for. */
  void reportUnexpected(String where, Throwable e) {
    err.println(
        (where.isEmpty() ? "" : where + ": ")
            + "Clearleaf failed in a way that it should not: "
            + e.getClass().getSimpleName()
            + (e.getMessage() == null ? "." : ": " + e.getMessage()));
    if (debug) {
      e.printStackTrace(err);
    } else {
      err.println(
          "Please report it with what you did. CLEARLEAF_DEBUG=1 in the environment shows details to send along.");
    }
    err.flush();
  }
}
