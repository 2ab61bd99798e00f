package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.clearleaf.cli.Tool.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in clinic.yaml is told once, and counted with the sheets that it concerns. */
class ClinicProblemsTest {

  @TempDir Path root;
  private SmallClinic clinic;

  @BeforeEach
  void open() {
    clinic = new SmallClinic(root);
  }

  private Ran run(String command) {
    return clinic.run(command.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "make",
        "make --language es",
        "pack --drafts",
        "pack",
        "mail CL-7 --language es --drafts"
      })
  void aMistakeIsToldOnceAndNothingIsMade(String command) {
    clinic.put("clinic.yaml", "name: Riverside Clinic\nphones:\n  - number: 555-CALL\n");
    var ran = run(command);
    assertThat(ran.status()).isEqualTo(CommandLineTool.PROBLEMS);
    assertThat(ran.err().lines().filter(line -> !line.isBlank()))
        .singleElement()
        .asString()
        .contains("clinic.yaml:3  clinic.phone");
    assertThat(ran.files()).noneMatch(file -> file.endsWith(".pdf") || file.endsWith(".eml"));
  }

  @Test
  void whileThereIsAMistakeNoSheetCountsAsOneThatCanBeMade() {
    assertThat(run("list").out()).contains("draft").doesNotContain("incomplete");
    clinic.put("clinic.yaml", "name: Riverside Clinic\nlogo: {file: logo.png, alternative: x}\n");
    assertThat(run("list").out()).contains("incomplete").doesNotContain("draft");
  }

  @Test
  void whatIsMissingInOneLanguageIsCountedAndToldThereOnly() {
    clinic.put(
        "clinic.yaml", "name: Riverside Clinic\nhours: {en: 8 to 5.}\nlanguages: [en, es]\n");
    for (var command : new String[] {"list", "make"}) {
      var ran = run(command);
      assertThat(ran.status()).as(ran.err()).isEqualTo(CommandLineTool.DONE);
      assertThat(ran.err().lines().filter(line -> line.contains("clinic.untranslated"))).hasSize(1);
      assertThat(ran.out()).containsPattern("es +Spanish .*draft +1 ");
      assertThat(ran.out()).containsPattern("en +English .*draft +- ");
    }
    for (var command : new String[] {"make --language en", "mail CL-7 --language en --drafts"}) {
      var ran = run(command);
      assertThat(ran.status()).as(ran.err()).isEqualTo(CommandLineTool.DONE);
      assertThat(ran.err()).doesNotContain("clinic.yaml");
    }
    assertThat(run("mail CL-7 --language es --drafts").err().lines())
        .filteredOn(line -> line.contains("clinic.untranslated"))
        .hasSize(1);
  }

  @Test
  void aPackTellsItOnce() {
    clinic.put(
        "clinic.yaml", "name: Riverside Clinic\nhours: {en: 8 to 5.}\nlanguages: [en, es]\n");
    var ran = run("pack --drafts --copies 1");
    assertThat(ran.status()).as(ran.err()).isEqualTo(CommandLineTool.DONE);
    assertThat(ran.err().lines().filter(line -> line.contains("clinic.untranslated"))).hasSize(1);
    assertThat(run("pack --drafts --copies 1 --language en").err()).doesNotContain("clinic.yaml");
  }
}
