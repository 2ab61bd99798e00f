package org.clearleaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.clearleaf.press.Printer;
import org.clearleaf.review.Preview;
import org.clearleaf.review.Preview.Previewed;
import picocli.CommandLine.ParseResult;

/**
 * {@code clearleaf translate preview}: the handout and a working copy of one summary in one
 * language, once or again whenever something is saved.
 */
final class PreviewCommand implements Command {
  static final String DEFAULT_FOLDER = "preview";

  private final Surroundings surroundings;
  private final ParseResult given;

  PreviewCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
  }

  @Override
  public int run() throws WrongUse, IOException {
    var orders = orders();
    var folder = PrintOptions.folder(given, DEFAULT_FOLDER, surroundings);
    var preview = new Preview(surroundings.shelf());
    if (!given.hasMatchedOption(TranslateGrammar.WATCH)) {
      boolean all = true;
      for (var order : orders) {
        all &= make(preview, order, folder);
      }
      return all ? CommandLineTool.DONE : CommandLineTool.PROBLEMS;
    }
    // Watches before it reads: what is saved meanwhile is not missed.
    try (var watch = surroundings.shelf().watch(Preview.folders(orders.getFirst().language()));
        var _ = Interruption.closing(watch)) {
      orders.forEach(order -> makeAnyhow(preview, order, folder));
      surroundings.out().println("Watching. Ctrl-C ends it.");
      surroundings.out().flush();
      for (var changed = watch.next(); !changed.isEmpty(); changed = watch.next()) {
        changed.forEach(path -> surroundings.out().println("changed: " + path));
        preview.changed(changed);
        orders.forEach(order -> makeAnyhow(preview, order, folder));
      }
    }
    return CommandLineTool.DONE;
  }

  /** One for each summary that is named, or that the language has; at least one. */
  private List<Order> orders() throws WrongUse, IOException {
    var shelf = surroundings.shelf();
    var catalogue = Press.forTranslators(shelf, new Printer(shelf)).catalogue();
    var tags = catalogue.languages(new Problems()).stream().map(Language::tag).toList();
    String tag = given.matchedPositionalValue(0, "");
    if (tag.isEmpty()) {
      throw new WrongUse("Name a language. There is: " + String.join(", ", tags) + ".");
    }
    String picked = LanguageGuess.of(shelf).pick(List.of(tag), tags, "/").getFirst();
    var summaries = catalogue.summaries(new Language(picked));
    String wish = given.matchedPositionalValue(1, "");
    var wishes =
        wish.isEmpty() ? List.<String>of() : List.of(catalogue.summaryOfSheet(wish).orElse(wish));
    var found = Selection.pick("summary", wishes, summaries, ".md");
    if (found.isEmpty()) {
      throw new WrongUse("There is no summary at all.");
    }
    int size = PrintOptions.size(given);
    var paper = PrintOptions.paper(given);
    return found.stream()
        .map(summary -> Order.large(summary, new Language(picked), size, paper))
        .toList();
  }

  /** Whatever goes wrong with one making, the next save may mend it. */
  private void makeAnyhow(Preview preview, Order order, HandoutFolder folder) {
    try {
      make(preview, order, folder);
    } catch (IOException e) {
      surroundings.err().println("clearleaf: " + Reasons.withFile(e));
      surroundings.err().flush();
    } catch (RuntimeException e) {
      surroundings.reportUnexpected("", e);
    }
  }

  /**
   * @return whether both were made
   */
  private boolean make(Preview preview, Order order, HandoutFolder folder) throws IOException {
    long start = System.nanoTime();
    var made = preview.make(order);
    var lines = new ArrayList<String>();
    lines.add(handout(made, folder));
    lines.add(copy(made, folder));
    long took = (System.nanoTime() - start) / 1_000_000;
    var report = new ProblemReport();
    report.addAll(made.problems());
    report.print(surroundings.err());
    surroundings.err().flush();
    lines.forEach(surroundings.out()::println);
    surroundings.out().println("%d ms".formatted(took));
    surroundings.out().flush();
    return made.edition().isMade() && made.copy().isPresent();
  }

  private static String handout(Previewed made, HandoutFolder folder) throws IOException {
    var file = made.edition().file();
    if (file.isEmpty()) {
      return "handout: not made, see above; one made earlier is left as it was";
    }
    var place = folder.write("", file.get().name(), file.get().bytes());
    var state = made.edition().state().word();
    return "handout: %s  %d pages, %s".formatted(place, file.get().pages(), state);
  }

  private static String copy(Previewed made, HandoutFolder folder) throws IOException {
    var copy = made.copy();
    if (copy.isEmpty()) {
      return "working copy: not made, see above";
    }
    var place = folder.write("", copy.get().name(), copy.get().bytes());
    return "working copy: %s  %d %s"
        .formatted(place, made.findings(), made.findings() == 1 ? "finding" : "findings");
  }
}
