package org.clearleaf.proofreading;

import java.util.Optional;
import org.clearleaf.base.Problem;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.translation.Segment;

/**
 * What a check has found.
 *
 * @param segment empty where it concerns no unit
 * @param catalogue whose words it is about: a summary's, or those that all sheets share; empty
 *     where it concerns the language as a whole
 * @param judgement whether a check judged words, and may be wrong; what the readers of the files
 *     find, and what keeps a sheet from being made, is no matter of opinion
 */
public record Finding(
    Problem problem, Optional<Segment> segment, Optional<String> catalogue, boolean judgement) {

  public String check() {
    return problem.id();
  }

  /** Whether it is about the sheet of a summary: of its own words or of those that all share. */
  public boolean concerns(String summary) {
    return catalogue
        .map(name -> name.equals(Catalogue.COMMON) || name.equals(summary))
        .orElse(true);
  }
}
