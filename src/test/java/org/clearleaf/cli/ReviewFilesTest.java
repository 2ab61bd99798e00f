package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clearleaf.ProjectShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where the two files of a review sheet go. */
class ReviewFilesTest {
  private static final String SUMMARY = "acute-lymphocytic-leukemia";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({
    "'', CL-101-es-v1-review.pdf;CL-101-es-v1-review.html",
    "sheets, sheets/CL-101-es-v1-review.pdf;sheets/CL-101-es-v1-review.html",
    "mine.pdf, mine.pdf",
    "a/mine.HTML, a/mine.HTML"
  })
  void bothGoToAFolderOrOneToAFile(String wish, String places) throws Exception {
    assertThat(write("es", wish)).as(err.toString(StandardCharsets.UTF_8)).isZero();

    for (var place : places.split(";")) {
      assertThat(folder.resolve(place)).exists();
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("written  " + place);
    }
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(places.split(";").length);
    }
  }

  @Test
  void theReviewSheetIsOneOfTheExports() {
    var ran =
        new Tool(new ProjectShelf(), folder)
            .run("translate", "export", "es", SUMMARY, "--to", "review", "--paper", "letter");

    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.files()).containsExactly("CL-101-es-v1-review.html", "CL-101-es-v1-review.pdf");
  }

  @Test
  void aSheetThatThereIsNotIsToldByWhatComesClosest() {
    var ran =
        new Tool(new ProjectShelf(), folder)
            .run("translate", "export", "es", "comon", "--to", "review");

    assertThat(ran.status()).isEqualTo(CommandLineTool.WRONG_USE);
    assertThat(ran.err()).contains("Did you mean \"common\"?");
  }

  @Test
  void aLanguageWhoseBundleCannotBeReadHasNoSheet() throws Exception {
    assertThat(write("xx", "")).isEqualTo(CommandLineTool.PROBLEMS);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("translations/xx");
  }

  private int write(String tag, String wish) throws Exception {
    var spec = CommandSpec.create().name("export");
    spec.addOption(TranslateGrammar.text(TranslateGrammar.OUT, "FILE", "Where it goes."));
    var given =
        wish.isEmpty()
            ? new CommandLine(spec).parseArgs()
            : new CommandLine(spec).parseArgs(TranslateGrammar.OUT, wish);
    var surroundings =
        new Surroundings(
            new ProjectShelf(),
            _ -> {},
            folder,
            Files::newOutputStream,
            Map.of(),
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false);
    return ReviewFiles.write(tag, List.of(SUMMARY), given, surroundings);
  }
}
