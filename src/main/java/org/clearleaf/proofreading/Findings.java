package org.clearleaf.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Severity;
import org.clearleaf.translation.Segment;

/** Collects what the checks of one language find, in their order. Not for several threads. */
final class Findings {
  private final List<Finding> list = new ArrayList<>();
  private final Belonging belonging;

  Findings(Language language) {
    belonging = new Belonging(language);
  }

  /**
   * What the readers of the files have found.
   *
   * @param segment empty where it concerns no unit
   */
  void add(Problem problem, Optional<Segment> segment) {
    var catalogue = segment.map(Segment::catalogue).or(() -> belonging.ofFile(problem.place()));
    list.add(new Finding(problem, segment, catalogue, false));
  }

  /**
   * @param message what is wrong, one sentence in plain English
   * @param remedy what to do and who can do it, one sentence
   */
  void add(Check check, Severity severity, Pair pair, String message, String remedy) {
    add(check, severity, pair.segment(), message, remedy);
  }

  void add(Check check, Severity severity, Segment segment, String message, String remedy) {
    list.add(
        new Finding(
            new Problem(severity, check.id(), segment.place(), message, remedy),
            Optional.of(segment),
            Optional.of(segment.catalogue()),
            check.isJudgement()));
  }

  /** For what concerns no single unit. */
  void add(Check check, Severity severity, Place place, String message, String remedy) {
    list.add(
        new Finding(
            new Problem(severity, check.id(), place, message, remedy),
            Optional.empty(),
            belonging.of(place),
            check.isJudgement()));
  }

  List<Finding> list() {
    return List.copyOf(list);
  }
}
