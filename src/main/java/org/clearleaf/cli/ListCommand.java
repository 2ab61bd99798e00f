package org.clearleaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.press.Press;
import org.clearleaf.press.State;

/**
 * {@code clearleaf list}: which sheets there are, in which languages, and how far each has come.
 */
final class ListCommand {
  private final Surroundings surroundings;

  ListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  int run() throws IOException {
    var catalogue = new Press(surroundings.shelf()).catalogue();
    var problems = new Problems();
    var languages = catalogue.languages(problems);
    var clinic = WholeClinic.read(catalogue, problems);
    boolean hindered = !catalogue.hindrances().isEmpty();
    var report = new ProblemReport();
    var out = surroundings.out();
    if (catalogue.summaries().isEmpty() || languages.isEmpty()) {
      problems.error(
          "project.empty",
          Place.file(languages.isEmpty() ? "translations" : "summaries"),
          "There is no summary, or no language.",
          "Add one: docs/summary.md and docs/translators.md say how.");
    }
    report.addAll(problems.list());
    for (String summary : catalogue.summaries()) {
      // The endonym comes last: no terminal agrees with another on how wide all scripts are.
      var table = new Table("language", "", "state", "problems", "");
      for (var language : languages) {
        if (!catalogue.isOffered(summary, language)) {
          continue;
        }
        var standing = catalogue.standing(summary, language);
        var own = new ArrayList<>(standing.problems());
        own.addAll(WholeClinic.problems(clinic, language));
        report.addAll(own);
        problems.addAll(own);
        table.add(
            language.tag(),
            standing.languageName(),
            (hindered ? State.INCOMPLETE : standing.state()).word(),
            own.isEmpty() ? "-" : String.valueOf(own.size()),
            standing.endonym());
      }
      out.println(summary);
      table.print(out);
    }
    out.flush();
    report.print(surroundings.err());
    return problems.hasErrors() ? CommandLineTool.PROBLEMS : CommandLineTool.DONE;
  }
}
