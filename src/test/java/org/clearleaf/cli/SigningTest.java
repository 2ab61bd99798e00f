package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.messages.TextHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From a draft that a computer wrote to a sheet that a clinic may hand out. */
class SigningTest {
  private static final String DOSE = "medicine.paragraph-1";
  private static final String ONE = "Take one tablet of {tamiflu} in the morning.";

  @TempDir private Path root;
  private SmallClinic clinic;

  @BeforeEach
  void aDraft() {
    clinic = new SmallClinic(root);
  }

  private Tool.Ran ok(String... arguments) {
    var ran = clinic.run(arguments);
    assertThat(ran.status()).as(ran.err() + ran.out()).isZero();
    return ran;
  }

  private String released() {
    var ran = clinic.run("make", "--language", "es", "--release");
    assertThat(ran.status()).isEqualTo(ran.row("es").contains(".pdf") ? 0 : 1);
    return ran.row("es") + ran.err();
  }

  private void signEverything() {
    ok("translate", "approve", "en", "--all", "--person", "cara");
    ok("translate", "vouch", "es", "--all", "--person", "ana");
    ok("translate", "revise", "es", "--all", "--person", "ben");
    ok("translate", "back-translate", "es", "--all", "--person", "bob");
    ok("translate", "approve", "es", "--all", "--person", "cara");
  }

  @Test
  void aSheetIsReleasedWhenEveryStepIsTakenAndNoSooner() {
    assertThat(released()).contains("not made", "release.draft");
    ok("translate", "vouch", "es", "--all", "--person", "ana");
    assertThat(released()).contains("not made");
    ok("translate", "revise", "es", "--all", "--person", "ben");
    assertThat(released()).contains("not made");
    ok("translate", "back-translate", "es", DOSE, "--person", "bob");
    ok("translate", "back-translate", "es", "--all", "--sheet", "common", "--person", "bob");
    assertThat(released()).contains("not made");
    ok("translate", "approve", "es", "--all", "--person", "cara");
    assertThat(released()).as("the English is not approved").contains("not made");
    ok("translate", "approve", "en", "--all", "--person", "cara");

    assertThat(released()).contains("CL-7-es-v1-2026-05.pdf").doesNotContain("release.draft");
    assertThat(ok("translate", "status", "es").row("es")).contains("  yes");

    clinic.edit(SmallClinic.SPANISH, "Tome una tableta", "Toma una tableta");

    assertThat(released()).contains("not made", "release.draft");
    assertThat(ok("translate", "status", "es").row("es"))
        .contains("no: ", "1 unit lacks a translator who stands for the words");
  }

  /** In the ledger, past the commands, which would not have taken it. */
  private void signAWrongDoseByHand() {
    clinic.edit(SmallClinic.SPANISH, "Tome una tableta", "Tome 10 tabletas");
    clinic.edit(
        SmallClinic.SIGN_OFFS,
        TextHash.of(List.of("Tome una tableta de {tamiflu} por la mañana.")),
        TextHash.of(List.of("Tome 10 tabletas de {tamiflu} por la mañana.")));
  }

  @Test
  void aWrongDoseIsNotReleasedWhoeverSignedIt() {
    signEverything();
    assertThat(released()).contains("CL-7-es-v1-2026-05.pdf");
    signAWrongDoseByHand();

    assertThat(released()).contains("not made", "num.value").doesNotContain("release.draft");
  }

  @Test
  void aSheetThatIsCheckedIsPackedWithoutAChoiceAndAWrongDoseIsNotWhoeverSignedIt() {
    assertThat(clinic.run("pack", "--language", "es").err()).contains("drafts", "Spanish (es)");
    signEverything();
    var packed = ok("pack", "--language", "es", "--copies", "1");
    assertThat(packed.files()).contains("packs/CL-7-pack-v1-2026-05-a4.pdf");

    signAWrongDoseByHand();
    var refused = clinic.run("pack", "--language", "es", "--per", "language");
    assertThat(refused.status()).isEqualTo(CommandLineTool.PROBLEMS);
    assertThat(refused.err()).contains("num.value", DOSE);
    assertThat(refused.files()).noneMatch(file -> file.contains("-es-pack"));
  }

