package org.clearleaf.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Severity;
import org.clearleaf.translation.Translations;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The checks of numbers, terms and translations back raise no false alarm on the languages that we
 * have, whose words were read by other means.
 */
class BundlesTest {

  private static final List<String> CHECKS =
      List.of(
          "num.value",
          "num.style",
          "num.ambiguous",
          "unit.symbol",
          "term.dnt",
          "term.glossary",
          "term.negation",
          "backtr.diff",
          "read.level");

  /** A translator looks at one or two warnings, and at all of a hundred at none. */
  private static final int MOST_WARNINGS = 2;

  @TestFactory
  Stream<DynamicTest> languages() {
    var clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    var translations = new Translations(new FolderShelf(Path.of(""), clock));
    return translations.tags().stream()
        .map(tag -> DynamicTest.dynamicTest(tag, () -> check(tag, translations)));
  }

  private static void check(String tag, Translations translations) throws IOException {
    var problems = new Problems();
    var translation = translations.read(tag, problems).orElseThrow();
    var findings =
        new Proofreader()
            .read(translation, problems.list()).findings().stream()
                .filter(finding -> CHECKS.contains(finding.check()))
                .map(Finding::problem)
                .toList();
    assertThat(findings).hasSizeLessThanOrEqualTo(MOST_WARNINGS);
    assertThat(findings).noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
