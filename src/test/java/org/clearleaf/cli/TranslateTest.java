package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The translators' commands, as they are typed. */
class TranslateTest {
  @TempDir private Path root;
  private SmallClinic clinic;

  @BeforeEach
  void aProject() {
    clinic = new SmallClinic(root);
  }

  private Tool.Ran translate(String... arguments) {
    return clinic.run(
        Stream.concat(Stream.of("translate"), Stream.of(arguments)).toArray(String[]::new));
  }

  // add

  @Test
  void addMakesTheFolderAndSaysWhatIsLeft() {
    var before = clinic.files();
    var ran = translate("add", "cy");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("made  translations/cy/bundle.yaml", "made  translations/cy/flu.po")
        .contains("Please answer in translations/cy/bundle.yaml:\n  Will a person write the words")
        .contains("./clearleaf translate check cy");
    assertThat(clinic.files().keySet())
        .containsAll(before.keySet())
        .contains(
            "translations/cy/acknowledged.tsv",
            "translations/cy/back-translation.tsv",
            "translations/cy/bundle.yaml",
            "translations/cy/common.po",
            "translations/cy/flu.po",
            "translations/cy/glossary.tsv",
            "translations/cy/signoff.tsv",
            "translations/cy/words.txt")
        .hasSize(before.size() + 8);
    assertThat(clinic.files()).containsAllEntriesOf(before);
  }

  @Test
  void aNewLanguageIsCheckedAsSoonAsItsQuestionsAreAnswered() {
    translate("add", "cy");
    var asked = translate("check", "cy");
    assertThat(asked.status()).isEqualTo(1);
    assertThat(asked.out())
        .contains("meta.question", "Nobody has answered yet what \"process\" is.");
    clinic.edit("translations/cy/bundle.yaml", "mt: \"?\"", "mt: none");
    var checked = translate("check", "cy");

    assertThat(checked.out()).contains("unit.missing").doesNotContain("meta.", "plural.", "po.");
    assertThat(translate("status", "cy").row("cy")).contains("no: ", "units lack a translation");
  }

  /** A second summary, which is to be had in English only. */
  private void aSheetThatSpanishLacks() {
    clinic.put(
        "summaries/visit.md",
        """
        ---
        id: CL-8
        version: 1
        reviewed: 2026-05-08
        next-review: 2027-05-08
        source: A summary
        codes: {}
        names: {}
        languages: [fr]
        ---

        # Your visit

        ## The short answer {#short-answer .box}

        - Bring your papers.
        """);
  }

  @Test
  void aSheetThatALanguageLacksIsBegunWithEveryUnit() {
    aSheetThatSpanishLacks();
    var before = clinic.files();
    assertThat(translate("add", "es").err()).contains("`translate add es visit`");
    var ran = translate("add", "es", "visit");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("made  translations/es/visit.po", "./clearleaf translate preview es visit")
        .contains("at the top\nof summaries/visit.md:\n  languages: [es, fr]\n");
    assertThat(clinic.files()).containsAllEntriesOf(before).hasSize(before.size() + 1);
    assertThat(clinic.text("translations/es/visit.po"))
        .contains("Language: es", "msgctxt \"title\"", "msgctxt \"short-answer.item-1\"");

    var again = translate("add", "es", "CL-8");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("There is translations/es/visit.po already");
  }

  @Test
  void aSheetThatWasBegunIsSeenByTranslatorsOnlyUntilItsSummaryNamesTheLanguage() {
    aSheetThatSpanishLacks();
    translate("add", "es", "visit");
    assertThat(translate("check", "es").out())
        .contains("translations/es/visit.po:")
        .contains("(short-answer.item-1)  unit.missing");
    var status = translate("status", "es").out().lines().toList();
    assertThat(status).anyMatch(l -> l.contains("CL-7") && !l.contains("errors; "));
    assertThat(status)
        .anyMatch(l -> l.contains("CL-8") && l.contains("summaries/visit.md does not name es yet"));
    assertThat(clinic.run("list").status()).isZero();
    var made = clinic.run("make");
    assertThat(made.status()).as(made.out() + made.err()).isZero();
    assertThat(made.files()).noneMatch(file -> file.contains("CL-8-es"));

    var words =
        clinic
            .text("translations/es/visit.po")
            .replace("Your visit\"\nmsgstr \"", "Your visit\"\nmsgstr \"Su visita")
            .replace("answer\"\nmsgstr \"", "answer\"\nmsgstr \"En pocas palabras")
            .replace("papers.\"\nmsgstr \"", "papers.\"\nmsgstr \"Traiga sus papeles.");
    clinic.put("translations/es/visit.po", words);
    assertThat(translate("check", "es").status()).isZero();
    var seen = translate("preview", "es", "visit");
    assertThat(seen.status()).as(seen.err()).isZero();
    assertThat(seen.out()).contains("CL-8-es-v1-2026-05.pdf", "CL-8-es-v1-working-copy.pdf");
    assertThat(clinic.run("make", "visit", "--language", "es").status()).isEqualTo(1);

    clinic.edit("summaries/visit.md", "languages: [fr]", "languages: [es, fr]");
    assertThat(clinic.run("make", "visit", "--language", "es").files())
        .anyMatch(file -> file.endsWith("CL-8-es-v1-2026-05.pdf"));
    assertThat(translate("status", "es").out()).doesNotContain("does not name");
  }

