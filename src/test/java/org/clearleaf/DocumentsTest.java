package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written for people sends them to nothing that they do not have. */
class DocumentsTest {

  /**
   * Rows of tables that are not part of the project; in comments they name where a rule is from.
   */
  private static final Pattern CODE =
      Pattern.compile("STANDARDS|TRANSLATION \\d|\\((LP|H-|S|M|R|X)\\d{0,2}[a-z]?\\d*[,)]");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  static Stream<Path> documents() throws IOException {
    try (var docs = Files.list(Path.of("docs"))) {
      return Stream.concat(
          docs.filter(file -> file.toString().endsWith(".md")),
          Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aDocumentCitesNoTableThatItsReadersDoNotHave(Path document) throws IOException {
    assertThat(Files.readAllLines(document)).noneMatch(line -> CODE.matcher(line).find());
  }

  @Test
  void aMessageCitesNoTableThatItsReadersDoNotHave() throws IOException {
    var citing = new ArrayList<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        for (var line : Files.readAllLines(file)) {
          var code = line.strip();
          boolean comment = code.startsWith("*") || code.startsWith("/*") || code.startsWith("//");
          if (!comment
              && LITERAL.matcher(code).results().anyMatch(l -> CODE.matcher(l.group()).find())) {
            citing.add(file + ": " + code);
          }
        }
      }
    }
    assertThat(citing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(Path document) throws IOException {
    var dead = new ArrayList<String>();
    // What stands as an example is no link.
    var text = Files.readString(document).replaceAll("(?m)^    .*|`[^`\n]*`", "");
    LINK.matcher(text)
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains(":"))
        .forEach(link -> {
          if (!leadsSomewhere(link, document)) {
            dead.add(link);
          }
        });
    assertThat(dead).isEmpty();
  }

  private static boolean leadsSomewhere(String link, Path document) {
    var parts = link.split("#", 2);
    var file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
    return Files.exists(file) && (parts.length == 1 || headings(file).contains(parts[1]));
  }

  /** As GitHub and others name the places of headings. */
  private static List<String> headings(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("#"))
          .map(line ->
              line.replaceFirst("^#+ ", "")
                  .toLowerCase(Locale.ROOT)
                  .replaceAll("[^\\p{L}\\p{N} _-]", "")
                  .replace(' ', '-'))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
