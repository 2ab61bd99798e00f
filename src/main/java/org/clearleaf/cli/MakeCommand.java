package org.clearleaf.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code clearleaf make}: sheets of every summary in every language, or of the ones that are named. */
@Command(
    name = "make",
    mixinStandardHelpOptions = true,
    description = "Makes handouts: every summary in every language, or those that are named.",
    footer = {
      "",
      "Example: the leukemia sheet in Spanish and Arabic, in 24 pt print on Letter paper:",
      "  ./clearleaf make acute-lymphocytic-leukemia --language es,ar --size 24 --paper letter"
    })
final class MakeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SUMMARY",
      arity = "0..*",
      description = "Names of files in summaries/. Default: all of them.")
  private List<String> summaries = List.of();

  @Option(
      names = {"-l", "--language"},
      paramLabel = "TAG",
      split = ",",
      description = "Language tags, such as es or zh-Hans, with commas between. Default: all.")
  private List<String> languages = List.of();

  @Option(
      names = "--size",
      paramLabel = "PT",
      description = "Size of the print: 16, 18, 20, 24 or 28 points. Default: ${DEFAULT-VALUE}.")
  private int size = Order.DEFAULT_SIZE;

  @Option(names = "--paper", paramLabel = "PAPER", description = "a4 or letter. Default: a4.")
  private String paper = PageFormat.A4.name();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      description = "Where the handouts go. Default: ${DEFAULT-VALUE}.")
  private String out = "handouts";

  @Option(
      names = "--release",
      description = "Refuse drafts: make only sheets that have all their sign-offs.")
  private boolean release;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many sheets are made at the same time. Default: one for each processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  MakeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    var press = new Press(surroundings.shelf());
    var problems = new Problems();
    var orders = orders(press, problems);
    if (jobs < 1) {
      throw wrong("--jobs wants a number from 1, not " + jobs + ".");
    }
    var run = new Run(surroundings, press, folder(), Math.clamp(orders.size(), 1, jobs));
    boolean all = run.make(orders, problems.list());
    return all && !problems.hasErrors() ? CommandLineTool.DONE : CommandLineTool.PROBLEMS;
  }

  private List<Order> orders(Press press, Problems problems) throws IOException {
    if (!Order.SIZES.contains(size)) {
      throw wrong("--size is one of " + words(Order.SIZES) + ", not " + size + ".");
    }
    var format =
        Order.PAPERS.stream()
            .filter(p -> p.name().equalsIgnoreCase(paper))
            .findFirst()
            .orElseThrow(() -> wrong("--paper is a4 or letter, not \"" + paper + "\"."));
    try {
      var pickedSummaries = Selection.pick("summary", summaries, press.summaries(), ".md");
      var pickedLanguages = Selection.pick("language", languages, tags(press, problems), "");
      var orders = new ArrayList<Order>();
      for (String summary : pickedSummaries) {
        for (String tag : pickedLanguages) {
          orders.add(new Order(summary, new Language(tag), size, format, release));
        }
      }
      return orders;
    } catch (Selection.Unknown e) {
      throw wrong(e.getMessage());
    }
  }

  private static List<String> tags(Press press, Problems problems) throws IOException {
    return press.languages(problems).stream().map(Language::tag).toList();
  }

  private HandoutFolder folder() {
    Path path;
    try {
      path = surroundings.workingFolder().resolve(out);
    } catch (InvalidPathException e) {
      throw wrong("--out: \"" + out + "\" is no name of a folder.");
    }
    var folder = new HandoutFolder(path, surroundings.disk());
    try {
      folder.prepare();
    } catch (IOException e) {
      throw wrong(
          "Handouts cannot be written to \""
              + path
              + "\" ("
              + Reasons.of(e)
              + "). Name another folder with --out.");
    }
    return folder;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static String words(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
