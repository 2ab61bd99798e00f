package org.clearleaf.pack;

import java.util.List;
import org.clearleaf.base.Problem;

/**
 * What a {@link Packer} answers.
 *
 * @param files all of them, or none where a problem stopped one
 * @param problems everything that was found, warnings included
 */
public record Pack(List<File> files, List<Problem> problems) {

  /** What a file is. */
  public enum Role {
    /** Separators and copies. */
    SHEETS,
    POSTER,
    INDEX
  }

  /**
   * A finished file.
   *
   * @param name ASCII, without a diagnosis (STANDARDS M4, M6)
   * @param paper to be printed on, such as {@code a4} or {@code a3}
   * @param bytes a PDF; the same for the same order and files. Not to be changed.
   * @param pages blank ones included
   */
  public record File(Role role, String name, String paper, byte[] bytes, int pages) {
    public String mediaType() {
      return "application/pdf";
    }
  }

  public boolean isMade() {
    return !files.isEmpty();
  }
}
