package org.clearleaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.clearleaf.base.OverlayShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.clearleaf.workbench.Pseudo;
import org.clearleaf.workbench.PseudoBundle;
import picocli.CommandLine.ParseResult;

/** {@code clearleaf translate pseudo}: sheets or bundles of English in disguise. */
final class PseudoCommand implements Command {
  private final Surroundings surroundings;
  private final ParseResult given;

  PseudoCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
  }

  @Override
  public int run() throws WrongUse, IOException {
    boolean bundle = given.hasMatchedOption(TranslateGrammar.BUNDLE);
    var wanted = wanted(bundle);
    int size = PrintOptions.size(given);
    var paper = PrintOptions.paper(given);
    var translations = new Bench(surroundings).translations();
    var problems = new Problems();
    problems.addAll(translations.english().problems());
    if (problems.hasErrors()) {
      var report = new ProblemReport();
      report.addAll(problems.list());
      report.print(surroundings.err());
      return CommandLineTool.PROBLEMS;
    }
    var made = new PseudoBundle(surroundings.shelf(), translations);
    var files = new LinkedHashMap<String, byte[]>();
    for (var pseudo : wanted) {
      files.putAll(made.files(pseudo));
    }
    if (bundle) {
      surroundings.store().write(files);
      tell(wanted, files);
      return CommandLineTool.DONE;
    }
    var press = new Press(new OverlayShelf(surroundings.shelf(), files));
    press.prepare();
    var orders = new ArrayList<Order>();
    for (var summary : press.catalogue().summaries()) {
      wanted.forEach(p -> orders.add(Order.large(summary, p.language(), size, paper)));
    }
    var folder = PrintOptions.folder(given, MakeCommand.DEFAULT_FOLDER, surroundings);
    int jobs =
        Math.clamp(Runtime.getRuntime().availableProcessors(), 1, Math.max(1, orders.size()));
    return new Run(surroundings, press.catalogue(), press::print, folder, jobs)
            .make(orders, problems.list())
        ? CommandLineTool.DONE
        : CommandLineTool.PROBLEMS;
  }

  private List<Pseudo> wanted(boolean bundle) throws WrongUse {
    List<String> wishes = given.matchedPositionalValue(0, List.of());
    var all = List.of(Pseudo.values());
    var names = all.stream().flatMap(p -> Stream.of(p.kind(), p.language().tag())).distinct();
    var picked = Selection.pick("kind", wishes, names.toList(), "/");
    var wanted = new ArrayList<Pseudo>();
    for (var pseudo : all) {
      boolean wished = picked.contains(pseudo.kind()) || picked.contains(pseudo.language().tag());
      if (wished && (bundle || pseudo.canBePrinted())) {
        wanted.add(pseudo);
      } else if (wished && !wishes.isEmpty()) {
        throw new WrongUse(
            "%s lacks units on purpose and cannot be printed; write it with %s and look at it with `translate check %s`."
                .formatted(pseudo.kind(), TranslateGrammar.BUNDLE, pseudo.language()));
      }
    }
    return wanted;
  }

  private void tell(List<Pseudo> wanted, SequencedMap<String, byte[]> files) {
    var out = surroundings.out();
    files.sequencedKeySet().forEach(file -> out.println("made  " + file));
    out.println();
    out.println("All commands see them now as they see a language. Take them away in the end:");
    wanted.forEach(pseudo -> out.println("  translations/" + pseudo.language() + "/"));
  }
}
