package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe and the edge of the window tell of a page. */
final class Axe {
  private Axe() {}

  /** What axe found, as a person reads it. */
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

  /** By the axe that is in the page from the first time on. */
  static Object again(Page page, String rules) {
    return page.evaluate(
        """
        async () => {
          const found = await axe.run({ runOnly: %s || undefined, resultTypes: ["violations"] });
          return found.violations.map(rule =>
            rule.id + ": " + rule.nodes.map(node => node.html + " " + node.failureSummary).join("; "));
        }
        """
            .formatted(rules));
  }

  /** Nothing reaches beyond the edge of the window, and so nothing has to be moved to be read. */
  static void assertNothingSideways(Page page, int width) {
    var beyond =
        page.evaluate(
            """
            () => [...document.querySelectorAll("main *, header *, footer *")].filter(e => {
              const b = e.getBoundingClientRect();
              return !e.closest("thead, .hidden, .skip") && b.width > 0
                && (b.left < -0.5 || b.right > innerWidth + 0.5);
            }).map(e => e.outerHTML.slice(0, 120))
            """);
    assertThat(beyond).as("beyond the edge of %s at %d", page.url(), width).isEqualTo(List.of());
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", page.url())
        .isLessThanOrEqualTo(width);
  }
}