  @Test
  void aSheetThatIsOfferedAndNotTranslatedYetKeepsNoOtherFromBeingMade() {
    aSheetThatSpanishLacks();
    translate("add", "es", "visit");
    clinic.edit("summaries/visit.md", "languages: [fr]", "languages: [es]");
    var made = clinic.run("make", "--language", "es");

    assertThat(made.status()).isEqualTo(1);
    assertThat(made.err()).contains("translations/es/visit.po:").doesNotContain("flu.po");
    assertThat(made.files()).anyMatch(file -> file.endsWith("CL-7-es-v1-2026-05.pdf"));
  }

  @Test
  void aNewLanguageMayBeginWithASheetThatIsNotToBeHadInIt() {
    aSheetThatSpanishLacks();
    var ran = translate("add", "cy", "visit");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("made  translations/cy/flu.po", "made  translations/cy/visit.po")
        .contains("languages: [cy, fr]");
    assertThat(translate("add", "eu").out()).doesNotContain("visit.po", "languages: ");
  }

  static Stream<Arguments> tags() {
    return Stream.of(
        Arguments.of("", "Which language?"),
        Arguments.of("EN", "Write \"en\" for \"EN\"."),
        Arguments.of("en_US", "Write \"en-US\" for \"en_US\"."),
        Arguments.of("deu", "Write \"de\" for \"deu\"."),
        Arguments.of("iw", "Write \"he\" for \"iw\"."),
        Arguments.of("tl", "Write \"fil\" for \"tl\"."),
        Arguments.of("zh-TW", "Write \"zh-Hant\" for \"zh-TW\"."),
        Arguments.of("zh", "\"zh\" is written in several ways: write zh-Hans or zh-Hant."),
        Arguments.of("es-Latn", "Write \"es\" for \"es-Latn\"."),
        Arguments.of("x-foo", "\"x-foo\" names no language."),
        Arguments.of("und", "\"und\" names no language."),
        Arguments.of("xx", "\"xx\" names no language."),
        Arguments.of("qaa", "\"qaa\" names no language."),
        Arguments.of("welsh", "\"welsh\" names no language."),
        Arguments.of("../es", "\"../es\" is not a BCP 47 language tag."),
        Arguments.of("cy\u202E", "is not a BCP 47 language tag."),
        Arguments.of("es", "There is the language \"es\" already"),
        Arguments.of("en", "There is the language \"en\" already"));
  }

  @ParameterizedTest
  @MethodSource("tags")
  void aTagThatIsNotTheOneOfALanguageIsRefused(String tag, String message) {
    var before = clinic.files();
    var ran = translate("add", tag);

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).startsWith("clearleaf: ").contains(message).doesNotContain("\u202E");
    assertThat(ran.err().lines()).hasSize(2);
    assertThat(clinic.files()).isEqualTo(before);
  }

  @Test
  void whateverStandsInTheFolderAlreadyIsNotTouched() {
    clinic.put("translations/cy/notes.txt", "mine");
    var before = clinic.files();
    var ran = translate("add", "cy");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(clinic.files()).isEqualTo(before);
  }

  @Test
  void nothingIsAddedToAProjectWhoseEnglishIsBroken() {
    clinic.edit("translations/common.pot", "msgid \"Draft\"", "msgid \"Draft");
    var before = clinic.files();
    var ran = translate("add", "cy");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("translations/common.pot:", "po.syntax");
    assertThat(clinic.files()).isEqualTo(before);
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

  // check

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
    aSheetThatSpanishLacks();
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
    aSheetThatSpanishLacks();
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
