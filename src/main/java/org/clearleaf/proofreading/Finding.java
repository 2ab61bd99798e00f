package org.clearleaf.proofreading;

import java.util.Optional;
import org.clearleaf.base.Problem;
import org.clearleaf.translation.Segment;

/**
 * What a check has found.
 *
 * @param segment empty where it concerns no unit
 */
public record Finding(Problem problem, Optional<Segment> segment) {

  public String check() {
    return problem.id();
  }
}
