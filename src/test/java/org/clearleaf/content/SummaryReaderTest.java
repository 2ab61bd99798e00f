package org.clearleaf.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SummaryReaderTest {

  private static final String START =
      """
      ---
      id: CL-7
      version: 2
      reviewed: 2026-05-08
      next-review: 2027-05-08
      source: A summary
      codes: {}
      names: {}
      ---

      # T

      """;

  private static final Duration SOON = Duration.ofSeconds(5);

  @Test
  void summaryThatIsNotThere() {
    assertThat(problemsOf("flu", new MapShelf()))
        .containsExactly(
            "summaries/flu.md  file.missing  There is no such file. Add it, or mend its name.");
  }

  @Test
  void namesThatLeadElsewhereOrAreTaken() {
    for (var name : new String[] {"../secret", "a/b", "", "common", "Flu", "a".repeat(41)}) {
      assertThat(ids(name, new MapShelf())).containsExactly("summary.file-name");
    }
  }

  @Test
  void textThatIsNotUtf8() {
    var bytes = (START + "## S {#s}\n\nSeñor\n").getBytes(StandardCharsets.ISO_8859_1);
    var shelf = new MapShelf().with("summaries/flu.md", bytes);
    assertThat(problemsOf("flu", shelf))
        .containsExactly(
            "summaries/flu.md:15  file.encoding  The file is not UTF-8. Save it again as UTF-8.");
  }

  @Test
  void windowsLineEndsAreFine() {
    assertThat(ids(START.replace("\n", "\r\n") + "## S {#s}\r\n\r\nText\r\nmore.\r\n")).isEmpty();
  }

  @Test
  void paragraphOfOneMegabyte() {
    assertThat(ids(START + "## S {#s}\n\n" + "word ".repeat(200_000)))
        .containsExactly("summary.too-long");
    assertThat(ids(START + "## S {#s}\n\n" + "w".repeat(1_000_000)))
        .containsExactly("summary.too-long");
    assertThat(ids(START + "## S {#s}\n\n" + "{a} ".repeat(100_000)))
        .contains("summary.too-long")
        .hasSize(2);
  }

  @Test
  void fiveHundredHeadings() {
    var text = new StringBuilder(START);
    for (int i = 0; i < 500; i++) {
      text.append("## S {#s-").append(i).append("}\n\nText.\n\n");
    }
    assertThat(problemsOf("flu", shelf(text.toString())))
        .containsExactly(
            "summaries/flu.md:173  summary.too-long  The summary has more than 40 sections; the rest was not read. Split it into several summaries.");
  }

  @Test
  void markdownThatNestsWithoutEnd() {
    assertThat(ids(START + "## S {#s}\n\n" + "> ".repeat(100_000) + "x")).isNotEmpty();
    assertThat(ids(START + "## S {#s}\n\n" + "- ".repeat(100_000) + "x")).isNotEmpty();
    assertThat(
            ids(START + "## S {#s}\n\n" + "**a *b ".repeat(20_000) + "x" + "* c** ".repeat(20_000)))
        .isNotEmpty();
    assertThat(ids(START + "## S {#s}\n\n" + "[".repeat(50_000) + "x" + "](y)".repeat(50_000)))
        .isNotEmpty();
    assertThat(ids(START + "## S {#s}\n\n" + "<".repeat(100_000))).isNotEmpty();
    assertThat(
            ids(
                START
                    + "## S {#s}\n\n"
                    + "|".repeat(20_000)
                    + "\n"
                    + "|-".repeat(20_000)
                    + "\n"
                    + "|".repeat(20_000)))
        .isNotEmpty();
  }

  private static List<String> ids(String text) {
    return ids("flu", shelf(text));
  }

  private static List<String> ids(String name, MapShelf shelf) {
    return read(name, shelf).stream().map(Problem::id).toList();
  }

  private static List<String> problemsOf(String name, MapShelf shelf) {
    return read(name, shelf).stream().map(Problem::toString).toList();
  }

  private static List<Problem> read(String name, MapShelf shelf) {
    var problems = new Problems();
    var summary =
        Assertions.assertTimeoutPreemptively(
            SOON, () -> new SummaryReader().read(name, shelf, problems));
    assertThat(summary.isPresent()).isEqualTo(!problems.hasErrors());
    return problems.list();
  }

  private static MapShelf shelf(String text) {
    return new MapShelf().with("summaries/flu.md", text).on(LocalDate.of(2026, 11, 23));
  }
}
