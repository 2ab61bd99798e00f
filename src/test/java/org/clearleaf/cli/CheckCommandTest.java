package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code translate check}, and {@code translate acknowledge} of what it has found. */
class CheckCommandTest {
  @TempDir private Path root;
  private SmallClinic clinic;

  @BeforeEach
  void aProject() {
    clinic = new SmallClinic(root);
  }

  private Tool.Ran translate(String... arguments) {
    return clinic.translate(arguments);
  }

  @Test
  void checkTellsWhatIsWrongAndHowMuch() {
    var ran = translate("check", "es");
    assertThat(ran.status()).as(ran.out()).isZero();

    clinic.word("title", "Flu");
    var same = translate("check", "es");
    assertThat(same.status()).isZero();
    assertThat(same.out()).contains("warning  translations/es/flu.po:", "(title)  text.same");
    assertThat(same.row("es")).matches("es +\\d+ +0 +1 +.*");
    assertThat(translate("check", "es", "--strict").status()).isEqualTo(1);

    clinic.word("short-answer.item-1", "");
    var missing = translate("check", "es");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.out()).contains("(short-answer.item-1)  unit.missing");
  }

  @Test
  void aUnitThatCannotBeReadIsToldOnceAndNothingOfItsHalfText() {
    // Said of both texts: a missing end mark, and a word that is in the glossary.
    clinic.put(
        "translations/es/glossary.tsv", "english\ttarget\talso\tnot\tnote\ndrink\tbeba\t\t\t\n");
    clinic.word("title", "Flu");
    translate("acknowledge", "es", "text.same", "title", "--because", "Known as such.");
    var before = translate("check", "es", "--info").row("es");
    clinic.edit(SmallClinic.SPANISH, "Descanse y", "Descanse \"x\" y");
    clinic.edit(SmallClinic.SPANISH, "msgstr \"Flu\"", "msgstr \"Flu");
    var ran = translate("check", "es", "--info");

    assertThat(before).matches("es +\\d+ +0 +0 +\\d+ +1");
    assertThat(ran.out().lines().filter(l -> l.matches(".*(\\(title\\)|item-1).*")))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("error  ").contains("(title)  po.syntax"),
            other -> assertThat(other).contains("(short-answer.item-1)  po.syntax"));
    assertThat(ran.row("es")).matches("es +\\d+ +2 +0 +\\d+ +0");
    assertThat(translate("status", "es").row("es")).contains("no: 2 errors; ");
  }

  @Test
  void aBundleThatCannotBeReadIsToldBesideTheOthers() {
    translate("add", "cy");
    clinic.put("translations/cy/bundle.yaml", "schema: [");
    var ran = translate("check");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("translations/cy/bundle.yaml:").doesNotContain("\tat ");
    assertThat(ran.row("cy")).contains("not read: see above");
    assertThat(ran.row("es")).matches("es +\\d+ +0 .*");
    assertThat(translate("check", "es").status()).isZero();
  }

  @Test
  void aBrokenEnglishIsToldOnceAndNotInEveryLanguage() {
    translate("add", "cy");
    clinic.edit(SmallClinic.SUMMARY, "Take one tablet", "Take <one tablet");
    var ran = translate("check");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out().lines().filter(l -> l.startsWith("error  summaries/flu.md"))).hasSize(1);
  }

  @Test
  void whatWouldSteerTheTerminalIsShownByItsNumber() {
    clinic.word("title", "Gripe\u202E\u001B[31m").word("short-answer.item-1", "");
    clinic.edit(
        SmallClinic.SPANISH, "msgctxt \"medicine.heading\"", "msgctxt \"medicine.\u202Eheading\"");
    clinic.put(
        SmallClinic.ACKNOWLEDGED, "check\tkey\tsrc-hash\ttgt-hash\treason\u001B]0;x\u0007\n");
    for (var command :
        List.of(
            List.of("check", "es"),
            List.of("status", "es"),
            List.of("update", "es"),
            List.of("check", "es", "--format", "junit"))) {
      var ran = translate(command.toArray(String[]::new));
      assertThat(ran.out() + ran.err())
          .as(command.toString())
          .doesNotContain("\u001B", "\u0007", "\u202E");
    }
    assertThat(translate("check", "es").out()).contains("U+202E");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "junit"})
  void aReportGoesWhereItIsWanted(String format) {
    clinic.word("title", "Flu");
    var shown = translate("check", "es", "--format", format);
    var written = translate("check", "es", "--format", format, "--out", "reports/report.txt");

    assertThat(written.out()).isEmpty();
    assertThat(clinic.text("reports/report.txt")).isEqualTo(shown.out()).isNotEmpty();
  }

  @Test
  void aReportThatCannotBeWrittenIsWrongUse() throws IOException {
    Files.writeString(root.resolve("file"), "");
    for (var place : List.of("translations", "file/report.json", ".", "/", "\0", " ")) {
      var before = clinic.files();
      var ran = translate("check", "es", "--format", "json", "--out", place);

      assertThat(ran.status()).as(place).isEqualTo(2);
      assertThat(ran.err().lines()).hasSize(2);
      assertThat(clinic.files()).isEqualTo(before);
    }
    var full =
        clinic
            .tool()
            .on(HandoutFolderTest.FullDisk::create)
            .run("translate", "check", "es", "--format", "sarif", "--out", "report.txt");
    assertThat(full.status()).isEqualTo(2);
    assertThat(full.err()).contains("report.txt\" cannot be written (No space left on device)");
    assertThat(clinic.files().keySet()).noneMatch(f -> f.contains("report") || f.contains("part"));
  }

  // acknowledge

  @Test
  void whatWasAcknowledgedIsNoWarningUntilOneOfTheTextsChanges() {
    clinic.word("title", "Flu");
    var ran = translate("acknowledge", "es", "text.same", "title", "--because", "Known as such.");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo("1 acknowledged.\n");
    assertThat(translate("check", "es", "--strict").status()).isZero();
    assertThat(clinic.text(SmallClinic.ACKNOWLEDGED).lines()).hasSize(2);

    var again = translate("acknowledge", "es", "text.same", "title", "--because", "So it is.");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("text.same in flu/title is acknowledged already.");

    clinic.edit(SmallClinic.SUMMARY, "# Flu", "# The flu").word("title", "The flu");
    translate("update", "es");
    clinic.edit(SmallClinic.SPANISH, "#, fuzzy\n", "");
    assertThat(translate("check", "es").out()).contains("(title)  text.same", "ack.unused");
  }

  @Test
  void anErrorOnADoseIsNeverAcknowledged() {
    clinic.edit(SmallClinic.SUMMARY, "Take one tablet of", "Take 2 tablets of");
    translate("update", "es");
    clinic.word("medicine.paragraph-1", "Tome 3 tabletas de {tamiflu} por la mañana.");
    clinic.edit(SmallClinic.SPANISH, "#, fuzzy\n", "");
    assertThat(translate("check", "es").out()).contains("(medicine.paragraph-1)  num.value");
    var before = clinic.files();
    var ran =
        translate(
            "acknowledge", "es", "num.value", "medicine.paragraph-1", "--because", "Trust me.");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("cannot be acknowledged: it has to be mended");
    assertThat(clinic.files()).isEqualTo(before);
  }

  static Stream<Arguments> wrongAcknowledgements() {
    return Stream.of(
        wrong("Give the language, the check and the units", "es", "text.same"),
        wrong("Say in one line why", "es", "text.same", "title"),
        wrong("Say in one line why", "es", "text.same", "title", "--because", " "),
        wrong("Say in one line why", "es", "text.same", "title", "--because", "a\nb"),
        wrong("U+202E", "es", "text.same", "title", "--because", "a\u202Eb"),
        wrong(
            "text.same finds nothing in flu/short",
            "es",
            "text.same",
            "short-answer.heading",
            "--because",
            "x"),
        wrong(
            "There is no unit \"titl\". Did you mean \"title\"?",
            "es",
            "text.same",
            "titl",
            "--because",
            "x"),
        wrong(
            "unit.missing in flu/medicine.heading cannot be acknowledged: it has to be mended",
            "es",
            "unit.missing",
            "medicine.heading",
            "--because",
            "x"),
        wrong("num.any finds nothing in", "es", "num.any", "title", "--because", "x"));
  }

  @ParameterizedTest
  @MethodSource("wrongAcknowledgements")
  void whatCannotBeAcknowledged(String message, String[] arguments) {
    clinic.word("title", "Flu").word("medicine.heading", "");
    var before = clinic.files();
    var ran =
        translate(
            Stream.concat(Stream.of("acknowledge"), Stream.of(arguments)).toArray(String[]::new));

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains(message);
    assertThat(clinic.files()).isEqualTo(before);
  }

  private static Arguments wrong(String message, String... arguments) {
    return Arguments.of(message, arguments);
  }
}
