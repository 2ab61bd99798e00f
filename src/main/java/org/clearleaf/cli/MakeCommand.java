package org.clearleaf.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.layout.PageFormat;
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
    int size = size();
    var paper = paper();
    int jobs = jobs();
    var press = new Press(surroundings.shelf());
    press.prepare();
    var problems = new Problems();
    var orders = orders(press, size, paper, problems);
    var run = new Run(surroundings, press, folder(), Math.clamp(orders.size(), 1, jobs));
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
        orders.add(new Order(summary, new Language(tag), size, paper, release));
      }
    }
    return orders;
  }

  private int size() throws WrongUse {
    String typed = given.matchedOptionValue(Grammar.SIZE, String.valueOf(Order.DEFAULT_SIZE));
    return Order.SIZES.stream()
        .filter(size -> typed.equals(size.toString()))
        .findFirst()
        .orElseThrow(() ->
            new WrongUse("--size is one of %s, not \"%s\".".formatted(words(Order.SIZES), typed)));
  }

  private PageFormat paper() throws WrongUse {
    String name = given.matchedOptionValue(Grammar.PAPER, PageFormat.A4.name());
    return Order.PAPERS.stream()
        .filter(p -> p.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new WrongUse("--paper is a4 or letter, not \"" + name + "\"."));
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

  private HandoutFolder folder() throws WrongUse {
    String name = given.matchedOptionValue(Grammar.OUT, DEFAULT_FOLDER);
    if (name.isBlank()) {
      throw new WrongUse("--out wants the name of a folder; the one here is written \".\".");
    }
    Path path;
    try {
      path = surroundings.workingFolder().resolve(name);
    } catch (InvalidPathException e) {
      throw new WrongUse("--out: \"" + name + "\" is no name of a folder.");
    }
    var folder = new HandoutFolder(path, surroundings.disk());
    try {
      folder.prepare();
    } catch (IOException e) {
      throw new WrongUse(
          "Handouts cannot be written to \"%s\" (%s). Name another folder with --out."
              .formatted(path, Reasons.of(e)));
    }
    return folder;
  }

  private static void nothing(Problems problems, String folder, String message, String remedy) {
    problems.error("project.empty", Place.file(folder), message, remedy);
  }

  private static String joined(List<String> tags, String another) {
    return tags.isEmpty() ? another : String.join(",", tags) + "," + another;
  }

  private static String words(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
