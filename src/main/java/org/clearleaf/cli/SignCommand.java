package org.clearleaf.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.Ledger.Step;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;
import org.clearleaf.workbench.Signing;
import picocli.CommandLine.ParseResult;

/**
 * {@code clearleaf translate vouch}, {@code revise}, {@code approve} and the other steps: adds to
 * the ledger who did what to which units.
 */
final class SignCommand implements Command {
  private final Step step;
  private final Surroundings surroundings;
  private final ParseResult given;

  SignCommand(Step step, Surroundings surroundings, ParseResult given) {
    this.step = step;
    this.surroundings = surroundings;
    this.given = given;
  }

  @Override
  public int run() throws WrongUse, IOException {
    List<String> words = given.matchedPositionalValue(0, List.of());
    if (words.isEmpty()) {
      throw new WrongUse("Which language? Give its tag, then the units.");
    }
    var person = given.matchedOptionValue(TranslateGrammar.PERSON, "");
    if (person.isBlank()) {
      throw new WrongUse("Who has done it? Name the person of bundle.yaml with --person.");
    }
    var bench = new Bench(surroundings);
    var tag = bench.pick(words.subList(0, 1)).getFirst();
    var date = date();
    var problems = new Problems();
    problems.addAll(bench.translations().english().problems());
    var read = bench.read(tag);
    var report = new ProblemReport();
    if (read.translation().isEmpty() || problems.hasErrors()) {
      problems.addAll(read.problems());
    } else {
      var translation = read.translation().get();
      var segments = chosen(translation, person, words.subList(1, words.size()));
      var files =
          new Signing(surroundings.shelf(), translation, read.proofreading().get())
              .sign(
                  step,
                  person,
                  segments,
                  date,
                  given.matchedOptionValue(TranslateGrammar.NOTE, ""),
                  problems);
      if (!problems.hasErrors()) {
        surroundings.store().write(files);
        surroundings
            .out()
            .println(
                "%d %s of %s recorded for %s on %s."
                    .formatted(
                        segments.size(),
                        segments.size() == 1 ? "unit" : "units",
                        translation.bundle().englishName(),
                        person,
                        date));
      }
    }
    report.addAll(problems.list());
    report.print(surroundings.err());
    return problems.hasErrors() ? CommandLineTool.PROBLEMS : CommandLineTool.DONE;
  }

  /**
   * What was named; with --all every unit for which the step makes sense, of one sheet if named.
   */
  private List<Segment> chosen(Translation translation, String person, List<String> names)
      throws WrongUse {
    boolean all = given.hasMatchedOption(TranslateGrammar.ALL);
    if (all == !names.isEmpty()) {
      throw new WrongUse(
          all
              ? "Name units or write --all, not both."
              : "Which units? Name them, or write --all for every one that has words.");
    }
    if (!all && given.hasMatchedOption(TranslateGrammar.SHEET)) {
      throw new WrongUse("--sheet goes with --all; units that are named need no sheet.");
    }
    if (!all) {
      return Bench.segments(translation, names);
    }
    var sheet = given.matchedOptionValue(TranslateGrammar.SHEET, "");
    var catalogues = translation.catalogues().stream().map(c -> c.name()).toList();
    if (given.hasMatchedOption(TranslateGrammar.SHEET) && !catalogues.contains(sheet)) {
      throw new WrongUse(Selection.unknown("sheet", sheet, catalogues));
    }
    var segments =
        translation.segments().stream()
            .filter(segment -> sheet.isEmpty() || segment.catalogue().equals(sheet))
            .filter(segment -> Signing.makesSense(step, person, segment))
            .toList();
    if (segments.isEmpty()) {
      throw new WrongUse("There is no unit for which this step makes sense.");
    }
    return segments;
  }

  private LocalDate date() throws WrongUse {
    var typed = given.matchedOptionValue(TranslateGrammar.DATE, "");
    try {
      return typed.isEmpty() ? surroundings.shelf().today() : LocalDate.parse(typed);
    } catch (DateTimeException e) {
      throw new WrongUse("\"" + typed + "\" is no day: write it such as 2026-05-08.");
    }
  }
}
