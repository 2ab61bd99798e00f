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
 * The work of translators by exactly the steps of docs/translators.md: its commands are read from
 * there and run in a copy of the project. What a translator does between them, writing words, is
 * done with words that lie ready.
 */
class WorkedExampleTest {
  private static final Path WORDS = Path.of("src/test/resources/worked-example/cy");
  @TempDir Path project;

  @Test
  void welshByTheStepsOfTheGuide() throws IOException {
    copyProject();
    var commands = commands("A new language in a quarter of an hour");
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

  @Test
  void aSentenceIsChangedByTheStepsOfTheGuide() throws IOException {
    copyProject();
    copyLanguage("es");
    var commands = commands("Change a sentence in five minutes");
    assertThat(commands)
        .containsExactly(
            "translate preview es CL-101",
            "translate check es --info",
            "translate preview es CL-101",
            "translate vouch es acute-lymphocytic-leukemia/short-answer.item-1 --person ana",
            "translate export es acute-lymphocytic-leukemia --to back-translation --out back.tsv",
            "translate import back.tsv --language es");

    assertThat(run(commands.get(0)).status()).isZero();
    var copy = text(project.resolve("preview/CL-101-es-v1-working-copy.pdf"));
    assertThat(
            copy.substring(
                copy.indexOf("short-answer.item-1"), copy.indexOf("short-answer.item-2")))
        .contains("se planifica para cada persona");

    var words = "Cada persona recibe su propio tratamiento de la LLA.";
    var po = project.resolve("translations/es/acute-lymphocytic-leukemia.po");
    var before = Files.readString(po);
    var after =
        before.replaceFirst(
            "(msgctxt \"short-answer\\.item-1\"\nmsgid \".*\"\nmsgstr \").*\"",
            "$1" + words + "\"");
    assertThat(after).isNotEqualTo(before);
    Files.writeString(po, after);
    var checked = run(commands.get(1));
    assertThat(checked.status()).isZero();
    assertThat(checked.out()).contains("(short-answer.item-1)  backtr.missing");

    assertThat(run(commands.get(2)).status()).isZero();
    assertThat(text(project.resolve("preview/CL-101-es-v1-2026-05.pdf")).replaceAll("\\s+", " "))
        .contains(words);

    var bundle = project.resolve("translations/es/bundle.yaml");
    var people = "people:\n  - {id: ana, role: translator, pseudonym: A. B.}\n";
    Files.writeString(bundle, Files.readString(bundle).replace("people: []\n", people));
    assertThat(run(commands.get(3)).out()).startsWith("1 unit of Spanish recorded for ana");

    assertThat(run(commands.get(4)).status()).isZero();
    var table = project.resolve("back.tsv");
    var kept =
        Files.readAllLines(table).stream()
            .filter(line -> line.startsWith("key\t") || line.contains("/short-answer.item-1\t"))
            .map(line ->
                line.startsWith("key\t") ? line : line + "Each person has their own treatment.")
            .toList();
    assertThat(kept).hasSize(2);
    Files.write(table, kept);
    assertThat(run(commands.get(5)).row("es")).matches("es +back-translation +1 .*");
    assertThat(run(commands.get(1)).out()).doesNotContain("backtr.missing");
  }

  @Test
  void aFurtherSheetIsBegunByTheStepsOfTheGuide() throws IOException {
    copyProject();
    copyLanguage("de");
    var commands = commands("A further sheet in a language");
    assertThat(commands)
        .containsExactly(
            "translate add de first-appointment",
            "translate check de",
            "translate preview de first-appointment");

    var added = run(commands.get(0));
    assertThat(added.status()).as(added.err()).isZero();
    assertThat(section("A further sheet in a language")).contains(suggestion(added));
    assertThat(run(commands.get(1)).out()).contains("translations/de/first-appointment.po:");
    assertThat(run(commands.get(2)).out()).contains("CL-102-de-v1-working-copy.pdf");
    assertThat(run("list").status()).isZero();
  }

  /** The line that the summary's head is to have in the end. */
  private static String suggestion(Ran added) {
    return added
        .out()
        .lines()
        .filter(line -> line.startsWith("  languages: "))
        .findFirst()
        .orElseThrow()
        .strip();
  }

  private static String section(String title) throws IOException {
    var guide = Files.readString(Path.of("docs/translators.md"));
    int start = guide.indexOf("## " + title);
    assertThat(start).as(title).isNotNegative();
    return guide.substring(start, guide.indexOf("\n## ", start + 1));
  }

  /** The commands of the section, without the program's name. */
  private static List<String> commands(String title) throws IOException {
    return section(title)
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("./clearleaf "))
        .map(line -> line.substring("./clearleaf ".length()))
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

  private void copyLanguage(String tag) throws IOException {
    var folder = Files.createDirectories(project.resolve("translations/" + tag));
    try (var files = Files.list(Path.of("translations/" + tag))) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
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
      return text(sheet);
    }
  }

  private static String text(Path pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
    }
  }
}
