package org.clearleaf.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearleaf.base.Severity;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.UnitState;
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
    boolean all = bench.translations().english().problems().isEmpty();
    for (var read : bench.readAll(tags)) {
      if (read.translation().isEmpty()) {
        report.addAll(read.problems());
        all = false;
      } else {
        standings.addAll(Standing.of(read.translation().get(), read.proofreading().get(), bundles));
      }
    }
    report.print(surroundings.err());
    var out = new ByteArrayOutputStream();
    switch (format) {
      case "json" -> StatusReport.json(standings, out);
      case "markdown" ->
          out.writeBytes(StatusReport.markdown(standings).getBytes(StandardCharsets.UTF_8));
      default -> print(standings);
    }
    if (out.size() > 0) {
      OutputFile.write(
          given.matchedOptionValue(TranslateGrammar.OUT, ""), out.toByteArray(), surroundings);
    }
    return all ? CommandLineTool.DONE : CommandLineTool.PROBLEMS;
  }

  private void print(List<Standing> standings) {
    var head = new ArrayList<String>(List.of("language", "sheet"));
    for (var state : UnitState.values()) {
      head.add(state.name().toLowerCase(Locale.ROOT));
    }
    head.addAll(List.of("words left", "errors", "warnings", "publishable"));
    var table = new Table(head.toArray(String[]::new));
    for (var standing : standings) {
      var row = new ArrayList<String>(List.of(standing.language().tag(), standing.sheet()));
      standing.units().values().forEach(count -> row.add(String.valueOf(count)));
      row.add(String.valueOf(standing.wordsLeft()));
      row.add(String.valueOf(standing.findings().get(Severity.ERROR)));
      row.add(String.valueOf(standing.findings().get(Severity.WARNING)));
      row.add(standing.isPublishable() ? "yes" : "no: " + StatusReport.reasons(standing));
      table.add(row.toArray(String[]::new));
    }
    table.print(surroundings.out());
  }
}
