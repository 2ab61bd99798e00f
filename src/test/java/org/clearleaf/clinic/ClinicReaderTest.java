package org.clearleaf.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearleaf.MapShelf;
import org.clearleaf.SpecReader;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clinic may write into clinic.yaml, and what it is told. */
class ClinicReaderTest {

  @TestFactory
  Stream<DynamicTest> whatIsWrong() {
    return SpecReader.tests(
        "/clinic/mistakes.spec",
        input -> {
          var problems = new Problems();
          ClinicReader.read(shelf(unescaped(input)), problems);
          return problems.list().isEmpty()
              ? "nothing"
              : problems.list().stream()
                  .map(ClinicReaderTest::line)
                  .collect(Collectors.joining("\n"));
        });
  }

  @Test
  void aProjectWithoutTheFileIsNobodys() {
    var problems = new Problems();
    assertThat(ClinicReader.read(new MapShelf(), problems)).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void aTextIsInTheReadersLanguageOrInEnglish() {
    var problems = new Problems();
    var clinic =
        ClinicReader.read(
                shelf("name:\n  en: Riverside Clinic\n  es: Clínica Riverside\n"), problems)
            .orElseThrow();
    assertThat(problems.list()).isEmpty();
    assertThat(clinic.name().forReaderOf(new Language("es")))
        .isEqualTo(new LocalText.Said(new Language("es"), "Clínica Riverside"));
    assertThat(clinic.name().forReaderOf(new Language("ar")))
        .isEqualTo(new LocalText.Said(Language.ENGLISH, "Riverside Clinic"));
  }

  @ParameterizedTest
  @CsvSource({
    "+1 555 010 0199, tel:+15550100199",
    "(555) 555-0142 ext. 7, tel:5555550142;ext=7",
    "555-0100 x12, tel:5550100;ext=12",
    "911, tel:911"
  })
  void aNumberIsDialledWithItsExtensionApart(String number, String uri) {
    assertThat(new Phone(Phone.Purpose.Known.ANY, number).uri()).isEqualTo(uri);
  }

  @Test
  void theExampleOfTheGuideIsRight() throws IOException {
    var guide = Files.readString(Path.of("docs/clinic.md"));
    int start = guide.indexOf("```yaml\n") + "```yaml\n".length();
    var example = guide.substring(start, guide.indexOf("```", start));
    var problems = new Problems();
    var clinic =
        ClinicReader.read(shelf(example).with("clinic/logo.svg", "<svg/>"), problems).orElseThrow();
    assertThat(problems.list()).isEmpty();
    // Every key that the table explains stands in the example.
    assertThat(guide.lines().filter(line -> line.startsWith("| `")))
        .allSatisfy(line -> assertThat("\n" + example).contains("\n" + line.split("`")[1] + ":"))
        .hasSize(13);
    assertThat(clinic.phones()).hasSize(3);
    assertThat(clinic.mail().server()).isPresent();
  }

  @Test
  void whatLacksALanguageConcernsTheSheetsOfThatLanguageOnly() {
    var problems = new Problems();
    var clinic =
        ClinicReader.read(
                shelf("name: Riverside Clinic\nhours: {en: 8 to 5}\nlanguages: [en, es]\n"),
                problems)
            .orElseThrow();
    assertThat(clinic.problems(new Language("es"))).isEqualTo(problems.list()).hasSize(1);
    assertThat(clinic.problems(Language.ENGLISH)).isEmpty();
  }

  /** However the file is cut off, there is an answer: a clinic, or problems with their lines. */
  @Test
  void aFileCutOffAnywhereIsAnswered() {
    var whole = SpecReader.read("/clinic/mistakes.spec").getFirst().input();
    for (int end = 0; end < whole.length(); end++) {
      var problems = new Problems();
      var clinic = ClinicReader.read(shelf(whole.substring(0, end)), problems);
      assertThat(clinic.isPresent()).isEqualTo(!problems.hasErrors());
    }
  }

  private static MapShelf shelf(String yaml) {
    return new MapShelf()
        .with(Clinic.FILE, yaml)
        .with("logo.svg", "<svg/>")
        .with("translations/en/bundle.yaml", "")
        .with("translations/es/bundle.yaml", "");
  }

  private static String unescaped(String input) {
    return input.translateEscapes();
  }

  /** With the question of the remedy, if it asks one. */
  private static String line(Problem problem) {
    var remedy = problem.remedy();
    var asked =
        remedy.startsWith("Did you") ? " " + remedy.substring(0, remedy.indexOf('?') + 1) : "";
    return "%d  %s  %s%s".formatted(problem.place().line(), problem.id(), problem.message(), asked);
  }
}
