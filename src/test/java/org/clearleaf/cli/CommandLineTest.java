package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final String SHEETS = "handouts/CL-101/";

  @TempDir private Path folder;

  @Test
  void makesTheSheetsThatAreNamed() throws IOException {
    var ran = tool().run("make", "acute-lymphocytic-leukemia", "--language", "es,ar");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.files())
        .containsExactly(SHEETS + "CL-101-ar-v1-2026-05.pdf", SHEETS + "CL-101-es-v1-2026-05.pdf");
    assertThat(ran.row("es")).contains("Spanish", "draft", "CL-101-es-v1-2026-05.pdf");
    assertThat(ran.row("ar")).contains("Arabic", "draft", "CL-101-ar-v1-2026-05.pdf");
    assertThat(
            Files.readString(
                folder.resolve(ran.files().getFirst()),
                java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-1.7");
  }

  @Test
  void progressIsPlainLinesWhereNobodyWatches() {
    var ran = tool().run("make", "--language", "en", "--jobs", "1");

    assertThat(ran.err()).isEqualTo("acute-lymphocytic-leukemia  en\n");
  }

  @Test
  void anotherSizeAndPaperGoBesideTheUsualOnes() {
    tool().run("make", "--language", "en");
    var ran = tool().run("make", "--language", "en", "--size", "24", "--paper", "Letter");

    assertThat(ran.files())
        .containsExactly(
            SHEETS + "CL-101-en-v1-2026-05-24pt-letter.pdf", SHEETS + "CL-101-en-v1-2026-05.pdf");
  }

  @Test
  void aReleaseRefusesDraftsAndSaysWhatIsMissing() {
    var ran = tool().run("make", "--language", "es", "--release");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.files()).isEmpty();
    assertThat(ran.row("es")).contains("draft", "not made");
    assertThat(ran.err()).contains("release.draft", "translations/es/signoff.tsv");
  }

  @Test
  void listShowsEveryLanguageWithItsState() {
    var ran = tool().run("list");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("acute-lymphocytic-leukemia\n");
    assertThat(ran.row("vi")).contains("Vietnamese", "draft", "Tiếng Việt");
    assertThat(ran.files()).isEmpty();
  }

  @Test
  void helpHasAnExample() {
    var ran = tool().run("make", "--help");

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("Example:", "./clearleaf make ", "--paper");
    assertThat(ran.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"make", "pack", "mail", "serve", "translate check", "translate import"})
  void helpIsWrittenForPeople(String command) {
    var ran = tool().run((command + " --help").split(" "));

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).doesNotContain("\\", "*");
  }

  @Test
  void aSheetIsNamedByItsIdOrItsSummary() {
    var ran = tool().run("make", "CL-101", "-l", "es");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.row("es")).contains("CL-101-es-");
  }

  /** Five lines that say the same would tell nobody which of them takes so long. */
  @Test
  void progressNamesTheEditionWhereThereAreSeveral() {
    var ran = tool().run("make", "-l", "es", "--edition", "html,text", "--jobs", "1");

    assertThat(ran.err())
        .isEqualTo("acute-lymphocytic-leukemia  es  html\nacute-lymphocytic-leukemia  es  text\n");
  }

  static Stream<Arguments> wrongUses() {
    return Stream.of(
        wrong("no option \"--langauge\". Did you mean \"--language\"?", "make", "--langauge", "es"),
        wrong("--size wants a value after it: PT.", "make", "--size"),
        wrong("--out wants a value after it: FOLDER.", "make", "--out", "-l", "en"),
        wrong("--size can be given once only.", "make", "--size", "18", "--size", "24"),
        wrong("--size is one of 16, 18, 20, 24, 28, not \"18.5\".", "make", "--size", "18.5"),
        wrong("--jobs wants a whole number from 1, not \"two\".", "make", "--jobs", "two"),
        wrong("--out wants the name of a folder", "make", "--out", ""),
        wrong("it is a language: write --language es,ar.", "make", "-l", "es", "ar"),
        wrong("Did you mean \"zh-Hans\" (Simplified Chinese) or", "make", "-l", "zh"),
        wrong("There is no sheet \"@file\"", "make", "@file"),
        wrong("list takes no \"es\".", "list", "es"),
        wrong("no option \"--language\".", "list", "--language", "es"),
        wrong("There is no language \"ex\". Did you mean", "make", "--language", "ex"),
        wrong(
            "There is no sheet \"leukaemia\". Did you mean \"CL-101\"? There is: CL-101"
                + " (acute-lymphocytic-leukemia).",
            "make",
            "leukaemia"),
        wrong("Did you mean \"CL-101\"?", "mail", "leukemia"),
        wrong("Did you mean \"CL-101\"?", "pack", "cl-101"),
        wrong("by its id or its summary: CL-101 (acute", "mail"),
        wrong(
            "There is no language \"spanish\". Did you mean \"es\" (Spanish)?",
            "make",
            "-l",
            "spanish"),
        wrong("Did you mean \"ar\" (Arabic)?", "mail", "CL-101", "-l", "arabic"),
        wrong(
            "Did you mean \"acute-lymphocytic-leukemia\"?", "make", "acute-lymphocytic-leukaemia"),
        wrong("--size is one of 16, 18, 20, 24, 28, not \"12\".", "make", "--size", "12"),
        wrong("--size is one of 16, 18, 20, 24, 28, not \"large\".", "make", "--size", "large"),
        wrong("--paper is a4 or letter, not \"a5\".", "make", "--paper", "a5"),
        wrong("--jobs wants a whole number from 1, not \"0\".", "make", "--jobs", "0"),
        wrong("There is no command \"bake\". Did you mean \"make\"?", "bake"));
  }

  private static Arguments wrong(String message, String... arguments) {
    return Arguments.of(message, arguments);
  }

  @ParameterizedTest
  @MethodSource("wrongUses")
  void wrongUseIsToldInOneMessageAndMakesNothing(String message, String[] arguments) {
    var ran = tool().run(arguments);

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).startsWith("clearleaf: ").contains(message).doesNotContain("\tat ");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.files()).isEmpty();
  }

  @Test
  void spacesBesideCommasMeanNothing() {
    var ran = tool().run("make", "--language", "es, en");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.files()).hasSize(2);
  }

  @Test
  void aProjectWithoutASummaryIsAProblem() {
    var empty = ProjectShelf.ofOneSummary().without("summaries/acute-lymphocytic-leukemia.md");
    for (String command : List.of("make", "list")) {
      var ran = new Tool(empty, folder).run(command);

      assertThat(ran.status()).isEqualTo(1);
      assertThat(ran.err().lines().filter(l -> !l.isEmpty()))
          .hasSize(1)
          .first()
          .asString()
          .startsWith("error  summaries  project.empty  There is no");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsWrongUse() throws IOException {
    Files.writeString(folder.resolve("handouts"), "a file");

    var ran = tool().run("make", "--language", "en");

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("handouts\" (a file of that name is in the way)", "--out");
    assertThat(ran.files()).containsExactly("handouts");
  }

  @Test
  void onAFullDiskNothingHalfWrittenIsLeft() {
    var ran = tool().on(HandoutFolderTest.FullDisk::create).run("make", "--language", "en,es");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.row("en")).contains("not written: No space left on device");
    assertThat(ran.row("es")).contains("not written: No space left on device");
    assertThat(ran.files()).isEmpty();
  }

  @Test
  void fontsThatCannotBeReadAreToldInWords() {
    var ran =
        new Tool(new BrokenShelf(() -> new IOException("Input/output error")), folder)
            .run("make", "--language", "en,es");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .contains("fonts/fonts.yaml  font.unusable", "Input/output error")
        .doesNotContain("should not", "font.missing");
    assertThat(ran.row("es")).contains("not made");
  }

  @Test
  void aMistakeOfOursIsToldWithoutAStackTrace() {
    var ran =
        new Tool(new BrokenShelf(() -> new IllegalStateException("oops")), folder)
            .run("make", "--language", "en");

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .contains(
            "failed in a way that it should not", "oops", "Please report", "CLEARLEAF_DEBUG=1")
        .doesNotContain("\tat ");
  }

  /** Fails where the first font is wanted. */
  private record BrokenShelf(Supplier<Exception> failure) implements Shelf {
    private static final Shelf PROJECT = ProjectShelf.ofOneSummary();

    @Override
    public boolean exists(String path) {
      return PROJECT.exists(path);
    }

    @Override
    public byte[] read(String path) throws IOException {
      return PROJECT.read(path);
    }

    @Override
    public MemorySegment map(String path) throws IOException {
      switch (failure.get()) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Exception e -> throw new AssertionError(e);
      }
    }

    @Override
    public List<String> list(String folder) throws IOException {
      return PROJECT.list(folder);
    }

    @Override
    public LocalDate today() {
      return PROJECT.today();
    }
  }

  private Tool tool() {
    return new Tool(ProjectShelf.ofOneSummary(), folder);
  }
}
