package org.clearleaf.markup;

import java.util.List;

/**
 * {@code <footer>}: what stands at the foot of every page, as an artifact (R1). The layout takes the first wording that
 * keeps to the budget of three lines and 15 % of the page (R5).
 *
 * @param wordings from the fullest to the shortest; at least one
 */
public record Footer(List<Wording> wordings) {

  /**
   * {@code <div>} of the footer: paragraphs below each other.
   *
   * @param lines each {@code <p>}; the parts of a line, {@code <span>}s of the class {@code part}, are set one after
   *     the other; the last part of the last line stands at the end edge
   */
  public record Wording(List<Line> lines) {}

  public record Line(List<List<Inline>> parts) {}
}
