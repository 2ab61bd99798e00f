package org.clearleaf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoPrevious;
import org.clearleaf.translation.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays as it is when a language is brought up to date. */
class UpdateTest {

  private static final String REST = "do.item-1";
  private static final String DRINK = "do.item-2";

  private static Desk desk() {
    var desk = new Desk().english(List.of("Rest.", "Drink."));
    desk.update();
    return desk.word(REST, "Descanse.").word(DRINK, "Beba.");
  }

  @Test
  void anEntryIsLeftAsAnEditorWroteItWhileOthersChange() {
    var wrapped =
        """
        # Ana: better than "reposo"?
        #. CL-7 · Do · item 1 · general
        #: summaries/flu.md
        #, no-wrap
        msgctxt "do.item-1"
        msgid "Rest."
        msgstr ""
        "Descanse "
        "mucho."

        """;
    var desk = desk();
    desk.with(Desk.PO, desk.text(Desk.PO).replaceFirst("(?s)#\\. CL-7 · Do · item 1.*?\n\n", ""))
        .append(Desk.PO, wrapped)
        .english(List.of("Rest.", "Drink a lot."))
        .update();

    assertThat(desk.text(Desk.PO)).contains(wrapped);
    assertThat(desk.entry(DRINK).isFuzzy()).isTrue();
  }

  @Test
  void ofAMarkThatATranslatorTookAwayNothingIsLeft() {
    var desk = desk().english(List.of("Rest a lot.", "Drink."));
    desk.update();
    assertThat(desk.entry(REST).notes().getFirst()).startsWith("The English has changed since");
    desk.word(REST, "Descanse mucho.");
    desk.with(Desk.PO, desk.text(Desk.PO).replace("#, fuzzy\n", "")).update();

    assertThat(desk.entry(REST).notes()).containsExactly("CL-7 · Do · item 1 · general");
    assertThat(desk.entry(REST).previous()).isEmpty();
    assertThat(desk.entry(REST).texts()).containsExactly("Descanse mucho.");
  }

  @Test
  void aTranslatorsRemarksAndFlagsGoWithTheWords() {
    var desk = desk();
    desk.with(
            Desk.PO,
            desk.text(Desk.PO)
                .replace(
                    "#. CL-7 · Do · item 1",
                    "# Ana: said so on the ward\n#, no-wrap\n#. CL-7 · Do · item 1"))
        .english(List.of("Stay.", "Rest."))
        .update();

    var entry = desk.entry(DRINK);
    assertThat(entry.texts()).containsExactly("Descanse.");
    assertThat(entry.comments()).containsExactly("Ana: said so on the ward");
    assertThat(entry.flags()).containsExactly("no-wrap");
    assertThat(entry.notes()).containsExactly("CL-7 · Do · item 2 · general");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void everyLineEndsAsTheOthersOfTheFile(String end) {
    var desk = desk();
    desk.with(Desk.PO, desk.text(Desk.PO).replace("\n", end))
        .with(Desk.SIGN_OFFS, desk.text(Desk.SIGN_OFFS).replace("\n", end))
        .append(
            Desk.SIGN_OFFS,
            "flu/do.item-1\ttranslate\t" + desk.hashes(REST) + "\tana\t2026-06-01\t" + end)
        .english(List.of("Stay.", "Rest.", "Drink a lot."))
        .update();

    for (var file : List.of(Desk.PO, Desk.SIGN_OFFS)) {
      var lines = desk.text(file).split("(?<=\n)");
      assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.endsWith(end));
      assertThat(desk.text(file).replace("\r\n", "").contains("\r")).isFalse();
    }
  }

  @Test
  void aFileWithoutTheEndOfItsLastLineIsNotGluedTogether() {
    var desk = desk();
    var rest = desk.entry(REST).raw();
    desk.with(Desk.PO, desk.text(Desk.PO).replace(rest, "") + rest.stripTrailing())
        .english(List.of("Rest.", "Drink a lot."))
        .update();

    assertThat(desk.text(Desk.PO)).contains(rest);
    assertThat(desk.po().entries())
        .extracting(PoEntry::context)
        .containsSubsequence("title", REST, DRINK, "ask.paragraph-1");
  }

