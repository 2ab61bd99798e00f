package org.clearleaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.press.Catalogue;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import picocli.CommandLine.ParseResult;

/**
 * {@code clearleaf make}: sheets of every summary in every language, or of the ones that are named.
 */
final class MakeCommand {
  static final String DEFAULT_FOLDER = "handouts";

  private final Surroundings surroundings;
  private final ParseResult given;

  MakeCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
  }

  int run() throws WrongUse, IOException {
    // What is typed wrongly is told before anything is read.
    PrintOptions.size(given);
    PrintOptions.paper(given);
    var kinds = PrintOptions.kinds(given);
    int jobs = jobs();
    var press = new Press(surroundings.shelf());
    press.prepare();
    var problems = new Problems();
    var orders = orders(press.catalogue(), kinds, problems);
    if (!press.catalogue().hindrances().isEmpty()) {
      return ProblemReport.tell(problems, surroundings.err());
    }
    var folder = PrintOptions.folder(given, DEFAULT_FOLDER, surroundings);
    boolean release = given.matchedOptionValue(Grammar.RELEASE, false);
    Run.Sheets sheets = release ? new ReleaseGate(press, new Bench(surroundings)) : press::print;
    var run =
        new Run(
            surroundings, press.catalogue(), sheets, folder, Math.clamp(orders.size(), 1, jobs));
    boolean all = run.make(orders, problems.list());
    return all && !problems.hasErrors() ? CommandLineTool.DONE : CommandLineTool.PROBLEMS;
  }

  private List<Order> orders(Catalogue catalogue, List<EditionKind> kinds, Problems problems)
      throws WrongUse, IOException {
    var clinic = WholeClinic.read(catalogue, problems);
    var paper = PrintOptions.paper(given, clinic);
    List<String> wishes = given.matchedPositionalValue(0, List.of());
    List<String> tags = given.matchedOptionValue(Grammar.LANGUAGE, List.of());
    var languages = catalogue.languages(problems).stream().map(Language::tag).toList();
    var summaries = catalogue.summaries();
    if (summaries.isEmpty()) {
      nothing(problems, "summaries", "There is no summary.", "Add one: docs/summary.md says how.");
    }
    if (languages.isEmpty()) {
      nothing(
          problems,
          "translations",
          "There is no language.",
          "Add one: docs/translators.md says how.");
    }
    var orders = new ArrayList<Order>();
    if (summaries.isEmpty() || languages.isEmpty()) {
      return orders;
    }
    for (String wish : wishes) {
      if (!summaries.contains(wish) && languages.contains(wish)) {
        throw new WrongUse(
            "There is no summary \"%s\"; it is a language: write --language %s."
                .formatted(wish, joined(tags, wish)));
      }
    }
    for (String summary : SheetChoice.pick(wishes, catalogue)) {
      for (String tag : PrintOptions.languages(given, languages, clinic, surroundings)) {
        for (var kind : kinds) {
          var language = new Language(tag);
          if (isMeant(summary, language, kind, catalogue)) {
            orders.add(
                new Order(
                    summary,
                    language,
                    kind,
                    PrintOptions.size(given, kind, clinic),
                    paper,
                    given.matchedOptionValue(Grammar.RELEASE, false)
                        ? Drafts.REFUSED
                        : Drafts.MADE));
          }
        }
      }
    }
    return orders;
  }

  /**
   * Whoever asks for all gets what there is; whoever names a summary and a language is told what is
   * missing.
   */
  private boolean isMeant(String summary, Language language, EditionKind kind, Catalogue catalogue)
      throws IOException {
    boolean named = given.hasMatchedOption(Grammar.LANGUAGE);
    boolean both = named && given.hasMatchedPositional(0);
    return (both || catalogue.isOffered(summary, language))
        && (named || kind != EditionKind.BILINGUAL || !language.equals(Language.ENGLISH));
  }

  private int jobs() throws WrongUse {
    int processors = Runtime.getRuntime().availableProcessors();
    String typed = given.matchedOptionValue(Grammar.JOBS, String.valueOf(processors));
    try {
      int jobs = Integer.parseInt(typed);
      if (jobs > 0) {
        return jobs;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new WrongUse("--jobs wants a whole number from 1, not \"" + typed + "\".");
  }

  private static void nothing(Problems problems, String folder, String message, String remedy) {
    problems.error("project.empty", Place.file(folder), message, remedy);
  }

  private static String joined(List<String> tags, String another) {
    return tags.isEmpty() ? another : String.join(",", tags) + "," + another;
  }
}
