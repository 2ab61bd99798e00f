package org.clearleaf.press;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Problem;
import org.clearleaf.content.Summary;
import org.clearleaf.messages.SheetWords;

/**
 * A handout that is set and not written yet.
 *
 * @param facts what staff know it by; empty where the summary or the words cannot be used
 * @param sheet empty if a problem stopped it
 * @param problems as in an {@link Edition}
 */
public record Composition(
    Order order,
    State state,
    Optional<Facts> facts,
    Optional<SetSheet> sheet,
    List<Problem> problems) {

  /**
   * What staff know a sheet by.
   *
   * @param languageName in English
   * @param endonym the language in its own words
   * @param rightToLeft whether the language is written so
   * @param fonts its families
   * @param sheet such as {@code CL-101}; carries no diagnosis (STANDARDS M4)
   * @param medicalSource whether {@code dated} is the day of a medical review; else of the writing
   * @param nextReview the day after which it must not be handed out any more
   */
  public record Facts(
      String languageName,
      String endonym,
      boolean rightToLeft,
      List<String> fonts,
      String sheet,
      int version,
      boolean medicalSource,
      LocalDate dated,
      LocalDate nextReview) {

    static Facts of(SheetWords words) {
      var summary = words.summary();
      return new Facts(
          words.englishLanguageName(),
          words.languageName(),
          words.direction().isRightToLeft(),
          words.fonts(),
          summary.sheet(),
          summary.version(),
          summary.basis() == Summary.Basis.MEDICAL_SOURCE,
          summary.dated(),
          summary.nextReview());
    }
  }
}