  @Test
  void whatPlaceholdersStandForIsToldToTheTranslator() {
    assertThat(desk().entry("ask.paragraph-1").notes())
        .containsExactly("{tamiflu} is printed as Tamiflu", "CL-7 · Ask · paragraph 1 · general");
  }

  @Test
  void signOffsBackTranslationAndAcknowledgementGoWithTheWords() {
    var desk = desk();
    var hashes = desk.hashes(REST);
    var target = hashes.split("\t")[1];
    var signed = "\ttranslate\t" + hashes + "\tana\t2026-06-01\t\n";
    var older = "flu/do.item-1\ttranslate\t0123456789abcdef\t0123456789abcdef\tana\t2026-05-01\t\n";
    desk.append(Desk.SIGN_OFFS, older + "flu/do.item-1" + signed)
        .append(Desk.BACK, "flu/do.item-1\t" + target + "\tRest.\n")
        .append(Desk.ACKNOWLEDGED, "text.same\tflu/do.item-1\t" + hashes + "\tIt is right.\n")
        .append(Desk.ACKNOWLEDGED, "caps\tflu/do.item-1\t" + older.split("\t")[2] + "\tx\tOld.\n")
        .english(List.of("Stay.", "Rest.", "Drink."))
        .update();

    assertThat(desk.text(Desk.SIGN_OFFS))
        .as("nothing is taken out of it; only what holds for the words is said again")
        .endsWith(older + "flu/do.item-1" + signed + "flu/do.item-2" + signed);
    assertThat(desk.text(Desk.BACK)).contains("flu/do.item-2\t" + target + "\tRest.\n");
    assertThat(desk.text(Desk.ACKNOWLEDGED))
        .contains("text.same\tflu/do.item-2\t" + hashes)
        .contains("caps\tflu/do.item-1\t");
  }

  @Test
  void ledgersOfSwappedUnitsAreSwapped() {
    var desk = desk();
    var rest = desk.hashes(REST).split("\t")[1];
    var drink = desk.hashes(DRINK).split("\t")[1];
    desk.append(
            Desk.BACK, "flu/do.item-1\t" + rest + "\tRest.\nflu/do.item-2\t" + drink + "\tDrink.\n")
        .english(List.of("Drink.", "Rest."))
        .update();

    assertThat(desk.text(Desk.BACK))
        .contains("flu/do.item-2\t" + rest + "\tRest.\nflu/do.item-1\t" + drink + "\tDrink.\n");
  }

  @Test
  void theBackTranslationOfWordsThatAreGoneDoesNotStandInTheWay() throws IOException {
    var desk = desk();
    desk.append(Desk.BACK, "flu/do.item-1\t" + desk.hashes(REST).split("\t")[1] + "\tRest.\n")
        .append(Desk.BACK, "flu/do.item-2\t" + desk.hashes(DRINK).split("\t")[1] + "\tDrink.\n")
        .english(List.of("Drink."))
        .update();

    var problems = new Problems();
    var translation = new Translations(desk.shelf()).read("es", problems).orElseThrow();
    assertThat(problems.list()).noneMatch(p -> p.id().startsWith("back."));
    assertThat(translation.segment("flu/do.item-1").orElseThrow().backTranslation())
        .contains(List.of("Drink."));
  }

  @Test
  void aCopyHasNoSignOffs() {
    var desk = desk();
    desk.append(
            Desk.SIGN_OFFS,
            "flu/do.item-1\ttranslate\t" + desk.hashes(REST) + "\tana\t2026-06-01\t\n")
        .english(List.of("Rest.", "Drink.", "Rest."))
        .update();

    assertThat(desk.entry("do.item-3").texts()).containsExactly("Descanse.");
    assertThat(desk.text(Desk.SIGN_OFFS)).doesNotContain("do.item-3");
  }

