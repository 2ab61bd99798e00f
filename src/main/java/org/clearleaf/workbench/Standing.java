package org.clearleaf.workbench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Severity;
import org.clearleaf.content.Summary;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.SheetStatus;
import org.clearleaf.messages.UnitState;
import org.clearleaf.proofreading.Proofreading;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;

/**
 * How far one sheet has come in one language.
 *
 * @param units how many are in each state; every state is there
 * @param wordsLeft English words of the units that are missing or stale
 * @param findings open ones that concern the sheet, by severity; every severity is there
 * @param hindrances what keeps it from being released, a short sentence each; none if nothing does
 */
public record Standing(
    Language language,
    String endonym,
    String englishName,
    String sheet,
    String summary,
    Map<UnitState, Integer> units,
    int wordsLeft,
    Map<Severity, Integer> findings,
    List<String> hindrances) {

  public boolean isPublishable() {
    return hindrances.isEmpty();
  }

  /** One for each summary. */
  public static List<Standing> of(
      Translation translation, Proofreading proofreading, Bundles bundles) {
    var standings = new ArrayList<Standing>();
    for (var summary : translation.summaries()) {
      bundles
          .status(summary, translation.language().tag(), new Problems())
          .ifPresent(status -> standings.add(of(summary, translation, proofreading, status)));
    }
    return List.copyOf(standings);
  }

  private static Standing of(
      Summary summary, Translation translation, Proofreading proofreading, SheetStatus status) {
    var findings = new EnumMap<Severity, Integer>(Severity.class);
    for (var severity : Severity.values()) {
      findings.put(severity, 0);
    }
    proofreading.findings().stream()
        .filter(finding -> finding.concerns(summary.name()))
        .forEach(finding -> findings.merge(finding.problem().severity(), 1, Integer::sum));
    int wordsLeft =
        translation.segments().stream()
            .filter(segment -> isOf(segment, summary))
            .filter(segment -> segment.review().state().compareTo(UnitState.STALE) <= 0)
            .mapToInt(Standing::words)
            .sum();
    return new Standing(
        translation.language(),
        translation.bundle().endonym(),
        translation.bundle().englishName(),
        summary.sheet(),
        summary.name(),
        status.units(),
        wordsLeft,
        findings,
        hindrances(summary, translation.language(), status, findings));
  }

  private static boolean isOf(Segment segment, Summary summary) {
    return segment.catalogue().equals(Catalogue.COMMON)
        || segment.catalogue().equals(summary.name());
  }

  private static int words(Segment segment) {
    int words = 0;
    for (var word : segment.source().unit().english().split("\\s+")) {
      if (word.chars().anyMatch(Character::isLetterOrDigit)) {
        words++;
      }
    }
    return words;
  }

  private static List<String> hindrances(
      Summary summary, Language language, SheetStatus status, Map<Severity, Integer> findings) {
    var hindrances = new ArrayList<String>();
    if (!summary.isOfferedIn(language)) {
      hindrances.add("%s does not name %s yet".formatted(summary.place().file(), language));
    }
    add(findings.get(Severity.ERROR), "error", "errors", hindrances);
    add(findings.get(Severity.WARNING), "open warning", "open warnings", hindrances);
    var lacking = new LinkedHashMap<String, Integer>();
    for (var lack : status.lacking()) {
      var what =
          lack.what()
              + (lack.language().equals(Language.ENGLISH) && !lack.what().contains("English")
                  ? " of the English"
                  : "");
      lacking.merge(what, 1, Integer::sum);
    }
    lacking.forEach((what, count) ->
        hindrances.add(count + (count == 1 ? " unit lacks " : " units lack ") + what));
    return List.copyOf(hindrances);
  }

  private static void add(int count, String one, String several, List<String> hindrances) {
    if (count > 0) {
      hindrances.add(count + " " + (count == 1 ? one : several));
    }
  }
}
