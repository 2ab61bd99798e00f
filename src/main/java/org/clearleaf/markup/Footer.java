package org.clearleaf.markup;

import java.util.List;

/**
 * {@code <footer>}: what stands at the foot of every page, as an artifact (R1). The layout takes
 * the first wording that keeps to the budget of three lines and 15 % of the page (R5).
 *
 * @param wordings from the fullest to the shortest; at least one
 */
public record Footer(List<Wording> wordings) {

  /**
   * {@code <div>}: one way to say it.
   *
   * @param notice {@code <p class="notice">}: draft notice and disclaimer; runs over as many lines
   *     as it needs
   * @param day {@code <p class="day">}: review date, sheet and version, on a line of their own; may
   *     be empty
   * @param details {@code <p class="details">}: at the start of the last line; may be empty
   * @param page {@code <p class="page">}: the page number, at the end of the last line
   */
  public record Wording(
      List<Inline> notice, List<Inline> day, List<Inline> details, List<Inline> page) {}
}
