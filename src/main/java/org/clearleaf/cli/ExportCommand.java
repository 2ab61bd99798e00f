package org.clearleaf.cli;

import java.io.IOException;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.exchange.Format;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.translation.Translation;
import picocli.CommandLine.ParseResult;

/** {@code clearleaf translate export}: a file for a translator's own tool. */
final class ExportCommand implements Command {
  private final Surroundings surroundings;
  private final ParseResult given;

  ExportCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
  }

  @Override
  public int run() throws WrongUse, IOException {
    List<String> words = given.matchedPositionalValue(0, List.of());
    var format = format();
    var bench = new Bench(surroundings);
    if (words.isEmpty()) {
      throw new WrongUse("Which language? Give its tag, such as es.");
    }
    var tag = bench.pick(words.subList(0, 1)).getFirst();
    if (tag.equals(Language.ENGLISH.tag())) {
      throw new WrongUse("English is the source; export the language that it is translated into.");
    }
    var problems = new Problems();
    problems.addAll(bench.translations().english().problems());
    var translation = bench.translations().read(tag, problems);
    if (translation.isEmpty()) {
      var report = new ProblemReport();
      report.addAll(problems.list());
      report.print(surroundings.err());
      return CommandLineTool.PROBLEMS;
    }
    var catalogues = catalogues(translation.get(), words.subList(1, words.size()));
    var file = given.matchedOptionValue(TranslateGrammar.OUT, format.fileName(translation.get()));
    OutputFile.write(file, format.write(translation.get(), catalogues), surroundings);
    surroundings.out().println("written  " + file);
    surroundings.out().flush();
    return CommandLineTool.DONE;
  }

  private Format format() throws WrongUse {
    var word = given.matchedOptionValue(TranslateGrammar.TO, "");
    if (word.isEmpty()) {
      throw new WrongUse("Export as what? Give --to with one of: " + Format.words() + ".");
    }
    var format = Format.of(word);
    if (format.isEmpty()) {
      throw new WrongUse(Selection.unknown("format", word, List.of(Format.words().split(", "))));
    }
    return format.get();
  }

  private static List<Catalogue> catalogues(Translation translation, List<String> wishes)
      throws WrongUse {
    var names = translation.catalogues().stream().map(Catalogue::name).toList();
    var picked = Selection.pick("summary", wishes, names, ".md");
    return translation.catalogues().stream().filter(c -> picked.contains(c.name())).toList();
  }
}
