package org.clearleaf.cli;

import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.press.Catalogue;

/**
 * What a command tells once of the clinic, whatever it makes. What is wrong in one language only is
 * told by the sheets of that language.
 */
final class WholeClinic {

  private WholeClinic() {}

  /**
   * The clinic whose sheets are made.
   *
   * @param problems receives what is wrong for all sheets; with an error, none can be made
   */
  static Optional<Clinic> read(Catalogue catalogue, Problems problems) {
    var all = new Problems();
    var clinic = catalogue.clinic(all);
    var ofLanguages =
        clinic.map(Clinic::gaps).orElse(List.of()).stream().map(Clinic.Gap::warning).toList();
    all.list().stream().filter(p -> !ofLanguages.contains(p)).forEach(problems::add);
    catalogue.hindrances().stream().filter(p -> !all.list().contains(p)).forEach(problems::add);
    return clinic;
  }

  /** What is wrong with the sheets of a language, beside their words. */
  static List<Problem> problems(Optional<Clinic> clinic, Language language) {
    return clinic.map(c -> c.problems(language)).orElse(List.of());
  }
}
