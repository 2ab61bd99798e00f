package org.clearleaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Severity;
import org.clearleaf.messages.Bundles;
import org.clearleaf.workbench.Standing;
import org.clearleaf.workbench.StatusReport;
import picocli.CommandLine.ParseResult;

/** {@code clearleaf translate status}: how far each language and sheet has come. */
final class StatusCommand implements Command {
  private static final List<String> FORMATS = List.of("table", "markdown", "json");

  private final Surroundings surroundings;
  private final ParseResult given;

  StatusCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
  }

  @Override
  public int run() throws WrongUse, IOException {
    var format = given.matchedOptionValue(TranslateGrammar.FORMAT, FORMATS.getFirst());
    if (!FORMATS.contains(format)) {
      throw new WrongUse(Selection.unknown("format", format, FORMATS));
    }
    var bench = new Bench(surroundings);
    var tags = bench.pick(given.matchedPositionalValue(0, List.of()));
    var bundles = new Bundles(surroundings.shelf());
    var standings = new ArrayList<Standing>();
    var report = new ProblemReport();
    report.addAll(bench.translations().english().problems());
    boolean all =
        bench.translations().english().problems().stream()
            .noneMatch(problem -> problem.severity() == Severity.ERROR);
    for (var read : bench.readAll(tags)) {
      if (read.translation().isEmpty()) {
        report.addAll(read.problems());
        all = false;
      } else {
        standings.addAll(Standing.of(read.translation().get(), read.proofreading().get(), bundles));
      }
    }
    report.print(surroundings.err());
    OutputFile.write(
        given,
        surroundings,
        out -> {
          switch (format) {
            case "json" -> StatusReport.json(standings, out);
            case "markdown" -> out.print(StatusReport.markdown(standings));
            default -> print(standings, out);
          }
        });
    return all ? CommandLineTool.DONE : CommandLineTool.PROBLEMS;
  }

  private static void print(List<Standing> standings, PrintStream out) {
    var rows = StatusReport.table(standings);
    var table = new Table(rows.getFirst().toArray(String[]::new));
    rows.stream().skip(1).forEach(row -> table.add(row.toArray(String[]::new)));
    table.print(out);
  }
}
