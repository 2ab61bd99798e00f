package org.clearleaf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.exchange.ImportFiles;
import org.clearleaf.exchange.ImportPlan;
import org.clearleaf.exchange.ImportPlan.Decision;
import org.clearleaf.exchange.ImportPlan.Item;
import org.clearleaf.exchange.ImportPlan.Kind;
import org.clearleaf.exchange.ImportPlanner;
import org.clearleaf.exchange.Incoming;
import org.clearleaf.exchange.IncomingReader;
import org.clearleaf.exchange.Overwrite;
import org.clearleaf.exchange.TargetLanguage;
import org.clearleaf.translation.Translation;
import picocli.CommandLine.ParseResult;

/** {@code clearleaf translate import}: takes words from a file of a translator's own tool. */
final class ImportCommand implements Command {

  /** What stands for every conflict. */
  static final String ALL = "all";

  private final Surroundings surroundings;
  private final ParseResult given;
  private final Problems problems = new Problems();

  ImportCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
  }

  @Override
  public int run() throws WrongUse, IOException {
    String file = given.matchedPositionalValue(0, "");
    if (file.isEmpty()) {
      throw new WrongUse(
          given.hasMatchedOption(TranslateGrammar.OVERWRITE)
              ? "Import which file? Give its name before --overwrite."
              : "Import which file? Give its name.");
    }
    var bench = new Bench(surroundings);
    var wanted = wanted(bench);
    var bytes = bytes(file);
    var english = bench.translations().english();
    problems.addAll(english.problems());
    var incoming = IncomingReader.read(file, bytes, english.catalogues(), problems);
    var tags =
        bench.translations().tags().stream()
            .filter(tag -> !tag.equals(Language.ENGLISH.tag()))
            .toList();
    var tag = incoming.flatMap(in -> TargetLanguage.of(in, wanted, tags, problems));
    var read = translation(bench, tag);
    if (read.isEmpty()) {
      report();
      return CommandLineTool.PROBLEMS;
    }
    var translation = read.get();
    var plan =
        ImportPlanner.plan(incoming.get(), translation, overwrite(translation, incoming.get()));
    problems.addAll(plan.problems());
    var files = ImportFiles.of(plan, translation, surroundings.shelf(), problems);
    boolean dry = given.hasMatchedOption(TranslateGrammar.DRY_RUN);
    if (!dry && !files.isEmpty()) {
      surroundings.store().write(files);
    }
    report();
    tell(plan);
    var out = surroundings.out();
    if (files.isEmpty()) {
      out.println("Nothing changes.");
    }
    files
        .sequencedKeySet()
        .forEach(path -> out.println((dry ? "would write  " : "written  ") + path));
    out.flush();
    return problems.hasErrors() ? CommandLineTool.PROBLEMS : CommandLineTool.DONE;
  }

  /** Reads the language once it is known; its own problems are told by other commands. */
  private Optional<Translation> translation(Bench bench, Optional<String> tag) throws IOException {
    if (tag.isEmpty()) {
      return Optional.empty();
    }
    var found = new Problems();
    var translation = bench.translations().read(tag.get(), found);
    if (translation.isEmpty()) {
      problems.addAll(found.list());
    }
    return translation;
  }

  private String wanted(Bench bench) throws WrongUse {
    String tag = given.matchedOptionValue(TranslateGrammar.LANGUAGE, "");
    return tag.isEmpty() ? "" : bench.pick(List.of(tag)).getFirst();
  }

  private byte[] bytes(String name) throws WrongUse {
    try {
      Path path = surroundings.workingFolder().resolve(name);
      if (!Files.isRegularFile(path)) {
        throw new WrongUse("There is no file \"" + name + "\".");
      }
      try (var in = Files.newInputStream(path)) {
        return in.readNBytes(IncomingReader.LARGEST + 1);
      }
    } catch (InvalidPathException e) {
      throw new WrongUse("\"" + name + "\" is no name of a file.");
    } catch (IOException e) {
      throw new WrongUse("\"%s\" cannot be read (%s).".formatted(name, Reasons.of(e)));
    }
  }

  private Overwrite overwrite(Translation translation, Incoming incoming) throws WrongUse {
    List<String> wishes = given.matchedOptionValue(TranslateGrammar.OVERWRITE, List.of());
    if (wishes.contains(ALL)) {
      return Overwrite.EVERYTHING;
    }
    var terms = incoming.englishTerms();
    var ids = new LinkedHashSet<String>();
    var units = new ArrayList<String>();
    for (var wish : wishes) {
      (terms.contains(wish) ? ids : units).add(wish);
    }
    Bench.segments(translation, units).forEach(segment -> ids.add(segment.id()));
    return new Overwrite(false, ids);
  }

  private void report() {
    var report = new ProblemReport();
    report.addAll(problems.list());
    report.print(surroundings.err());
    surroundings.err().flush();
  }

  private void tell(ImportPlan plan) {
    var out = surroundings.out();
    for (var item : plan.items()) {
      if (item.isTaken() || item.decision() == Decision.CONFLICT) {
        out.println(word(item.decision()) + "  " + item.id());
        shown(item, item.old()).forEach(text -> out.println("  -  " + text));
        shown(item, item.fresh()).forEach(text -> out.println("  +  " + text));
      }
    }
    for (var remark : plan.remarks()) {
      out.println(
          "remark  "
              + Stream.of(remark.unit(), remark.verdict(), remark.comment())
                  .filter(part -> !part.isEmpty())
                  .map(Visible::text)
                  .reduce((a, b) -> a + "  " + b)
                  .orElse(""));
    }
    for (var claim : plan.claims()) {
      out.println("claim  " + claim.id() + "  " + claim.level().name().toLowerCase(Locale.ROOT));
    }
    if (!plan.claims().isEmpty()) {
      out.println(
          "The file calls these units revised or approved. Here nothing is signed by that: whoever"
              + " did it records it with `translate revise` or `translate approve`.");
    }
    var table =
        new Table(
            "language",
            "",
            "added",
            "changed",
            "same",
            "empty",
            "conflict",
            "source changed",
            "refused");
    for (var kind : Kind.values()) {
      var items = plan.items().stream().filter(item -> item.kind() == kind).toList();
      if (!items.isEmpty()) {
        table.add(row(plan.language().tag(), kind, items));
      }
    }
    table.print(out);
  }

  private static String[] row(String tag, Kind kind, List<Item> items) {
    var row = new ArrayList<>(List.of(tag, kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    for (var decision : Decision.values()) {
      row.add(String.valueOf(items.stream().filter(i -> i.decision() == decision).count()));
    }
    return row.toArray(String[]::new);
  }

  private static List<String> shown(Item item, List<String> texts) {
    var all = item.kind() == Kind.TERM ? List.of(String.join("  ", texts).stripTrailing()) : texts;
    return all.stream().filter(text -> !text.isEmpty()).map(Visible::text).toList();
  }

  private static String word(Decision decision) {
    return decision.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
