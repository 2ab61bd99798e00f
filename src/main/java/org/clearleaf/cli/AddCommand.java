package org.clearleaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.LocaleFacts;
import org.clearleaf.text.FaceLibrary;
import org.clearleaf.workbench.NewLanguage;
import picocli.CommandLine.ParseResult;

/** {@code clearleaf translate add}: the folder of a new language. */
final class AddCommand implements Command {
  private final Surroundings surroundings;
  private final ParseResult given;

  AddCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
  }

  @Override
  public int run() throws WrongUse, IOException {
    var language = language(given.matchedPositionalValue(0, ""));
    var bench = new Bench(surroundings);
    if (bench.translations().tags().contains(language.tag())) {
      throw new WrongUse(
          "There is the language \"%s\" already; `translate update %s` brings it up to date."
              .formatted(language, language));
    }
    var problems = new Problems();
    problems.addAll(bench.translations().english().problems());
    var library = new FaceLibrary(surroundings.shelf(), problems);
    if (problems.hasErrors()) {
      var report = new ProblemReport();
      report.addAll(problems.list());
      report.print(surroundings.err());
      return CommandLineTool.PROBLEMS;
    }
    var questions = new ArrayList<String>();
    var files =
        new NewLanguage(surroundings.shelf(), library)
            .files(language, bench.translations(), questions);
    surroundings.store().write(files);
    tell(language, List.copyOf(files.sequencedKeySet()), questions);
    return CommandLineTool.DONE;
  }

  private void tell(Language language, List<String> files, List<String> questions) {
    var out = surroundings.out();
    files.forEach(file -> out.println("made  " + file));
    out.println();
    if (!questions.isEmpty()) {
      out.println("Please answer in translations/" + language + "/bundle.yaml:");
      questions.forEach(question -> out.println("  " + question));
      out.println();
    }
    out.println("Then write the words into the .po files, and look at them:");
    out.println("  ./clearleaf translate check " + language);
    out.println("  ./clearleaf translate preview " + language);
  }

  private static Language language(String tag) throws WrongUse {
    if (tag.isBlank()) {
      throw new WrongUse("Which language? Give its tag, such as cy for Welsh.");
    }
    try {
      var hyphened = tag.strip().replace('_', '-');
      var canonical = LocaleFacts.canonical(hyphened);
      // What is only written otherwise is told; what is no tag at all is told by Language.
      if (!canonical.equals(tag) && LocaleFacts.isLanguage(canonical)) {
        throw new WrongUse("Write \"%s\" for \"%s\".".formatted(canonical, tag));
      }
      var language = new Language(tag);
      if (!LocaleFacts.isLanguage(tag)) {
        throw new WrongUse("\"%s\" names no language.".formatted(tag));
      }
      if (LocaleFacts.needsScript(tag)) {
        throw new WrongUse(
            "\"%s\" is written in several ways: write %s-Hans or %s-Hant."
                .formatted(tag, tag, tag));
      }
      return language;
    } catch (IllegalArgumentException e) {
      throw new WrongUse(e.getMessage() + ".");
    }
  }
}
