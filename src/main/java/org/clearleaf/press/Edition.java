package org.clearleaf.press;

import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Problem;

/**
 * What the press answers to an {@link Order}.
 *
 * @param languageName in English; empty where the bundle does not tell
 * @param file the finished handout; empty if a problem stopped it
 * @param problems everything that was found, warnings included, in the order in which it was met
 */
public record Edition(
    Order order, String languageName, State state, Optional<Handout> file, List<Problem> problems) {

  /**
   * A finished handout.
   *
   * @param name ASCII, at most 64 characters, without a diagnosis (STANDARDS M4, M6)
   * @param mediaType such as {@code application/pdf}
   * @param bytes the same for the same order and files. Not to be changed.
   * @param pages 0 where the form has none
   */
  public record Handout(String name, String mediaType, byte[] bytes, int pages) {}

  public boolean isMade() {
    return file.isPresent();
  }
}
