package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The translators' commands, as they are typed: {@code update}, {@code status}, and what holds of
 * all of them.
 */
class TranslateTest {
  @TempDir private Path root;
  private SmallClinic clinic;

  @BeforeEach
  void aProject() {
    clinic = new SmallClinic(root);
  }

  private Tool.Ran translate(String... arguments) {
    return clinic.translate(arguments);
  }

  // update

  @Test
  void updateTellsWhatItDidAndADryRunDoesNothing() {
    clinic.edit(SmallClinic.SUMMARY, "- Rest,", "- Stay at home.\n- Rest,");
    clinic.edit(SmallClinic.SUMMARY, "Take one", "Take two");
    var before = clinic.files();
    var dry = translate("update", "--dry-run");
    assertThat(clinic.files()).isEqualTo(before);
    var ran = translate("update");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .isEqualTo(dry.out())
        .contains("es  moved  flu/short-answer.item-2  from flu/short-answer.item-1\n")
        .contains("es  stale  flu/medicine.paragraph-1\n");
    var units = ran.out().lines().toList().getLast().split(" {2,}");
    assertThat(units).startsWith("es").endsWith("1", "0", "1", "0", "1", "0");
    assertThat(translate("update").row("es").split(" {2,}"))
        .as("a second time")
        .endsWith("0", "0", "0", "0", "1", "0");
  }

  @Test
  void oneDamagedLanguageDoesNotKeepTheOthersFromTheirUpdate() {
    translate("add", "cy");
    clinic.edit(SmallClinic.SPANISH, "msgstr \"Gripe\"", "msgstr \"Gripe");
    clinic.edit(SmallClinic.SUMMARY, "Take one", "Take two");
    var spanish = clinic.text(SmallClinic.SPANISH);
    var ran = translate("update");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains(SmallClinic.SPANISH + ":", "po.syntax");
    assertThat(ran.row("es")).contains("not changed: see above");
    assertThat(clinic.text(SmallClinic.SPANISH)).isEqualTo(spanish);
    assertThat(clinic.text("translations/cy/flu.po")).contains("Take two");
  }

  @Test
  void againstADamagedEnglishNothingIsUpdated() {
    clinic.edit(SmallClinic.SUMMARY, "# Flu", "Flu");
    var before = clinic.files();
    var ran = translate("update");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(clinic.files()).isEqualTo(before);
  }

  @Test
  void onAFullDiskAnUpdateChangesNothing() {
    clinic.edit(SmallClinic.SUMMARY, "Take one", "Take two");
    var before = clinic.files();
    clinic
        .tool()
        .changing(files -> {
          throw new IOException("No space left on device");
        });
    var ran = translate("update");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo("clearleaf: No space left on device\n");
    assertThat(ran.out()).as("what was not done is not told as done").isEmpty();
    assertThat(clinic.files()).isEqualTo(before);
  }

  // status

  @Test
  void statusCountsUnitsWordsAndFindings() {
    clinic.word("short-answer.item-1", "");
    clinic.edit(SmallClinic.SUMMARY, "Take one", "Take two");
    translate("update", "es");
    var row = translate("status", "es").row("es").split(" {2,}");
    // language, name, sheet, six states, words left, errors, warnings, info
    assertThat(List.of(row).subList(0, 3)).containsExactly("es", "Spanish", "CL-7");
    assertThat(row[3]).as("missing").isEqualTo("1");
    assertThat(row[4]).as("stale").isEqualTo("1");
    assertThat(row[9]).as("words of both").isEqualTo("13");
    assertThat(row[10]).as("errors").isEqualTo("2");
    assertThat(row[13]).startsWith("no: 2 errors; ").contains("2 units lack a translation");
  }

  @Test
  void anErrorInTheFileOfOneSheetIsNoneOfTheOthers() {
    clinic.withASheetThatSpanishLacks();
    translate("add", "es", "visit");
    clinic.edit("translations/es/visit.po", "msgctxt \"title\"", "msgctxt \"ti\"tle\"");
    var rows = translate("status", "es").out().lines().toList();
    assertThat(rows).anyMatch(row -> row.contains("CL-8") && row.contains(" error"));
    assertThat(rows).anyMatch(row -> row.contains("CL-7") && !row.contains(" error"));

    clinic.edit("translations/es/common.po", "msgctxt \"draft.label\"", "msgctxt \"dr\"aft\"");
    assertThat(translate("status", "es").out().lines().filter(row -> row.startsWith("es ")))
        .hasSize(2)
        .allMatch(row -> row.contains(" error"));
  }

  @Test
  void aLineOfALedgerThatKeepsEverySheetBackIsToldOfEverySheet() {
    clinic.withASheetThatSpanishLacks();
    translate("add", "es", "visit");
    clinic.put(
        SmallClinic.SIGN_OFFS,
        clinic.text(SmallClinic.SIGN_OFFS) + "visit/title\ttranslate\tx\tx\tana\t2026-05-08\t\n");

    assertThat(translate("status", "es").out().lines().filter(row -> row.startsWith("es ")))
        .hasSize(2)
        .allMatch(row -> row.contains(" error"));
    assertThat(clinic.run("make", "--language", "es").status()).isEqualTo(1);
  }

  @Test
  void markdownIsTheSameTable() {
    var table = translate("status").out().lines().toList();
    var markdown = translate("status", "--format", "markdown").out().lines().toList();

    assertThat(markdown).hasSize(table.size() + 1);
    for (int i = 0; i < table.size(); i++) {
      var cells = markdown.get(i == 0 ? 0 : i + 1).replaceAll("^\\| | \\|$", "").split(" \\| ");
      assertThat(Stream.of(cells).map(String::strip).filter(c -> !c.isEmpty()))
          .containsExactly(table.get(i).split(" {2,}"));
    }
  }

