package org.clearleaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.LocaleFacts;
import org.clearleaf.text.FaceLibrary;
import org.clearleaf.translation.Translations;
import org.clearleaf.workbench.NewLanguage;
import org.clearleaf.workbench.NewSheets;
import picocli.CommandLine.ParseResult;

/**
 * {@code clearleaf translate add}: the folder of a new language, or a sheet that a language does
 * not have yet.
 */
final class AddCommand implements Command {
  private final Surroundings surroundings;
  private final ParseResult given;
  private final Translations translations;

  AddCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
    this.translations = new Bench(surroundings).translations();
  }

  @Override
  public int run() throws WrongUse, IOException {
    List<String> words = given.matchedPositionalValue(0, List.of());
    var tag = words.isEmpty() ? "" : words.getFirst();
    boolean isThere = translations.tags().contains(tag);
    var language = isThere ? new Language(tag) : newLanguage(tag);
    if (language.equals(Language.ENGLISH)) {
      throw new WrongUse("There is the language \"en\" already, and it needs no PO files.");
    }
    var sheets = new NewSheets(language, translations, surroundings.shelf());
    if (isThere && words.size() == 1) {
      throw new WrongUse(isThereAlready(language, sheets.lacking()));
    }
    var problems = new Problems();
    problems.addAll(translations.english().problems());
    var library = new FaceLibrary(surroundings.shelf(), problems);
    if (problems.hasErrors()) {
      var report = new ProblemReport();
      report.addAll(problems.list());
      report.print(surroundings.err());
      return CommandLineTool.PROBLEMS;
    }
    var summaries = summaries(words.subList(Math.min(1, words.size()), words.size()), sheets);
    if (isThere) {
      begin(language, summaries, sheets);
    } else {
      make(language, summaries, library);
    }
    sheets.offers(summaries).forEach(this::tell);
    return CommandLineTool.DONE;
  }

  private static String isThereAlready(Language language, List<String> lacking) {
    var there = "There is the language \"%s\" already".formatted(language);
    return lacking.isEmpty()
        ? there + "; `translate update %s` brings it up to date.".formatted(language)
        : there
            + ". A sheet that it lacks is begun with `translate add %s %s`."
                .formatted(language, lacking.getFirst());
  }

  /** By the names of their files, or by the ids of their sheets. */
  private static List<String> summaries(List<String> wishes, NewSheets sheets)
      throws WrongUse, IOException {
    var names = new ArrayList<String>();
    for (var wish : wishes) {
      names.add(sheets.nameOf(wish));
    }
    return names.isEmpty() ? names : Selection.pick("summary", names, sheets.all(), ".md");
  }

  /** Sheets that a language of the project does not have yet. */
  private void begin(Language language, List<String> summaries, NewSheets sheets)
      throws WrongUse, IOException {
    for (var summary : summaries) {
      if (surroundings.shelf().exists(sheets.po(summary))) {
        throw new WrongUse(
            "There is %s already; `translate update %s` brings it up to date."
                .formatted(sheets.po(summary), language));
      }
    }
    var files = sheets.files(summaries);
    surroundings.store().write(files);
    var out = surroundings.out();
    files.keySet().forEach(file -> out.println("made  " + file));
    out.println();
    out.println("Write the words into it, and look at them:");
    out.println("  ./clearleaf translate check " + language);
    summaries.forEach(
        summary -> out.println("  ./clearleaf translate preview " + language + " " + summary));
  }

  private void make(Language language, List<String> summaries, FaceLibrary library)
      throws IOException {
    var questions = new ArrayList<String>();
    var files =
        new NewLanguage(surroundings.shelf(), library)
            .files(language, summaries, translations, questions);
    surroundings.store().write(files);
    var out = surroundings.out();
    files.keySet().forEach(file -> out.println("made  " + file));
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

  private void tell(NewSheets.Offer offer) {
    var out = surroundings.out();
    out.println();
    out.println("Nobody else sees the sheet yet. When all its words are there, write at the top");
    out.println("of " + offer.file() + ":");
    out.println("  languages: [" + String.join(", ", offer.tags()) + "]");
  }

  private static Language newLanguage(String tag) throws WrongUse {
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
