package org.clearleaf.base;

import java.io.IOException;
import java.util.SortedSet;

/** Tells which files of the project change. */
public interface Watch extends AutoCloseable {

  /**
   * Waits for a change, and until the changes that come with it have come as well: an editor writes
   * a file in several steps, and somebody may save several files at once.
   *
   * @return paths as {@link Shelf} names them, without those of hidden and of backup files; empty
   *     when the watch was closed
   */
  SortedSet<String> next() throws IOException;

  /** Ends a {@link #next} that is waiting in another thread, too. */
  @Override
  void close();
}
