package org.clearleaf.proofreading;

import java.util.Optional;
import org.clearleaf.base.Problem;
import org.clearleaf.translation.Segment;

/**
 * What a check has found.
 *
 * @param segment empty where it concerns no unit
 * @param judgement whether a check judged words, and may be wrong; what the readers of the files
 *     find, and what keeps a sheet from being made, is no matter of opinion
 */
public record Finding(Problem problem, Optional<Segment> segment, boolean judgement) {

  public String check() {
    return problem.id();
  }
}
