package org.clearleaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Severity;
import org.clearleaf.press.Edition;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.clearleaf.proofreading.Finding;

/**
 * Releases no sheet on whose words a check finds an error, whatever was signed: a tenfold dose is
 * one with three signatures under it too (TRANSLATION 4.3, blocked). Safe for several threads.
 */
final class ReleaseGate implements Run.Sheets {
  private final Press press;
  private final Bench bench;
  private final Map<String, List<Finding>> errors = new ConcurrentHashMap<>();

  ReleaseGate(Press press, Bench bench) {
    this.press = press;
    this.bench = bench;
  }

  @Override
  public Edition print(Order order) throws IOException {
    return guarded(press.print(order));
  }

  /** The edition, or what keeps it from release. */
  Edition guarded(Edition edition) throws IOException {
    if (!edition.isMade()) {
      return edition;
    }
    var found = objections(edition.order());
    if (found.isEmpty()) {
      return edition;
    }
    var problems = new ArrayList<Problem>(edition.problems());
    problems.addAll(found);
    return new Edition(
        edition.order(),
        edition.languageName(),
        edition.state(),
        Optional.empty(),
        List.copyOf(problems));
  }

  /** What the checks find in the words of a sheet that keeps it from release. */
  List<Problem> objections(Order order) throws IOException {
    return errors(order.language().tag()).stream()
        .filter(finding -> finding.concerns(order.summary()))
        .map(Finding::problem)
        .toList();
  }

  private List<Finding> errors(String tag) throws IOException {
    var known = errors.get(tag);
    if (known == null) {
      known =
          bench.read(tag).proofreading().orElseThrow().findings().stream()
              .filter(finding -> finding.problem().severity() == Severity.ERROR)
              .toList();
      errors.put(tag, known);
    }
    return known;
  }
}
