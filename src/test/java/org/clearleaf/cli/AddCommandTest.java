package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code translate add}: a new language, or a sheet that a language lacks. */
class AddCommandTest {
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

  @Test
  void aSheetThatALanguageLacksIsBegunWithEveryUnit() {
    clinic.withASheetThatSpanishLacks();
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
    clinic.withASheetThatSpanishLacks();
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
    clinic.withASheetThatSpanishLacks();
    translate("add", "es", "visit");
    clinic.edit("summaries/visit.md", "languages: [fr]", "languages: [es]");
    var made = clinic.run("make", "--language", "es");

    assertThat(made.status()).isEqualTo(1);
    assertThat(made.err()).contains("translations/es/visit.po:").doesNotContain("flu.po");
    assertThat(made.files()).anyMatch(file -> file.endsWith("CL-7-es-v1-2026-05.pdf"));
  }

  @Test
  void aNewLanguageMayBeginWithASheetThatIsNotToBeHadInIt() {
    clinic.withASheetThatSpanishLacks();
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
}
