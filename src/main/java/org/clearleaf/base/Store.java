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
}
