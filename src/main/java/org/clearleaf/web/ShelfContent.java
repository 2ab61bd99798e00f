package org.clearleaf.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Severity;
import org.clearleaf.base.Shelf;
import org.clearleaf.content.Summary;
import org.clearleaf.content.SummaryReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.LocaleFacts;
import org.clearleaf.messages.SheetStatus;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.messages.UnitState;
import org.clearleaf.press.Catalogue;
import org.clearleaf.press.State;

/**
 * What the pages know of all sheets, read once for one state of the files.
 *
 * @param problems those that belong to no sheet and no language
 * @param hindrances those among them that keep every sheet from being made
 */
record ShelfContent(
    LocalDate today, List<Sheet> sheets, List<Problem> problems, List<Problem> hindrances) {

  /**
   * @param languages English first, then in the order of the tags
   * @param problems of the summary, not of a language
   */
  record Sheet(Summary summary, List<Version> languages, List<Problem> problems) {
    String id() {
      return summary.sheet();
    }

    Optional<Version> in(Language language) {
      return languages.stream().filter(v -> v.language().equals(language)).findFirst();
    }
  }

  /**
   * A sheet in one language.
   *
   * @param endonym the tag where nobody tells
   * @param state {@link State#INCOMPLETE} also where its words are sound and something else keeps
   *     the sheet from being made
   * @param title in the language; empty where its words make no sheet
   * @param review who has checked what; empty where its words make no sheet
   * @param units how many are in each state
   * @param signOffs how many units lack one, those of the English wording included
   * @param problems everything that keeps it from being made, or is to be known about it
   */
  record Version(
      Language language,
      Direction direction,
      String endonym,
      String englishName,
      State state,
      Optional<String> title,
      Optional<SheetWords.Review> review,
      SequencedMap<UnitState, Integer> units,
      int signOffs,
      List<Problem> problems) {

    private Version hindered(List<Problem> hindrances) {
      var all = new ArrayList<>(problems);
      all.addAll(hindrances);
      return new Version(
          language,
          direction,
          endonym,
          englishName,
          State.INCOMPLETE,
          title,
          review,
          units,
          signOffs,
          List.copyOf(all));
    }
  }

  Optional<Sheet> sheet(String id) {
    return sheets.stream().filter(sheet -> sheet.id().equals(id)).findFirst();
  }

  /**
   * @param catalogue of the same state of the files
   * @throws IOException if the shelf cannot be read
   */
  static ShelfContent read(Shelf shelf, Catalogue catalogue) throws IOException {
    var general = new Problems();
    var bundles = new Bundles(shelf);
    var languages = catalogue.languages(general);
    var hindrances = catalogue.hindrances();
    var sheets = new ArrayList<Sheet>();
    for (var name : catalogue.summaries()) {
      var own = new Problems();
      var summary = new SummaryReader().readAnyhow(name, shelf, own);
      boolean sound = own.list().stream().allMatch(ShelfContent::leavesItReadable);
      if (summary.isEmpty() || !sound) {
        general.addAll(own.list());
        continue;
      }
      sheets.add(sheet(summary.get(), languages, hindrances, catalogue, bundles));
    }
    general.addAll(hindrances);
    return new ShelfContent(shelf.today(), List.copyOf(sheets), general.list(), hindrances);
  }

  /** An overdue review keeps a sheet from being made, and is what a manager has to see. */
  private static boolean leavesItReadable(Problem problem) {
    return problem.severity() != Severity.ERROR || problem.id().equals("review.expired");
  }

  private static Sheet sheet(
      Summary summary,
      List<Language> languages,
      List<Problem> hindrances,
      Catalogue catalogue,
      Bundles bundles)
      throws IOException {
    var versions = new ArrayList<Version>();
    var common = new LinkedHashSet<Problem>();
    for (var language : languages.stream().filter(summary::isOfferedIn).toList()) {
      var version = version(summary, language, catalogue, bundles);
      for (var problem : version.problems()) {
        if (!belongsTo(language, problem)) {
          common.add(problem);
        }
      }
      versions.add(hindrances.isEmpty() ? version : version.hindered(hindrances));
    }
    return new Sheet(summary, List.copyOf(versions), List.copyOf(common));
  }

  private static Version version(
      Summary summary, Language language, Catalogue catalogue, Bundles bundles) throws IOException {
    var standing = catalogue.standing(summary.name(), language);
    var status = bundles.status(summary, language.tag(), new Problems());
    var words =
        standing.state() == State.INCOMPLETE
            ? Optional.<SheetWords>empty()
            : bundles.words(summary, language.tag(), new Problems());
    return new Version(
        language,
        words.map(SheetWords::direction).orElseGet(() -> LocaleFacts.direction(language)),
        standing.endonym().isEmpty() ? language.tag() : standing.endonym(),
        standing.languageName().isEmpty() ? language.tag() : standing.languageName(),
        standing.state(),
        words.map(w -> w.word(summary.title()).plain()),
        words.map(SheetWords::review),
        status.map(SheetStatus::units).orElseGet(TreeMap::new),
        status.map(s -> s.lacking().size()).orElse(0),
        standing.problems());
  }

  /** Whether the problem is told with the language; others concern every language alike. */
  static boolean belongsTo(Language language, Problem problem) {
    return problem.place().file().startsWith(Bundles.FOLDER + "/" + language + "/");
  }
}
