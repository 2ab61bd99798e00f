package org.clearleaf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.content.Summary;
import org.clearleaf.messages.Bundles;
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
    var wishes = words.stream().skip(1).toList();
    boolean isThere = translations.tags().contains(tag);
    var language = isThere ? new Language(tag) : newLanguage(tag);
    if (language.equals(Language.ENGLISH)) {
      throw new WrongUse("There is the language \"en\" already, and it needs no PO files.");
    }
    if (isThere && wishes.isEmpty()) {
      throw new WrongUse(isThereAlready(language));
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
    var summaries = summaries(wishes);
    if (isThere) {
      begin(language, summaries);
    } else {
      make(language, summaries, library);
    }
    return CommandLineTool.DONE;
  }

  private String isThereAlready(Language language) throws IOException {
    var there = "There is the language \"%s\" already".formatted(language);
    var lacking =
        translations.english().summaries().stream()
            .filter(s -> !Bundles.isWorkedOn(s, language, surroundings.shelf()))
            .findFirst();
    return lacking
        .map(summary ->
            there
                + ". A sheet that it lacks is begun with `translate add %s %s`."
                    .formatted(language, summary.name()))
        .orElse(there + "; `translate update %s` brings it up to date.".formatted(language));
  }

  /** By the names of their files, or by the ids of their sheets. */
  private List<Summary> summaries(List<String> wishes) throws WrongUse, IOException {
    var all = translations.english().summaries();
    var names =
        wishes.stream()
            .map(wish ->
                all.stream()
                    .filter(summary -> summary.sheet().equals(wish))
                    .map(Summary::name)
                    .findFirst()
                    .orElse(wish))
            .toList();
    var picked =
        names.isEmpty()
            ? List.<String>of()
            : Selection.pick("summary", names, all.stream().map(Summary::name).toList(), ".md");
    return all.stream().filter(summary -> picked.contains(summary.name())).toList();
  }

  /** Sheets that a language of the project does not have yet. */
  private void begin(Language language, List<Summary> summaries) throws WrongUse, IOException {
    for (var summary : summaries) {
      var po = Bundles.po(language, summary.name());
      if (surroundings.shelf().exists(po)) {
        throw new WrongUse(
            "There is %s already; `translate update %s` brings it up to date."
                .formatted(po, language));
      }
    }
    var files = new LinkedHashMap<String, byte[]>();
    NewSheets.of(language, translations, surroundings.shelf())
        .files(summaries.stream().map(Summary::name).toList())
        .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    surroundings.store().write(files);
    var out = surroundings.out();
    files.keySet().forEach(file -> out.println("made  " + file));
    out.println();
    out.println("Write the words into it, and look at them:");
    out.println("  ./clearleaf translate check " + language);
    summaries.forEach(summary ->
        out.println("  ./clearleaf translate preview %s %s".formatted(language, summary.name())));
    offering(language, summaries);
  }

  private void make(Language language, List<Summary> summaries, FaceLibrary library)
      throws IOException {
    var questions = new ArrayList<String>();
    var files =
        new NewLanguage(surroundings.shelf(), library)
            .files(
                language, summaries.stream().map(Summary::name).toList(), translations, questions);
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
    offering(language, summaries);
  }

  /** Tells of each summary that does not name the language yet what to do when it is translated. */
  private void offering(Language language, List<Summary> summaries) {
    var out = surroundings.out();
    for (var summary : summaries) {
      if (!summary.isOfferedIn(language)) {
        var languages =
            Stream.concat(summary.languages().stream(), Stream.of(language))
                .map(Language::tag)
                .sorted()
                .collect(Collectors.joining(", ", "[", "]"));
        out.println();
        out.println(
            "Nobody else sees the sheet yet. When all its words are there, write at the top");
        out.println("of %s:".formatted(summary.place().file()));
        out.println("  languages: " + languages);
      }
    }
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