  @Test
  void whoComesBackToOldKeysIsNotSignedTwice() {
    var desk = desk();
    desk.append(
        Desk.SIGN_OFFS, "flu/do.item-1\ttranslate\t" + desk.hashes(REST) + "\tana\t2026-06-01\t\n");
    for (int i = 0; i < 2; i++) {
      desk.english(List.of("Drink.", "Rest.")).update();
      desk.english(List.of("Rest.", "Drink.")).update();
    }

    assertThat(desk.text(Desk.SIGN_OFFS).lines()).hasSize(3).doesNotHaveDuplicates();
  }

  private static String counted(String one, String several) {
    return """
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\\n"

    #. Every sheet · furniture
    msgctxt "days"
    msgid "%s"
    %smsgstr""
    """
        .formatted(one, several.isEmpty() ? "" : "msgid_plural \"" + several + "\"\n")
        .replace("msgstr\"\"\n", several.isEmpty() ? "msgstr \"\"\n" : "msgstr[0] \"\"\n");
  }

  @Test
  void aUnitThatCountsKeepsAllItsForms() {
    var desk = desk().with("translations/common.pot", counted("{count} day", "{count} days"));
    desk.update();
    desk.with(
            Desk.COMMON,
            desk.text(Desk.COMMON)
                .replace("msgstr[0] \"\"", "msgstr[0] \"un día\"")
                .replace("msgstr[1] \"\"", "msgstr[1] \"{count} días\""))
        .with("translations/common.pot", counted("{count} day", "{count} whole days"))
        .update();

    assertThat(desk.text(Desk.COMMON))
        .contains("Plural-Forms: nplurals=2;")
        .contains(
            """
            #, fuzzy
            #| msgid "{count} day"
            #| msgid_plural "{count} days"
            msgctxt "days"
            msgid "{count} day"
            msgid_plural "{count} whole days"
            msgstr[0] "un día"
            msgstr[1] "{count} días"
            """);
  }

  @Test
  void ofSeveralFormsNoneIsLostWhereTheUnitNoLongerCounts() {
    var desk = desk().with("translations/common.pot", counted("{count} day", "{count} days"));
    desk.update();
    desk.with(
            Desk.COMMON,
            desk.text(Desk.COMMON)
                .replace("msgstr[0] \"\"", "msgstr[0] \"un día\"")
                .replace("msgstr[1] \"\"", "msgstr[1] \"{count} días\""))
        .with("translations/common.pot", counted("Days: {count}", ""))
        .update();

    assertThat(desk.text(Desk.COMMON))
        .contains("msgid \"Days: {count}\"\nmsgstr \"\"\n")
        .contains("#~ msgstr[0] \"un día\"\n#~ msgstr[1] \"{count} días\"\n");
  }

  @Test
  void questionsInTheBundleKeepNobodyFromBringingWordsUpToDate() {
    var desk = desk();
    var bundle = desk.text("translations/es/bundle.yaml");
    desk.with("translations/es/bundle.yaml", bundle.replace("Español", "\"?\""))
        .with("translations/common.pot", counted("{count} day", "{count} days"))
        .english(List.of("Drink."))
        .update();

    assertThat(desk.entry(REST).texts()).containsExactly("Beba.");
    assertThat(desk.text(Desk.COMMON)).contains("nplurals=2");
  }

