package org.clearleaf.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.Test;

class SummaryGuideTest {

  @Test
  void exampleOfTheGuideIsASummary() throws IOException {
    try (var lines = Files.lines(Path.of("docs/summary.md"))) {
      var example =
          lines
              .filter(line -> line.isEmpty() || line.startsWith("    "))
              .map(line -> line.isEmpty() ? line : line.substring(4))
              .dropWhile(String::isEmpty)
              .collect(Collectors.joining("\n"));
      var problems = new Problems();
      var shelf = new MapShelf().with("summaries/flu.md", example);
      var summary = new SummaryReader().read("flu", shelf, problems);
      assertThat(problems.list()).isEmpty();
      assertThat(summary.orElseThrow().sections()).hasSize(5);
    }
  }
}
