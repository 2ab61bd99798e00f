package org.clearleaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.workbench.Fate;
import org.clearleaf.workbench.LanguageUpdate;
import org.clearleaf.workbench.LanguageUpdate.Plan;
import picocli.CommandLine.ParseResult;

/** {@code clearleaf translate update}: PO files after the English has changed. */
final class UpdateCommand implements Command {
  private static final List<Fate> FATES = List.of(Fate.values());

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
    var tags = bench.pick(wishes);
    if (wishes.isEmpty()) {
      tags = tags.stream().filter(tag -> !tag.equals(Language.ENGLISH.tag())).toList();
    } else if (tags.contains(Language.ENGLISH.tag())) {
      throw new WrongUse("English has no PO files: it is what the others are brought up to.");
    }
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
    var head = new ArrayList<String>(List.of("language"));
    FATES.forEach(fate -> head.add(fate.word()));
    head.add("obsolete");
    var table = new Table(head.toArray(String[]::new));
    var details = new StringBuilder();
    for (var tag : tags) {
      var plan = update.plan(tag, problems);
      if (plan.isPresent()) {
        table.add(row(plan.get()));
        details(plan.get(), details);
        files.putAll(plan.get().files());
      } else {
        var row = new String[head.size()];
        Arrays.fill(row, "");
        row[0] = tag;
        row[1] = "not changed: see above";
        table.add(row);
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

  private static String[] row(Plan plan) {
    var row = new ArrayList<String>(List.of(plan.language().tag()));
    FATES.forEach(fate -> row.add(String.valueOf(plan.count(fate))));
    row.add(String.valueOf(plan.obsolete().size()));
    return row.toArray(String[]::new);
  }

  /** A line for everything that a translator may want to look at. */
  private static void details(Plan plan, StringBuilder out) {
    plan.fates()
        .forEach((id, fate) -> {
          if (fate != Fate.KEPT && fate != Fate.EMPTY) {
            var before = plan.moved().containsKey(id) ? "  from " + plan.moved().get(id) : "";
            line(plan, fate.word(), id + before, out);
          }
        });
    plan.obsolete().forEach(id -> line(plan, "obsolete", id, out));
  }

  private static void line(Plan plan, String what, String id, StringBuilder out) {
    out.append(plan.language()).append("  ").append(what).append("  ");
    out.append(Visible.text(id)).append('\n');
  }
}
