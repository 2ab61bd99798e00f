package org.clearleaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.Drafts;
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
    int size = PrintOptions.size(given);
    var paper = PrintOptions.paper(given);
    int jobs = jobs();
    var press = new Press(surroundings.shelf());
    press.prepare();
    var problems = new Problems();
    var orders = orders(press, size, paper, problems);
    var folder = PrintOptions.folder(given, DEFAULT_FOLDER, surroundings);
    boolean release = given.matchedOptionValue(Grammar.RELEASE, false);
    Run.Sheets sheets = release ? new ReleaseGate(press, new Bench(surroundings)) : press::print;
    var run = new Run(surroundings, sheets, folder, Math.clamp(orders.size(), 1, jobs));
    boolean all = run.make(orders, problems.list());
    return all && !problems.hasErrors() ? CommandLineTool.DONE : CommandLineTool.PROBLEMS;
  }

  private List<Order> orders(Press press, int size, PageFormat paper, Problems problems)
      throws WrongUse, IOException {
    boolean release = given.matchedOptionValue(Grammar.RELEASE, false);
    List<String> wishes = given.matchedPositionalValue(0, List.of());
    List<String> tags = given.matchedOptionValue(Grammar.LANGUAGE, List.of());
    var languages = press.languages(problems).stream().map(Language::tag).toList();
    var summaries = press.summaries();
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
    for (String summary : Selection.pick("summary", wishes, summaries, ".md")) {
      for (String tag : Selection.pick("language", tags, languages, "")) {
        // Whoever asks for all gets what there is; whoever names both is told what is missing.
        boolean named = !wishes.isEmpty() && !tags.isEmpty();
        if (!named && !press.isOffered(summary, new Language(tag))) {
          continue;
        }
        orders.add(
            Order.large(summary, new Language(tag), size, paper)
                .with(release ? Drafts.REFUSED : Drafts.MADE));
      }
    }
    return orders;
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
