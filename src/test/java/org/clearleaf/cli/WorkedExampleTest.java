package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.FolderStore;
import org.clearleaf.cli.Tool.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A forty-first language, Welsh, by exactly the steps of docs/translators.md: its commands are read
 * from there and run in a copy of the project. What a translator does between them, writing words,
 * is done with words that lie ready.
 */
class WorkedExampleTest {
  private static final Path WORDS = Path.of("src/test/resources/worked-example/cy");
  private static final String SECTION = "## A new language in a quarter of an hour";

  @TempDir Path project;

  @Test
  void welshByTheStepsOfTheGuide() throws IOException {
    copyProject();
    var commands = commands();
    assertThat(commands)
        .containsExactly(
            "translate add cy", "translate check cy", "translate preview cy", "make --language cy");

    var added = run(commands.getFirst());
    assertThat(added.err()).isEmpty();
    assertThat(added.out()).contains("Will a person write the words");
    assertThat(run("translate check cy").out())
        .as("the question has to be answered first")
        .contains("meta.question");

    answerTheQuestion();
    assertThat(run("translate check cy").out()).contains("unit.missing");
    writeTheWords();
    for (var command : commands.subList(1, commands.size())) {
      var ran = run(command);
      assertThat(ran.status()).as(command + "\n" + ran.out() + ran.err()).isZero();
    }

    var text = textOf(project.resolve("handouts"));
    assertThat(text).contains("Cymraeg", "Welsh", "Drafft", "Draft", "vincristine");
    assertThat(text).contains("8 Mai 2026");
  }

  /** The commands of the section, without the program's name. */
  private static List<String> commands() throws IOException {
    var guide = Files.readString(Path.of("docs/translators.md"));
    int start = guide.indexOf(SECTION);
    int end = guide.indexOf("\n## ", start + 1);
    return guide
        .substring(start, end)
        .lines()
        .filter(line -> line.startsWith("    ./clearleaf "))
        .map(line -> line.strip().substring("./clearleaf ".length()))
        .toList();
  }

  private Ran run(String command) {
    return new Tool(
            new FolderShelf(
                project, Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC)),
            project)
        .changing(new FolderStore(project))
        .run(command.split(" "));
  }

  /** Without the other languages: what Welsh needs is not theirs. */
  private void copyProject() throws IOException {
    Files.createDirectories(project.resolve("translations"));
    for (var folder : List.of("fonts", "summaries", "templates", "translations/en")) {
      Files.createSymbolicLink(project.resolve(folder), Path.of(folder).toAbsolutePath());
    }
    Files.copy(Path.of("translations/common.pot"), project.resolve("translations/common.pot"));
  }

  private void answerTheQuestion() throws IOException {
    var bundle = project.resolve("translations/cy/bundle.yaml");
    var open = Files.readString(bundle);
    assertThat(open).containsOnlyOnce("\"?\"").contains("mt: \"?\"");
    Files.writeString(bundle, open.replace("mt: \"?\"", "mt: unedited"));
  }

  /** As any PO editor saves it: the words in msgstr, and nothing else changed. */
  private void writeTheWords() throws IOException {
    var folder = project.resolve("translations/cy");
    for (var name : List.of("common.po", "acute-lymphocytic-leukemia.po")) {
      var words = Files.readAllLines(WORDS.resolve(name));
      var lines = Files.readAllLines(folder.resolve(name));
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith("msgctxt ")) {
          int unit = words.indexOf(lines.get(i));
          assertThat(unit).as(lines.get(i)).isNotNegative();
          assertThat(lines.get(i + 1)).isEqualTo(words.get(unit + 1));
          assertThat(lines.get(i + 2)).isEqualTo("msgstr \"\"");
          lines.set(i + 2, words.get(unit + 2));
        }
      }
      Files.write(folder.resolve(name), lines);
    }
    for (var name : List.of("glossary.tsv", "words.txt")) {
      Files.write(folder.resolve(name), Files.readAllBytes(WORDS.resolve(name)));
    }
  }

  private static String textOf(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      var sheet =
          files
              .filter(file -> file.getFileName().toString().equals("CL-101-cy-v1-2026-05.pdf"))
              .findFirst()
              .orElseThrow();
      try (var document = Loader.loadPDF(sheet.toFile())) {
        return new PDFTextStripper().getText(document);
      }
    }
  }
}
