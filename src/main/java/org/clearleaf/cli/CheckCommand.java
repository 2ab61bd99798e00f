package org.clearleaf.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Severity;
import org.clearleaf.proofreading.JUnitReport;
import org.clearleaf.proofreading.JsonReport;
import org.clearleaf.proofreading.Proofreading;
import org.clearleaf.proofreading.SarifReport;
import picocli.CommandLine.ParseResult;

/** {@code clearleaf translate check}: what is wrong with the words of languages. */
final class CheckCommand implements Command {
  private static final String TEXT = "text";
  private static final List<String> FORMATS = List.of(TEXT, "json", "sarif", "junit");

  private final Surroundings surroundings;
  private final ParseResult given;

  CheckCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
  }

  @Override
  public int run() throws WrongUse, IOException {
    var format = given.matchedOptionValue(TranslateGrammar.FORMAT, TEXT);
    if (!FORMATS.contains(format)) {
      throw new WrongUse(Selection.unknown("format", format, FORMATS));
    }
    var bench = new Bench(surroundings);
    var tags = bench.pick(given.matchedPositionalValue(0, List.of()));
    var broken = new ArrayList<>(bench.translations().english().problems());
    var checked = bench.readAll(tags);
    var readings = new ArrayList<Proofreading>();
    for (var one : checked) {
      one.proofreading().ifPresentOrElse(readings::add, () -> broken.addAll(one.problems()));
    }
    OutputFile.write(
        given,
        surroundings,
        out -> {
          switch (format) {
            case "json" -> JsonReport.write(readings, broken, out);
            case "sarif" -> SarifReport.write(readings, broken, out);
            case "junit" -> JUnitReport.write(readings, broken, out);
            default -> print(checked, broken, out);
          }
        });
    return isFine(readings, broken) ? CommandLineTool.DONE : CommandLineTool.PROBLEMS;
  }

  private boolean isFine(List<Proofreading> readings, List<Problem> broken) {
    boolean strict = given.hasMatchedOption(TranslateGrammar.STRICT);
    var worst = strict ? Severity.WARNING : Severity.ERROR;
    return broken.stream().noneMatch(problem -> problem.severity().compareTo(worst) <= 0)
        && readings.stream()
            .flatMap(reading -> reading.findings().stream())
            .noneMatch(finding -> finding.problem().severity().compareTo(worst) <= 0);
  }

  private void print(List<Bench.Read> checked, List<Problem> broken, PrintStream out) {
    boolean info = given.hasMatchedOption(TranslateGrammar.INFO);
    var report = new ProblemReport();
    report.addAll(broken);
    var table = new Table("language", "units", "errors", "warnings", "info", "acknowledged");
    for (var one : checked) {
      if (one.proofreading().isEmpty()) {
        table.add(one.tag(), "-", "not read: see above", "", "", "");
        continue;
      }
      var reading = one.proofreading().get();
      report.addAll(
          reading.findings().stream()
              .map(finding -> finding.problem())
              .filter(problem -> info || problem.severity() != Severity.INFO)
              .toList());
      table.add(
          one.tag(),
          String.valueOf(reading.units()),
          String.valueOf(reading.count(Severity.ERROR)),
          String.valueOf(reading.count(Severity.WARNING)),
          String.valueOf(reading.count(Severity.INFO)),
          String.valueOf(reading.acknowledged().size()));
    }
    report.print(out);
    table.print(out);
  }
}