  @Test
  void aChangedEnglishVoidsWhatWasSigned() {
    signEverything();
    clinic.edit(SmallClinic.SUMMARY, "Take one tablet", "Take two tablets");
    ok("translate", "update", "es");

    assertThat(released()).contains("not made", "unit.stale");
    assertThat(clinic.text(SmallClinic.SPANISH)).contains("#, fuzzy\n#| msgid \"" + ONE);

    clinic.edit(SmallClinic.SUMMARY, "Take two tablets", "Take one tablet");
    ok("translate", "update", "es");

    assertThat(released()).as("the English is as it was signed").contains(".pdf");
    assertThat(clinic.text(SmallClinic.SPANISH)).doesNotContain("fuzzy", "#|");
  }

  @Test
  void wordsThatStillSayTheSameAreCarried() {
    signEverything();
    clinic.edit(SmallClinic.SUMMARY, "Take one tablet", "Please take one tablet");
    ok("translate", "update", "es");
    ok("translate", "carry", "es", DOSE, "--person", "ben", "--note", "only more polite");

    assertThat(clinic.text(SmallClinic.SPANISH))
        .contains(
            "msgid \"Please take one tablet of {tamiflu} in the morning.\"\nmsgstr \"Tome una")
        .doesNotContain("fuzzy", "#|", "has changed");
    assertThat(released()).as("the English has to be approved again").contains("not made");
    ok("translate", "approve", "en", DOSE, "--person", "cara");
    assertThat(released()).contains(".pdf");
    assertThat(clinic.run("translate", "update", "es", "--dry-run").out()).doesNotContain("flu/");
  }

  @Test
  void wordsAreCarriedWithoutAnUpdateBefore() {
    signEverything();
    clinic.edit(SmallClinic.SUMMARY, "Take one tablet", "Please take one tablet");
    ok("translate", "carry", "es", DOSE, "--person", "ben");
    ok("translate", "approve", "en", DOSE, "--person", "cara");

    assertThat(released()).contains(".pdf");
  }

  @Test
  void aTranslatorsOwnDoubtIsNotCarriedAway() {
    clinic.edit(SmallClinic.SPANISH, "msgctxt \"" + DOSE, "#, fuzzy\nmsgctxt \"" + DOSE);
    var ran = clinic.run("translate", "carry", "es", DOSE, "--person", "ben");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("signoff.uncertain", "A translator reads them again");
    assertThat(clinic.text(SmallClinic.SPANISH)).contains("#, fuzzy");
  }

  @Test
  void whatWasRejectedIsADraftUntilSomebodyStandsForIt() {
    signEverything();
    ok(
        "translate",
        "reject",
        "es",
        DOSE,
        "--person",
        "ben",
        "--note",
        "wrong person: tú or usted?");
    assertThat(released()).contains("not made");
    assertThat(clinic.text(SmallClinic.SIGN_OFFS)).endsWith("\twrong person: tú or usted?\n");
  }

  @Test
  void aClinicianMayDoWithoutTheTranslationBack() {
    ok("translate", "approve", "en", "--all", "--person", "cara");
    ok("translate", "vouch", "es", "--all", "--person", "ana");
    ok("translate", "revise", "es", "--all", "--person", "ben");
    ok("translate", "approve", "es", "--all", "--person", "cara");
    assertThat(released()).contains("not made");
    ok("translate", "waive", "es", "--all", "--person", "cara", "--note", "I read Spanish");

    assertThat(released()).contains(".pdf");
    assertThat(clinic.text(SmallClinic.SIGN_OFFS).lines().filter(l -> l.contains("\twaive\t")))
        .as("only what can hurt somebody needs it")
        .isNotEmpty()
        .noneMatch(l -> l.startsWith("flu/title") || l.startsWith("flu/short-answer"));
  }

  @Test
  void aLineNamesTheUnitTheStepTheTextsThePersonAndTheDay() {
    ok("translate", "vouch", "es", "title", "--person", "ana", "--date", "2026-06-01");

    assertThat(clinic.text(SmallClinic.SIGN_OFFS))
        .endsWith(
            "\nflu/title\ttranslate\t"
                + hash("Flu")
                + "\t"
                + hash("Gripe")
                + "\tana\t2026-06-01\t\n");
  }

