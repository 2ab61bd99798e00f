package org.clearleaf.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.clearleaf.review.ReviewExport;
import picocli.CommandLine.ParseResult;

/**
 * {@code clearleaf translate export TAG --to review}: the review sheet, for paper and for a
 * browser. {@code --out} names a folder for both, or one file that ends with {@code .pdf} or {@code
 * .html}.
 */
final class ReviewFiles {

  private ReviewFiles() {}

  /**
   * @param catalogues names of summaries, {@code common}, or both
   * @return the exit status
   */
  static int write(
      String tag, List<String> catalogues, ParseResult given, Surroundings surroundings)
      throws WrongUse, IOException {
    var paper = PrintOptions.paper(given);
    var out = given.matchedOptionValue(TranslateGrammar.OUT, "");
    var exported = new ReviewExport(surroundings.shelf()).export(tag, catalogues, paper);
    var report = new ProblemReport();
    report.addAll(exported.problems());
    report.print(surroundings.err());
    surroundings.err().flush();
    int wanted = 0;
    int written = 0;
    for (var ending : List.of(".pdf", ".html")) {
      if (isWanted(ending, out)) {
        wanted++;
        for (var file : exported.files()) {
          if (file.name().endsWith(ending)) {
            var place = place(file, out);
            OutputFile.write(place, file.bytes(), surroundings);
            surroundings.out().println("written  " + place);
            written++;
          }
        }
      }
    }
    exported
        .hash()
        .ifPresent(hash ->
            surroundings
                .out()
                .println("%d units, words %s".formatted(exported.units(), hash.shortened())));
    surroundings.out().flush();
    return written == wanted ? CommandLineTool.DONE : CommandLineTool.PROBLEMS;
  }

  private static boolean isWanted(String ending, String out) {
    return !isFile(out) || lower(out).endsWith(ending);
  }

  private static String place(ReviewExport.File file, String out) {
    if (out.isEmpty() || isFile(out)) {
      return out.isEmpty() ? file.name() : out;
    }
    return out.endsWith("/") ? out + file.name() : out + "/" + file.name();
  }

  private static boolean isFile(String out) {
    return lower(out).endsWith(".pdf") || lower(out).endsWith(".html");
  }

  private static String lower(String out) {
    return out.toLowerCase(Locale.ROOT);
  }
}
