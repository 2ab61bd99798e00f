package org.clearleaf.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

  private static final String ENDING = ".spec";

  /** What the readers of the files find, before any check is asked (TRANSLATION 3.2). */
  private static final List<String> OF_READERS =
      List.of(
          "unit.missing",
          "unit.stale",
          "key.unknown",
          "key.duplicate",
          "ph.mismatch",
          "markup.mismatch",
          "plural.forms",
          "plural.header",
          "text.empty",
          "text.syntax",
          "text.untranslated",
          "file.encoding",
          "file.nfc",
          "chars.bidi-control",
          "chars.forbidden",
          "signoff.same-person");

  private static final Pattern ID = Pattern.compile("\"([a-z]+\\.(?!tsv|txt|yaml|md|po)[a-z-]+)\"");

  @TestFactory
  Stream<DynamicContainer> specifications() {
    return Stream.concat(ids().stream(), OF_READERS.stream())
        .map(id ->
            DynamicContainer.dynamicContainer(
                id,
                SpecReader.tests(
                    "/proofreading/" + id + ENDING, input -> SmallTranslation.answer(input, id))));
  }

  /** A specification that nothing runs would hold nothing. */
  @Test
  void everySpecificationIsOfACheck() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/proofreading"))) {
      var specifications =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(ENDING))
              .map(name -> name.substring(0, name.length() - ENDING.length()))
              .toList();
      var all = new ArrayList<>(ids());
      all.addAll(OF_READERS);
      assertThat(specifications).containsExactlyInAnyOrderElementsOf(all);
    }
  }

  /** What a person reads of a finding is its id: each has a paragraph, and each paragraph an id. */
  @Test
  void everyIdHasItsParagraph() throws IOException {
    var ids = new TreeSet<>(ids());
    for (var reader : List.of("base", "content", "messages", "translation")) {
      ids.addAll(idsOf(Path.of("src/main/java/org/clearleaf", reader)));
    }
    ids.add("ack.unused");
    var headings =
        Files.readString(Path.of("docs/checks.md"))
            .lines()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4).strip())
            .toList();
    assertThat(headings).containsExactlyInAnyOrderElementsOf(ids);
  }

  /** The string literals of a package that look like the id of a problem and not like a file. */
  private static Set<String> idsOf(Path sources) throws IOException {
    var ids = new TreeSet<String>();
    try (var files = Files.list(sources)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        ID.matcher(Files.readString(file)).results().forEach(found -> ids.add(found.group(1)));
      }
    }
    assertThat(ids).as("ids in " + sources).isNotEmpty();
    return ids;
  }

  private static List<String> ids() {
    return Checks.ALL.stream().map(Check::id).toList();
  }
}
