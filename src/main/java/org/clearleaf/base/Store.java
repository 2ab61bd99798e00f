package org.clearleaf.base;

import java.io.IOException;
import java.util.SequencedMap;

/**
 * Where the project's own files are changed: all of a change, or nothing of it. Paths are those of
 * {@link Shelf}.
 */
public interface Store {

  /**
   * Writes files in the place of those that are there, and makes the folders that they need.
   *
   * @param files by path
   * @throws IOException if nothing was written, or, as the message then says, not everything
   */
  void write(SequencedMap<String, byte[]> files) throws IOException;

  /**
   * Adds a line to a file that only grows. When this returns, the line is on the disk, whatever
   * becomes of the process then; of several writers each has lines of its own.
   *
   * @param header the first line of the file, where it is new
   * @param line without an end of line in it
   * @throws IOException if the line is not on the disk
   * @throws UnsupportedOperationException if there is no disk
   */
  default void append(String path, String header, String line) throws IOException {
    throw new UnsupportedOperationException("nothing can be added to " + path);
  }
}
