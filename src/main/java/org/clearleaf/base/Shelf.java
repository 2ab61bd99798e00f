package org.clearleaf.base;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.List;

/**
 * The world outside: the project's files and today's date. Everything that Clearleaf reads comes
 * through here, so that the same order always gives the same bytes and tests need no disk. Safe for
 * several threads.
 *
 * <p>Paths are relative to the project's root, with {@code /}, such as {@code
 * translations/es/bundle.yaml}.
 */
public interface Shelf {

  /** Whether the file or folder exists. */
  boolean exists(String path);

  /**
   * @throws java.nio.file.NoSuchFileException if there is no such file
   */
  byte[] read(String path) throws IOException;

  /**
   * A large file, read-only and as lazily as the system can; it stays valid as long as the process
   * lives. For fonts.
   *
   * @throws java.nio.file.NoSuchFileException if there is no such file
   */
  MemorySegment map(String path) throws IOException;

  /**
   * The names, not paths, of the files and folders in a folder, sorted by code point; empty if
   * there is none.
   */
  List<String> list(String folder) throws IOException;

  LocalDate today();

  /**
   * Watches folders for changed files; close it in the end.
   *
   * @param folders that there are, or will be; what is in folders inside them is not seen
   * @throws UnsupportedOperationException if nobody changes what is on this shelf
   */
  default Watch watch(List<String> folders) throws IOException {
    throw new UnsupportedOperationException("this shelf does not change");
  }
}
