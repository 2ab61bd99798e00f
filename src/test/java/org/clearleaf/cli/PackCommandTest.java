package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearleaf.ProjectShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody at a clinic meets who types {@code ./clearleaf pack}. */
class PackCommandTest {
  private static final String SUMMARY = "acute-lymphocytic-leukemia";

  @TempDir private Path folder;

  private Tool tool() {
    return new Tool(new ProjectShelf(), folder);
  }

  @Test
  void aPackIsAFileForThePrinterWithAPosterAndAnIndex() {
    var ran = tool().run("pack", SUMMARY, "-l", "es,ar", "--copies", "1,es=2", "--drafts");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.files())
        .containsExactly(
            "packs/CL-101-pack-v1-2026-05-a4.pdf",
            "packs/languages-poster-a4.pdf",
            "packs/pack-index-a4.pdf");
    assertThat(ran.out()).contains("poster  a4", "index   a4");
    assertThat(ran.err()).isEqualTo(SUMMARY + "  ar\n" + SUMMARY + "  es\nindex\nposter\n");
  }

  @Test
  void withoutAChoiceDraftsAreNamedInOneMessageAndNothingIsWritten() {
    var ran = tool().run("pack", "--language", "es,ar");

    assertThat(ran.status()).isEqualTo(CommandLineTool.PROBLEMS);
    assertThat(ran.files()).isEmpty();
    assertThat(ran.err().lines().filter(line -> !line.isBlank()))
        .singleElement()
        .asString()
        .contains("drafts", "Arabic (ar), Spanish (es)", "--drafts");
  }

  @Test
  void theClinicsOwnLanguagesPaperAndNumbersAreTaken() {
    var shelf =
        new ProjectShelf()
            .with(
                "clinic.yaml",
                "name: {en: Riverside Clinic}\npaper: letter\nlanguages: [en, es]\n");
    var ran = new Tool(shelf, folder).run("pack", SUMMARY, "--per", "language", "--drafts");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.files())
        .containsExactly(
            "packs/CL-101-en-pack-v1-2026-05-letter.pdf",
            "packs/CL-101-es-pack-v1-2026-05-letter.pdf",
            "packs/languages-poster-letter.pdf",
            "packs/pack-index-letter.pdf");
  }

  @Test
  void whereTheDiskIsFullNothingOfThePackIsThere() {
    var files = new int[1];
    var ran =
        tool()
            .on(file -> {
              if (++files[0] == 3) {
                throw new IOException("No space left on device");
              }
              return Files.newOutputStream(file);
            })
            .run("pack", SUMMARY, "--language", "es", "--drafts");

    assertThat(ran.status()).isEqualTo(CommandLineTool.PROBLEMS);
    assertThat(ran.err()).contains("No space left on device");
    assertThat(ran.files()).isEmpty();
  }

  @Test
  void aPackThatWasThereStaysWhereTheNewOneCannotBeWritten() {
    tool().run("pack", SUMMARY, "--language", "es", "--drafts");
    var before = tool().run("list").files();
    var ran =
        tool()
            .on(_ -> OutputStream.nullOutputStream())
            .run("pack", SUMMARY, "--language", "es", "--drafts", "--paper", "letter");

    assertThat(ran.status()).isEqualTo(CommandLineTool.PROBLEMS);
    assertThat(ran.files()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --copies 0              | 1 to 200
          --copies five           | 1 to 200
          --copies 201            | 1 to 200
          --copies 2,3            | two numbers
          --copies es=2,es=3      | twice
          --copies vi=2           | not packed
          --copies xx=2           | no language "xx"
          --per sheet             | job or language
          --edition html          | large, clear or bilingual
          --edition clear --size 24 | 14 points
          --paper a3              | a4 or letter
          """)
  void whatIsTypedWronglyIsToldAndNothingIsWritten(String options, String told) {
    var arguments = ("pack --drafts --language es " + options).split(" ");
    var ran = tool().run(arguments);

    assertThat(ran.status()).isEqualTo(CommandLineTool.WRONG_USE);
    assertThat(ran.err()).contains(told);
    assertThat(ran.files()).isEmpty();
  }
}
