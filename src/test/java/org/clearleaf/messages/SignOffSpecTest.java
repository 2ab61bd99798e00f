package org.clearleaf.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearleaf.SpecReader;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SignOffSpecTest {

  /** What is worded, in English and in Spanish; the hash of each is written as its name. */
  private static final String EN = "Take {tamiflu} <b>today</b>. See <a1>the page</a1>.";

  private static final String ES = "Tome {tamiflu} <b>hoy</b>. Vea <a1>la página</a1>.";

  /**
   * Each line is a sign-off on the dose of the small project: language, step, hash of the English,
   * hash of the wording, person, date, note. {@code EN} and {@code ES} stand for the hashes of
   * today's texts, {@code OLD} for another. {@code ALL en} and {@code ALL es} sign everything there
   * is; a line {@code mt: ...} changes the bundle.
   */
  @TestFactory
  Stream<DynamicTest> specification() {
    return SpecReader.tests("/messages/signoff.spec", SignOffSpecTest::answer);
  }

  private static String answer(String input) {
    var project = new SmallProject();
    for (var line : input.lines().filter(l -> !l.isBlank()).toList()) {
      if (line.startsWith("mt: ")) {
        var bundle = project.text("translations/es/bundle.yaml");
        project.put("translations/es/bundle.yaml", bundle.replace("mt: unedited", line));
      } else if (line.startsWith("ALL ")) {
        signEverything(project, line.substring(4));
      } else {
        add(project, line.substring(0, 2), "flu/m.paragraph-1 " + line.substring(3));
      }
    }
    var problems = new Problems();
    var bundles = new Bundles(project.shelf());
    var status = bundles.status(project.summary(), "es", problems).orElseThrow();
    var out = new StringBuilder(SmallProject.written(problems));
    out.append(
            status.units().entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(Object::toString)
                .collect(Collectors.joining(", ")))
        .append('\n');
    for (var lack : status.lacking()) {
      if (lack.key().equals("m.paragraph-1")) {
        out.append(lack.language())
            .append(' ')
            .append(lack.state())
            .append(" lacks ")
            .append(lack.what())
            .append('\n');
      }
    }
    bundles
        .words(project.summary(), "es", new Problems())
        .ifPresent(words -> out.append(written(words.review())));
    return out.toString();
  }

  private static String written(SheetWords.Review review) {
    return (review.draft() ? "draft" : "publishable")
        + (review.machineTranslated() ? ", by machine" : "")
        + written(", words checked by ", review.wordsChecked())
        + written(", translated by ", review.translated())
        + written(", revised by ", review.revised())
        + written(", approved by ", review.approved());
  }

  private static String written(String what, SheetWords.SignOff signOff) {
    return signOff == null ? "" : what + signOff.person() + " on " + signOff.date();
  }

  private static void signEverything(SmallProject project, String tag) {
    var units =
        List.of(
            List.of("flu/title", hash("Flu"), hash("Gripe")),
            List.of("flu/m.heading", hash("Medicine"), hash("Medicina")),
            List.of("flu/m.paragraph-1", hash(EN), hash(ES)),
            List.of(
                "common/footer.page",
                hash("Page {page} of {pages}"),
                hash("Página {page} de {pages}")),
            List.of(
                "common/days",
                hash("{count} day", "{count} days"),
                hash("un día", "{count} días")));
    for (var unit : units) {
      var hashes = " " + unit.get(1) + " " + unit.get(tag.equals("en") ? 1 : 2);
      if (tag.equals("es")) {
        add(project, "es", unit.getFirst() + " translate" + hashes + " ana 2026-06-01");
        add(project, "es", unit.getFirst() + " revise" + hashes + " ben 2026-06-02");
        add(project, "es", unit.getFirst() + " back-translate" + hashes + " ben 2026-06-03");
      }
      add(project, tag, unit.getFirst() + " clinical" + hashes + " cara 2026-06-04");
    }
  }

  /** Adds a line to a ledger, with tabs for its first six spaces. */
  private static void add(SmallProject project, String tag, String line) {
    var cells =
        line.replace(" EN ", " " + hash(EN) + " ")
            .replace(" EN ", " " + hash(EN) + " ")
            .replace(" ES ", " " + hash(ES) + " ")
            .replace(" OLD ", " 0123456789abcdef ")
            .split(" ", 7);
    var file = "translations/" + tag + "/signoff.tsv";
    project.put(file, project.text(file) + String.join("\t", cells) + "\n");
  }

  private static String hash(String... forms) {
    return TextHash.of(List.of(forms));
  }

  @Test
  void hashesAreTheFirstHalfOfSha256AndDoNotDependOnTheFormOfLetters() {
    // printf abc | sha256sum
    assertThat(hash("abc")).isEqualTo("ba7816bf8f01cfea");
    assertThat(hash("e\u0301")).isEqualTo(hash("é"));
    assertThat(hash("a", "b")).isNotEqualTo(hash("ab"));
  }

  @Test
  void hashesOfTheGuideAreRight() throws IOException {
    assertThat(Files.readString(Path.of("docs/translators.md")))
        .contains("translate  " + hash("Draft") + "  " + hash("Borrador"));
  }
}
