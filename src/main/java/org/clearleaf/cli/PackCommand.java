package org.clearleaf.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.pack.Pack;
import org.clearleaf.pack.PackOrder;
import org.clearleaf.pack.PackOrder.Copies;
import org.clearleaf.pack.PackOrder.Division;
import org.clearleaf.pack.Packer;
import org.clearleaf.press.Catalogue;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Press;
import picocli.CommandLine.ParseResult;

/**
 * {@code clearleaf pack}: what fills a rack in the waiting room. All of it is written, or nothing.
 */
final class PackCommand {
  static final String DEFAULT_FOLDER = "packs";

  private final Surroundings surroundings;
  private final ParseResult given;

  PackCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
  }

  int run() throws WrongUse, IOException {
    // What is typed wrongly is told before anything is read.
    PrintOptions.size(given);
    PrintOptions.paper(given);
    var kind = kind();
    var division = division();
    var press = new Press(surroundings.shelf());
    press.prepare();
    var problems = new Problems();
    var order = order(press.catalogue(), kind, division, problems);
    if (!press.catalogue().hindrances().isEmpty()) {
      return ProblemReport.tell(problems, surroundings.err());
    }
    var folder = PrintOptions.folder(given, DEFAULT_FOLDER, surroundings);
    var pack = pack(press, order);
    problems.addAll(pack.problems());
    ProblemReport.tell(problems, surroundings.err());
    if (!pack.isMade()) {
      return CommandLineTool.PROBLEMS;
    }
    write(pack, folder);
    return problems.hasErrors() ? CommandLineTool.PROBLEMS : CommandLineTool.DONE;
  }

  private Pack pack(Press press, PackOrder order) throws IOException {
    var gate = new ReleaseGate(press, new Bench(surroundings));
    var packer = new Packer(surroundings.shelf(), press, gate::objections);
    var shown = new Progress[1];
    try {
      return packer.pack(
          order,
          (_, all, what) -> {
            if (shown[0] == null) {
              shown[0] = new Progress(surroundings.err(), surroundings.terminal(), all);
            }
            shown[0].step(what);
          });
    } finally {
      if (shown[0] != null) {
        shown[0].end();
      }
    }
  }

  private void write(Pack pack, HandoutFolder folder) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    pack.files().forEach(file -> files.put(file.name(), file.bytes()));
    var places = folder.writeAll(files);
    var table = new Table("what", "paper", "pages", "file");
    for (int i = 0; i < places.size(); i++) {
      var file = pack.files().get(i);
      table.add(
          file.role().name().toLowerCase(Locale.ROOT),
          file.paper(),
          String.valueOf(file.pages()),
          places.get(i).toString());
    }
    table.print(surroundings.out());
    surroundings.out().flush();
  }

  private PackOrder order(
      Catalogue catalogue, EditionKind kind, Division division, Problems problems)
      throws WrongUse, IOException {
    var clinic = WholeClinic.read(catalogue, problems);
    List<String> wishes = given.matchedPositionalValue(0, List.of());
    var there = catalogue.languages(problems).stream().map(Language::tag).toList();
    var summaries = catalogue.summaries();
    if (summaries.isEmpty() || there.isEmpty()) {
      throw new WrongUse("There is no summary, or no language: nothing can be packed.");
    }
    for (String wish : wishes) {
      if (!summaries.contains(wish) && there.contains(wish)) {
        throw new WrongUse(
            "There is no summary \"%s\"; it is a language: write --language %s."
                .formatted(wish, wish));
      }
    }
    var languages =
        PrintOptions.languages(given, there, clinic, surroundings).stream()
            .map(Language::new)
            .toList();
    return new PackOrder(
        SheetChoice.pick(wishes, catalogue),
        languages,
        copies(there, languages),
        kind,
        PrintOptions.size(given, kind, clinic),
        PrintOptions.paper(given, clinic),
        division,
        given.matchedOptionValue(PackGrammar.DRAFTS, false) ? Drafts.CHOSEN : Drafts.REFUSED);
  }

  private EditionKind kind() throws WrongUse {
    String typed = given.matchedOptionValue(Grammar.EDITION, "large");
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "large" -> EditionKind.LARGE;
      case "clear" -> EditionKind.CLEAR;
      case "bilingual" -> EditionKind.BILINGUAL;
      default ->
          throw new WrongUse(
              "--edition of a pack is large, clear or bilingual, not \"%s\".".formatted(typed));
    };
  }

  private Division division() throws WrongUse {
    String typed = given.matchedOptionValue(PackGrammar.PER, "job");
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "job" -> Division.JOB;
      case "language" -> Division.LANGUAGE;
      default -> throw new WrongUse("--per is job or language, not \"" + typed + "\".");
    };
  }

  private Copies copies(List<String> there, List<Language> packed) throws WrongUse {
    List<String> typed = given.matchedOptionValue(PackGrammar.COPIES, List.of());
    var usual = OptionalInt.empty();
    Map<Language, Integer> special = new LinkedHashMap<>();
    for (String one : typed) {
      int equals = one.indexOf('=');
      if (equals < 0) {
        if (usual.isPresent()) {
          throw new WrongUse("--copies has two numbers for all languages.");
        }
        usual = OptionalInt.of(number(one));
        continue;
      }
      String tag = one.substring(0, equals).strip();
      var language =
          new Language(
              LanguageGuess.of(surroundings.shelf()).pick(List.of(tag), there, "").getFirst());
      if (!packed.contains(language)) {
        throw new WrongUse(
            "--copies names %s, which is not packed: add it to --language.".formatted(tag));
      }
      if (special.putIfAbsent(language, number(one.substring(equals + 1))) != null) {
        throw new WrongUse("--copies names " + tag + " twice.");
      }
    }
    return new Copies(usual.orElse(Copies.USUAL), special);
  }

  private static int number(String typed) throws WrongUse {
    try {
      int number = Integer.parseInt(typed.strip());
      if (number >= 1 && number <= Copies.MOST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new WrongUse(
        "--copies wants numbers from 1 to %d, not \"%s\".".formatted(Copies.MOST, typed));
  }
}