  @Test
  void aDamagedFileIsNotTouched() throws IOException {
    var desk = desk();
    desk.with(Desk.PO, desk.text(Desk.PO).replace("msgstr \"Beba.\"", "msgstr \"Beba."))
        .english(List.of("Drink."));
    var problems = new Problems();

    assertThat(
            new LanguageUpdate(desk.shelf(), new Translations(desk.shelf())).plan("es", problems))
        .isEmpty();
    assertThat(problems.list()).hasSize(1).first().asString().contains("flu.po", "po.syntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes", "es-", "x-notes"})
  void aFolderThatIsNoLanguageIsNotTouched(String folder) throws IOException {
    var desk = desk().with("translations/" + folder + "/notes.txt", "");
    var problems = new Problems();

    assertThat(
            new LanguageUpdate(desk.shelf(), new Translations(desk.shelf())).plan(folder, problems))
        .isEmpty();
    assertThat(problems.hasErrors()).isTrue();
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  /**
   * Any edits of the English, one after the other, with a translator at work between them: no words
   * are ever lost, every unit's words were written for exactly its English or are marked, and a
   * second update changes nothing.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void whateverHappensToTheEnglishNoWordsAreLostAndNoneStandForAnotherText(int seed) {
    var random = new Random(seed);
    var sentences = new ArrayList<>(List.of("S0.", "S1.", "S2.", "S2."));
    var written = new LinkedHashSet<String>();
    var desk = new Desk().english(sentences);
    desk.update();
    for (int round = 0; round < 8; round++) {
      translate(desk, random, round, written);
      edit(sentences, random);
      desk.english(sentences).update();

      assertThat(words(desk)).containsAll(written);
      for (var entry : desk.po().entries()) {
        if (!entry.obsolete() && !entry.isFuzzy() && !entry.isEmpty() && !entry.isHeader()) {
          assertThat(entry.texts().getFirst()).startsWith("para <" + entry.source() + ">");
        }
      }
      assertThat(desk.po().entries().stream().filter(e -> !e.obsolete() && !e.isHeader()))
          .extracting(PoEntry::source)
          .containsSubsequence(sentences);
      assertThat(desk.plan().files()).isEmpty();
    }
  }

  private static Set<String> words(Desk desk) {
    return desk.po().entries().stream()
        .flatMap(entry -> entry.texts().stream())
        .collect(Collectors.toSet());
  }

  /** Words some units, some of them for sure, some not; and takes marks away. */
  private static void translate(Desk desk, Random random, int round, Set<String> written) {
    var po = desk.po();
    for (var entry : po.entries()) {
      if (entry.isHeader() || entry.obsolete() || random.nextInt(3) == 0) {
        continue;
      }
      boolean mayBeEdited = entry.isEmpty() || entry.isFuzzy();
      if (mayBeEdited) {
        var words =
            "para <" + entry.source() + "> " + entry.context().replaceAll("\\D", "") + "/" + round;
        written.removeAll(entry.texts());
        written.add(words);
        boolean sure = random.nextInt(4) > 0;
        var changed =
            entry
                .withTexts(List.of(words))
                .withFlags(sure ? Set.of() : Set.of("fuzzy"), sure ? List.of() : entry.previous());
        po = po.with(entry, changed);
      }
    }
    desk.with(Desk.PO, po.write());
  }

  private static void edit(List<String> sentences, Random random) {
    for (int edits = random.nextInt(3); edits >= 0; edits--) {
      int at = random.nextInt(sentences.size());
      switch (random.nextInt(5)) {
        case 0 -> sentences.add(at, "S" + random.nextInt(6) + ".");
        case 1 -> {
          if (sentences.size() > 1) {
            sentences.remove(at);
          }
        }
        case 2 -> sentences.set(at, "S" + random.nextInt(6) + ".");
        case 3 -> Collections.swap(sentences, at, random.nextInt(sentences.size()));
        default -> sentences.addLast(sentences.remove(at));
      }
    }
  }

  @Test
  void theEarlierEnglishIsReadAsItWasWritten() {
    var desk = desk().word(REST, "Diga \"sí\".");
    desk.english(List.of("Say \"yes\" or \\ no.", "Drink.")).update();
    desk.english(List.of("Say \"no\".", "Drink.")).update();
    desk.word(REST, "Diga \"no\".");

    assertThat(PoPrevious.text(desk.entry(REST))).containsExactly("Rest.");
  }
}
