package org.clearleaf.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.workbench.LanguageUpdate;
import org.clearleaf.workbench.LanguageUpdate.Plan;
import picocli.CommandLine.ParseResult;

/** {@code clearleaf translate update}: PO files after the English has changed. */
final class UpdateCommand implements Command {
  private final Surroundings surroundings;
  private final ParseResult given;

  UpdateCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
  }

  @Override
  public int run() throws WrongUse, IOException {
    var bench = new Bench(surroundings);
    List<String> wishes = given.matchedPositionalValue(0, List.of());
    var tags =
        bench.pick(wishes).stream().filter(tag -> !tag.equals(Language.ENGLISH.tag())).toList();
    var problems = new Problems();
    problems.addAll(bench.translations().english().problems());
    var report = new ProblemReport();
    if (problems.hasErrors()) {
      // Against a damaged English every language would lose its words.
      report.addAll(problems.list());
      report.print(surroundings.err());
      return CommandLineTool.PROBLEMS;
    }
    var update = new LanguageUpdate(surroundings.shelf(), bench.translations());
    var files = new LinkedHashMap<String, byte[]>();
    var table =
        new Table("language", "kept", "moved", "stale", "as before", "without words", "obsolete");
    var details = new StringBuilder();
    for (var tag : tags) {
      var plan = update.plan(tag, problems);
      if (plan.isEmpty()) {
        table.add(tag, "not changed: see above", "", "", "", "", "");
      } else {
        add(plan.get(), table, details);
        files.putAll(plan.get().files());
      }
    }
    report.addAll(problems.list());
    report.print(surroundings.err());
    if (!given.hasMatchedOption(TranslateGrammar.DRY_RUN)) {
      surroundings.store().write(files);
    }
    surroundings.out().print(details);
    table.print(surroundings.out());
    return problems.hasErrors() ? CommandLineTool.PROBLEMS : CommandLineTool.DONE;
  }

  private static void add(Plan plan, Table table, StringBuilder details) {
    table.add(
        plan.language().tag(),
        String.valueOf(plan.kept()),
        String.valueOf(plan.moved().size()),
        String.valueOf(plan.stale().size()),
        String.valueOf(plan.returned().size()),
        String.valueOf(plan.empty().size()),
        String.valueOf(plan.obsolete().size()));
    plan.moved().forEach((now, old) -> line(details, plan, "moved", old + " -> " + now));
    plan.stale().forEach(id -> line(details, plan, "stale", id));
    plan.returned().forEach(id -> line(details, plan, "as before", id));
    plan.obsolete().forEach(id -> line(details, plan, "obsolete", id));
  }

  private static void line(StringBuilder details, Plan plan, String what, String id) {
    details.append(plan.language()).append("  ").append(what).append("  ").append(id).append('\n');
  }
}
