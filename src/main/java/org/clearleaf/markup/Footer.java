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
   * {@code <div>}: one way to say it.
   *
   * @param notice {@code <p class="notice">}: draft notice and disclaimer; runs over as many lines as it needs
   * @param details {@code <p class="details">}: review date, sheet and version, language; at the start of the last line
   * @param page {@code <p class="page">}: the page number; at the end of the last line, or after the details where
   *     both do not fit beside each other
   */
  public record Wording(List<Inline> notice, List<Inline> details, List<Inline> page) {}
}
