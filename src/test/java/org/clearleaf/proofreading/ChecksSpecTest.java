package org.clearleaf.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.SpecReader;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each check has a specification of its name in src/test/resources/proofreading, with what it has
 * to find and what it must not, and a paragraph in docs/checks.md. {@link SmallTranslation} tells
 * how the examples are written.
 */
class ChecksSpecTest {

  @TestFactory
  Stream<DynamicContainer> specifications() {
    return ids().stream()
        .map(id ->
            DynamicContainer.dynamicContainer(
                id,
                SpecReader.tests(
                    "/proofreading/" + id + ".spec", input -> SmallTranslation.answer(input, id))));
  }

  @Test
  void everyCheckHasItsParagraph() throws IOException {
    var headings =
        Files.readString(Path.of("docs/checks.md"))
            .lines()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4).strip())
            .toList();
    assertThat(headings).doesNotHaveDuplicates().containsAll(ids());
  }

  private static List<String> ids() {
    return Checks.ALL.stream().map(Check::id).toList();
  }
}
