package org.clearleaf.web;

import com.deque.html.axecore.results.AxeResults;
import java.util.List;
import java.util.stream.Collectors;

/** What axe found, as a person reads it. */
final class Axe {
  private Axe() {}

  static List<String> findings(AxeResults results) {
    return results.getViolations().stream()
        .map(rule ->
            rule.getId()
                + ": "
                + rule.getNodes().stream()
                    .map(node -> node.getHtml() + " " + node.getFailureSummary())
                    .collect(Collectors.joining("; ")))
        .toList();
  }
}