  // every command

  static Stream<String> commands() {
    return Stream.of(
        "",
        "make",
        "list",
        "translate",
        "translate add",
        "translate update",
        "translate check",
        "translate acknowledge",
        "translate status",
        "translate vouch",
        "translate revise",
        "translate back-translate",
        "translate approve",
        "translate waive",
        "translate carry",
        "translate reject");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpHasAnExampleOfTheCommand(String command) {
    var words = new ArrayList<>(List.of(command.split(" ")));
    words.remove("");
    words.add("--help");
    var ran = clinic.run(words.toArray(String[]::new));

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).containsPattern("Example[^\n]*:[^\n]*\n  ./clearleaf " + command);
    assertThat(ran.err()).isEmpty();
  }

  static Stream<Arguments> wrongUses() {
    return Stream.of(
        wrong("There is no language \"ex\". Did you mean", "check", "ex"),
        wrong("There is no format \"xml\".", "check", "--format", "xml"),
        wrong("There is no format \"jsn\". Did you mean \"json\"?", "status", "--format", "jsn"),
        wrong("--format wants a value after it", "check", "--format"),
        wrong("--format can be given once only.", "check", "--format", "json", "--format", "text"),
        wrong("There is no option \"--strickt\". Did you mean \"--strict\"?", "check", "--strickt"),
        wrong("There is no summary \"fly\". Did you mean \"flu\"?", "add", "cy", "fly"),
        wrong("There is no summary \"common\".", "add", "es", "common"),
        wrong("There is translations/es/flu.po already", "add", "es", "flu"),
        wrong("it needs no PO files", "add", "en", "flu"),
        wrong("English has no PO files", "update", "en"),
        wrong("There is no language \"\".", "update", ""),
        wrong("There is no language \"/\".", "update", "/"),
        wrong("There is no command \"chek\". Did you mean \"check\"?", "chek"),
        wrong("Which language?", "vouch", "--person", "ana"),
        wrong("Who has done it?", "vouch", "es", "title"),
        wrong("Which units?", "vouch", "es", "--person", "ana"),
        wrong("not both", "vouch", "es", "title", "--all", "--person", "ana"),
        wrong(
            "--sheet goes with --all", "vouch", "es", "title", "--sheet", "flu", "--person", "ana"),
        wrong(
            "There is no sheet \"fly\". Did you mean \"flu\"?",
            "vouch",
            "es",
            "--all",
            "--sheet",
            "fly",
            "--person",
            "ana"),
        wrong("There is no sheet \"\".", "vouch", "es", "--all", "--sheet", "", "--person", "ana"),
        wrong("\"8 May\" is no day", "vouch", "es", "title", "--person", "ana", "--date", "8 May"),
        wrong(
            "There is no unit \"flu/titel\". Did you mean \"flu/title\"?",
            "vouch",
            "es",
            "flu/titel",
            "--person",
            "ana"));
  }

  private static Arguments wrong(String message, String... arguments) {
    return Arguments.of(message, arguments);
  }

  @ParameterizedTest
  @MethodSource("wrongUses")
  void wrongUseIsToldInOneClearLine(String message, String[] arguments) {
    var before = clinic.files();
    var ran = translate(arguments);

    assertThat(ran.status()).as(ran.out() + ran.err()).isEqualTo(2);
    assertThat(ran.err()).startsWith("clearleaf: ").contains(message);
    assertThat(ran.err().lines()).hasSize(2);
    assertThat(ran.out()).isEmpty();
    assertThat(clinic.files()).isEqualTo(before);
  }

  @Test
  void aFolderMayBeTypedForItsLanguage() {
    assertThat(translate("check", "es/").row("es")).startsWith("es ");
    assertThat(translate("check", "translations/es/").row("es")).startsWith("es ");
  }

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  /** Whatever is typed is answered with a status and in words. */
  @ParameterizedTest
  @MethodSource("seeds")
  void anythingMayBeTyped(int seed) {
    var words =
        List.of(
            "add",
            "update",
            "check",
            "acknowledge",
            "status",
            "vouch",
            "carry",
            "reject",
            "es",
            "en",
            "cy",
            "title",
            "flu/title",
            "text.same",
            "--all",
            "--person",
            "ana",
            "ben",
            "--note",
            "--date",
            "2026-01-01",
            "--sheet",
            "flu",
            "--format",
            "json",
            "--out",
            "--",
            "-",
            "",
            " ",
            "\0",
            "\u202E",
            "../../x",
            "es/",
            "/",
            "%s",
            "{}",
            "@es",
            "-V",
            "--because",
            "\uD800",
            "--strict",
            "--info",
            "--dry-run",
            "x".repeat(5000),
            "😀");
    var random = new Random(seed);
    for (int i = 0; i < 5; i++) {
      var arguments = new ArrayList<String>();
      arguments.add("translate");
      arguments.add(words.get(random.nextInt(8)));
      for (int n = random.nextInt(6); n > 0; n--) {
        arguments.add(words.get(random.nextInt(words.size())));
      }
      var ran = clinic.run(arguments.toArray(String[]::new));

      assertThat(ran.status()).as(arguments.toString()).isBetween(0, 2);
      assertThat(ran.err())
          .as(arguments.toString())
          .doesNotContain("should not", "Exception", "\tat ", "\u202E");
    }
  }
}
