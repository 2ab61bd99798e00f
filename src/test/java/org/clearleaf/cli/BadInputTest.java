package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearleaf.ProjectShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong gets one clear message with its place, and the other sheets are still made. */
class BadInputTest {
  private static final String NAME = "acute-lymphocytic-leukemia";
  private static final String SUMMARY = "summaries/" + NAME + ".md";
  private static final String SPANISH = "translations/es/" + NAME + ".po";
  private static final String COMMON = "translations/es/common.po";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;

  /**
   * A mistake in the Spanish words: a name, the project with it, the place and a part of the
   * message.
   */
  static Stream<Arguments> mistakesInATranslation() {
    return Stream.of(
        mistake(
            "another encoding",
            ProjectShelf.ofOneSummary().with(SPANISH, latin1(text(SPANISH))),
            SPANISH + ":",
            "not UTF-8"),
        mistake(
            "cut short",
            ProjectShelf.ofOneSummary()
                .edited(SPANISH, t -> t.substring(0, t.indexOf("msgstr", 9000) + 12)),
            SPANISH + ":",
            "cut short"),
        mistake(
            "unknown placeholder",
            worded("medicines.row-1.cell-2", "{vincristina}"),
            at("medicines.row-1.cell-2"),
            "{vincristina} is not in the English text"),
        mistake(
            "missing placeholder",
            worded("medicines.row-1.cell-2", "algo"),
            at("medicines.row-1.cell-2"),
            "{vincristine} is missing"),
        mistake(
            "unclosed tag",
            worded("short-answer.item-2", "Casi siempre <b>quimioterapia."),
            at("short-answer.item-2"),
            "<b>"),
        mistake(
            "brace",
            worded("short-answer.item-2", "Casi siempre { quimioterapia."),
            at("short-answer.item-2"),
            "{"),
        mistake(
            "template directive",
            worded("short-answer.item-2", "Casi siempre ${.version} quimioterapia."),
            at("short-answer.item-2"),
            "{"),
        mistake(
            "script",
            worded("short-answer.item-2", "<script>alert(1)</script> quimioterapia."),
            at("short-answer.item-2"),
            "<script>"),
        mistake(
            "bidi override",
            worded("short-answer.item-2", "Casi siempre \u202Equimioterapia\u202C."),
            at("short-answer.item-2"),
            "U+202E"),
        mistake(
            "character that no font has",
            worded("short-answer.item-2", "Casi siempre \uD808\uDC00 quimioterapia."),
            at("short-answer.item-2"),
            "U+12000 CUNEIFORM SIGN A; tried Atkinson Hyperlegible Next"),
        mistake(
            "word wider than the page",
            worded("short-answer.item-2", "Casi siempre " + "quimioterapia".repeat(20) + "."),
            NAME + ", es, 18 pt, a4",
            "quimioterapiaquimio"),
        mistake(
            "footer over its budget",
            ProjectShelf.ofOneSummary().edited(COMMON, BadInputTest::wordy),
            NAME + ", es, 18 pt, a4",
            "footer"),
        mistake("missing unit", worded("short-answer.item-2", ""), at("short-answer.item-2"), ""),
        mistake(
            "stale unit",
            ProjectShelf.ofOneSummary()
                .edited(
                    SPANISH, t -> t.replace("msgid \"Most often you get", "msgid \"Often you get")),
            at("short-answer.item-2"),
            ""),
        mistake(
            "broken settings",
            ProjectShelf.ofOneSummary()
                .edited(
                    "translations/es/bundle.yaml", t -> t.replace("digits: latn", "digits: roman")),
            "translations/es/bundle.yaml:",
            "roman"),
        mistake(
            "no settings",
            ProjectShelf.ofOneSummary().without("translations/es/bundle.yaml"),
            "translations/es",
            "bundle.yaml"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakesInATranslation")
  void aMistakeInATranslationStopsItsSheetOnly(
      String name, ProjectShelf shelf, String place, String message) {
    var ran = make(shelf, "--language", "en,es");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(errors(ran)).as(ran.err()).anyMatch(l -> l.startsWith(place) && l.contains(message));
    assertThat(ran.err()).doesNotContain("should not", "Exception", "\tat ");
    assertThat(ran.row("es")).contains("not made");
    assertThat(ran.files()).hasSize(1).first().asString().contains("CL-101-en-");
  }

  @Test
  void oneMistakeIsOneMessage() {
    var ran = make(worded("medicines.row-1.cell-2", "{vincristina}"), "--language", "en,es");

    assertThat(errors(ran)).as(ran.err()).hasSize(2).allMatch(l -> l.contains("vincristin"));
  }

  @Test
  void severalMistakesAreToldTogether() {
    var shelf =
        worded("short-answer.item-2", "<b>uno")
            .edited(SPANISH, t -> reworded(t, "team.item-1", "{dos}"));

    var ran = make(shelf, "--language", "es");

    assertThat(errors(ran)).anyMatch(l -> l.contains("(short-answer.item-2)"));
    assertThat(errors(ran)).anyMatch(l -> l.contains("(team.item-1)"));
  }

  static Stream<Arguments> badReviewDates() {
    return Stream.of(
        Arguments.of(
            "missing",
            ProjectShelf.ofOneSummary()
                .edited(SUMMARY, t -> t.replace("reviewed: 2026-05-08\n", "")),
            "reviewed"),
        Arguments.of(
            "in the future", ProjectShelf.ofOneSummary().on(LocalDate.of(2026, 5, 7)), "future"),
        Arguments.of(
            "past its next review",
            ProjectShelf.ofOneSummary().on(LocalDate.of(2027, 5, 9)),
            "2027-05-08"),
        Arguments.of(
            "no date",
            ProjectShelf.ofOneSummary()
                .edited(SUMMARY, t -> t.replace("reviewed: 2026-05-08", "reviewed: May")),
            "May"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badReviewDates")
  void aBadReviewDateStopsEverySheetOfTheSummaryWithOneMessage(
      String name, ProjectShelf shelf, String message) {
    var ran = make(shelf.with("summaries/other.md", other("CL-999")), "--language", "en,es");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(errors(ran).filter(l -> l.startsWith(SUMMARY + ":")))
        .as(ran.err())
        .hasSize(1)
        .first()
        .asString()
        .contains(message);
    assertThat(ran.files()).noneMatch(f -> f.contains("CL-101"));
  }

  @Test
  void aFolderWhoseNameIsNoLanguageIsToldAndTheOthersAreMade() {
    var ran =
        make(ProjectShelf.ofOneSummary().with("translations/es_MX/bundle.yaml", "schema: 1\n"));

    assertThat(ran.status()).isEqualTo(1);
    assertThat(errors(ran))
        .as(ran.err())
        .filteredOn(l -> l.contains("es_MX"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("translations/es_MX  meta.language");
    assertThat(ran.row("es")).contains("CL-101-es-v1-2026-05.pdf");
  }

  @Test
  void aFolderWithoutSettingsIsToldAndTheOthersAreMade() {
    var ran =
        make(
            ProjectShelf.ofOneSummary().with("translations/cy/common.po", ""),
            "--language",
            "cy,es");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(errors(ran))
        .as(ran.err())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("translations/cy ")
        .contains("bundle.yaml");
    assertThat(ran.row("es")).contains("CL-101-es-v1-2026-05.pdf");
  }

  @Test
  void twoSummariesWithOneIdAreBothStoppedWithOneMessage() {
    var ran =
        make(
            ProjectShelf.ofOneSummary().with("summaries/other.md", other("CL-101")),
            "--language",
            "en");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(errors(ran))
        .as(ran.err())
        .filteredOn(l -> l.contains("summary.same-id"))
        .hasSize(1)
        .first()
        .asString()
        .contains("summaries/other.md", SUMMARY);
    assertThat(ran.files()).isEmpty();
  }

  @Test
  void aDamagedListOfWhatThereIsToTranslateIsOneMessage() {
    var common = "translations/common.pot";
    for (var shelf :
        List.of(
            ProjectShelf.ofOneSummary().without(common),
            ProjectShelf.ofOneSummary()
                .edited(common, t -> t.substring(0, t.indexOf("msgstr", 3000))))) {
      var ran = make(shelf, "--language", "en,es,ar");

      assertThat(ran.status()).isEqualTo(1);
      assertThat(errors(ran)).as(ran.err()).hasSize(1).first().asString().startsWith(common);
    }
  }

  @Test
  void aUnitThatIsGoneFromTheListOfSharedOnesIsNamed() {
    var common = "translations/common.pot";
    var shelf =
        ProjectShelf.ofOneSummary()
            .edited(common, t -> t.replace("\"table.cell\"", "\"table.sell\""));

    var ran = make(shelf, "--language", "en");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(errors(ran))
        .as(ran.err())
        .hasSize(1)
        .first()
        .asString()
        .startsWith(common + " (table.cell)  key.missing");
  }

  @Test
  void aDamagedListOfFontsIsOneMessage() {
    var list = "fonts/fonts.yaml";
    for (var shelf :
        List.of(
            ProjectShelf.ofOneSummary().without(list),
            ProjectShelf.ofOneSummary().with(list, "\uFEFFschema: 1\n"),
            ProjectShelf.ofOneSummary().edited(list, t -> t.replace("schema: 1", "schema: 2")))) {
      var ran = make(shelf, "--language", "en,es");

      assertThat(ran.status()).isEqualTo(1);
      assertThat(errors(ran)).as(ran.err()).hasSize(1).first().asString().startsWith(list);
    }
  }

  /** Each byte of its table of glyphs' places is wrong, which is met late, in the writer. */
  @Test
  void aDamagedFontIsNamedAndTheOtherSheetsAreMade() throws Exception {
    var font = "fonts/NotoNaskhArabic-Regular.ttf";
    byte[] bytes = ProjectShelf.ofOneSummary().read(font);
    int entry = new String(bytes, 0, 400, StandardCharsets.ISO_8859_1).indexOf("loca");
    var directory = ByteBuffer.wrap(bytes);
    int start = directory.getInt(entry + 8);
    Arrays.fill(bytes, start, start + directory.getInt(entry + 12), (byte) 0x7F);

    var ran = make(ProjectShelf.ofOneSummary().with(font, bytes), "--language", "en,ar");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(errors(ran))
        .as(ran.err())
        .hasSize(1)
        .first()
        .asString()
        .startsWith(font + "  font.changed");
    assertThat(ran.row("en")).contains("CL-101-en-v1-2026-05.pdf");
  }

  @Test
  void aFontThatIsNotThereIsNamed() {
    var font = "fonts/NotoNaskhArabic-Regular.ttf";
    var ran = make(ProjectShelf.ofOneSummary().without(font), "--language", "en,ar");

    assertThat(errors(ran))
        .as(ran.err())
        .hasSize(1)
        .first()
        .asString()
        .contains("there is no file " + font)
        .doesNotContain("Exception");
    assertThat(ran.row("en")).contains("CL-101-en-v1-2026-05.pdf");
  }

  @Test
  void aParagraphOfAMegabyteIsMadeOrRefusedInGoodTime() {
    var paragraph = "Ask your team about this. ".repeat(40_000);
    var shelf =
        ProjectShelf.ofOneSummary()
            .with("summaries/other.md", other("CL-999").replace("Rest.", paragraph));

    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          var ran = make(shelf, "--language", "en");
          assertThat(ran.err()).doesNotContain("should not", "Exception");
          assertThat(ran.row("en")).isNotEmpty();
          assertThat(ran.files()).anyMatch(f -> f.contains("CL-101-en-"));
        });
  }

  @Test
  void fiveHundredHeadingsAreMadeOrRefusedInGoodTime() {
    var sections = new StringBuilder();
    IntStream.range(0, 500)
        .forEach(i ->
            sections
                .append("\n## Heading number ")
                .append(i)
                .append(" {#s")
                .append(i)
                .append("}\n\nRest.\n"));
    var shelf = ProjectShelf.ofOneSummary().with("summaries/other.md", other("CL-999") + sections);

    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          var ran = make(shelf, "--language", "en");
          assertThat(ran.err()).doesNotContain("should not", "Exception");
          assertThat(ran.files()).anyMatch(f -> f.contains("CL-101-en-"));
        });
  }

  @Test
  void charactersThatSteerATerminalAreShownAsTheirNumbers() {
    var ran = make(worded("short-answer.item-2", "{\u001B[31m\u202E}"), "--language", "es");

    assertThat(ran.err()).doesNotContain("\u001B", "\u202E");
  }

  private Tool.Ran make(ProjectShelf shelf, String... options) {
    var arguments = Stream.concat(Stream.of("make"), Arrays.stream(options)).toArray(String[]::new);
    return new Tool(shelf, folder).run(arguments);
  }

  /** The lines that tell of problems, without those of progress. */
  private static Stream<String> errors(Tool.Ran ran) {
    return ran.err()
        .lines()
        .filter(l -> !l.isBlank() && !l.matches("\\S+  [A-Za-z-]+") && !l.startsWith("warning"))
        .map(l ->
            l.startsWith("error  ")
                ? l.substring("error  ".length())
                : "not told as an error: " + l);
  }

  private static Arguments mistake(String name, ProjectShelf shelf, String place, String message) {
    return Arguments.of(name, shelf, place, message);
  }

  private static ProjectShelf worded(String key, String words) {
    return ProjectShelf.ofOneSummary().edited(SPANISH, t -> reworded(t, key, words));
  }

  /** A bundle that has no short way to say the disclaimer. */
  private static String wordy(String po) {
    var wordy = "Pregunte. ".repeat(60).strip();
    return reworded(
        reworded(reworded(po, "footer.disclaimer", wordy), "footer.disclaimer-short", wordy),
        "footer.disclaimer-least",
        wordy);
  }

  private static String reworded(String po, String key, String words) {
    var entry =
        Pattern.compile("(msgctxt \"" + Pattern.quote(key) + "\"\nmsgid .*\nmsgstr )\".*\"\n");
    return entry
        .matcher(po)
        .replaceFirst(
            m -> java.util.regex.Matcher.quoteReplacement(m.group(1) + '"' + words + "\"\n"));
  }

  private static String text(String file) {
    try {
      return new String(ProjectShelf.ofOneSummary().read(file), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Where the Spanish words of a unit stand. */
  private static String at(String key) {
    String before = text(SPANISH).split("msgctxt \"" + key + "\"")[0];
    long line = before.lines().count() + 3;
    return SPANISH + ":" + line + " (" + key + ")";
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String other(String id) {
    return """
    ---
    id: %s
    version: 1
    reviewed: 2026-05-08
    next-review: 2027-05-08
    source: Another summary
    codes:
      ICD-10-CM: C91.0
    names: {}
    ---

    # Another sheet

    ## The short answer {#short-answer .box}

    Rest.
    """
        .formatted(id);
  }
}