  private static String hash(String text) {
    return org.clearleaf.messages.TextHash.of(java.util.List.of(text));
  }

  @Test
  void whoSignsAllSignsWhatNobodyHasSigned() {
    ok("translate", "vouch", "es", "title", "--person", "ana");
    ok("translate", "vouch", "es", "--all", "--sheet", "flu", "--person", "ana");
    var again =
        clinic.run("translate", "vouch", "es", "--all", "--sheet", "flu", "--person", "ana");

    assertThat(clinic.text(SmallClinic.SIGN_OFFS).lines().filter(l -> l.startsWith("flu/")))
        .hasSize(5);
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("There is no unit for which this step makes sense.");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        refused("signoff.person", "zoe\" is nobody", "vouch", "es", "title", "--person", "zoe"),
        refused("signoff.role", "ben is no translator", "vouch", "es", "title", "--person", "ben"),
        refused("signoff.role", "ana is no clinician", "approve", "es", "title", "--person", "ana"),
        refused(
            "signoff.role",
            "ben is no clinician",
            "waive",
            "es",
            DOSE,
            "--person",
            "ben",
            "--note",
            "x"),
        refused("signoff.role", "bob is no", "revise", "es", "title", "--person", "bob"),
        refused("signoff.reason", "No reason", "waive", "es", DOSE, "--person", "cara"),
        refused("signoff.reason", "No reason", "reject", "es", DOSE, "--person", "ben"),
        refused(
            "signoff.reason",
            "more than one line",
            "vouch",
            "es",
            "title",
            "--person",
            "ana",
            "--note",
            "one\ntwo"),
        refused(
            "chars.bidi-control",
            "U+202E",
            "vouch",
            "es",
            "title",
            "--person",
            "ana",
            "--note",
            "a\u202Eb"),
        refused(
            "signoff.date",
            "2099-01-01 is not yet",
            "vouch",
            "es",
            "title",
            "--person",
            "ana",
            "--date",
            "2099-01-01"),
        refused("signoff.not-stale", "nothing to carry", "carry", "es", DOSE, "--person", "ben"),
        refused(
            "signoff.english",
            "for the other languages",
            "vouch",
            "en",
            "title",
            "--person",
            "ana"),
        refused(
            "signoff.english",
            "for the other languages",
            "back-translate",
            "en",
            "title",
            "--person",
            "bob"));
  }

  private static Arguments refused(String id, String message, String... arguments) {
    return Arguments.of(id, message, arguments);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aStepThatMayNotBeTakenChangesNothing(String id, String message, String[] arguments) {
    var before = clinic.files();
    var whole = Stream.concat(Stream.of("translate"), Stream.of(arguments)).toArray(String[]::new);
    var ran = clinic.run(whole);

    assertThat(ran.status()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err()).contains(id, message).doesNotContain("\tat ");
    assertThat(clinic.files()).isEqualTo(before);
  }

  @Test
  void nobodyChecksTheirOwnWords() {
    clinic.edit(
        "translations/es/bundle.yaml", "id: ben, role: reviser", "id: ben, role: translator");
    ok("translate", "vouch", "es", "title", "--person", "ben");
    assertSamePerson("revise", "ben", "ben translated this unit");
    assertSamePerson("back-translate", "ben", "ben translated this unit");
    ok("translate", "revise", "es", "title", "--person", "ana");
    assertSamePerson("vouch", "ana", "ana has checked this unit");
  }

  private void assertSamePerson(String step, String person, String message) {
    var before = clinic.files();
    var ran = clinic.run("translate", step, "es", "title", "--person", person);

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("signoff.same-person", message);
    assertThat(clinic.files()).isEqualTo(before);
  }

  @Test
  void wordsWithAnErrorAreNeitherRevisedNorApproved() {
    ok("translate", "vouch", "es", "--all", "--person", "ana");
    clinic.edit(SmallClinic.SPANISH, "una tableta de {tamiflu}", "una tableta");
    for (var step : Stream.of("revise ben", "approve cara").toList()) {
      var words = step.split(" ");
      var ran = clinic.run("translate", words[0], "es", DOSE, "--person", words[1]);

      assertThat(ran.status()).isEqualTo(1);
      assertThat(ran.err()).contains("{tamiflu} is missing");
    }
  }
}
