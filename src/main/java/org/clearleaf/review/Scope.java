package org.clearleaf.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearleaf.base.Problem;
import org.clearleaf.content.Summary;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.proofreading.Finding;
import org.clearleaf.proofreading.Proofreading;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;

/**
 * Which part of a language a sheet shows.
 *
 * @param catalogues summaries first, in the order of the wish, then the shared words
 * @param summaries of these catalogues
 * @param segments of these catalogues, in the order of the handout
 */
record Scope(List<Catalogue> catalogues, List<Summary> summaries, List<Segment> segments) {

  static final String SHARED = "Words that all handouts share";

  /**
   * @throws IllegalArgumentException if there is no such catalogue
   */
  static Scope of(Translation translation, List<String> names) {
    var catalogues =
        names.stream()
            .distinct()
            .map(name -> find(translation, name))
            .sorted((a, b) -> Boolean.compare(isShared(a), isShared(b)))
            .toList();
    var summaries =
        catalogues.stream()
            .flatMap(c -> translation.summaries().stream().filter(s -> s.name().equals(c.name())))
            .toList();
    var segments =
        catalogues.stream()
            .flatMap(
                c -> translation.segments().stream().filter(s -> s.catalogue().equals(c.name())))
            .toList();
    return new Scope(catalogues, summaries, segments);
  }

  private static Catalogue find(Translation translation, String name) {
    return translation.catalogues().stream()
        .filter(catalogue -> catalogue.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no catalogue " + name));
  }

  private static boolean isShared(Catalogue catalogue) {
    return catalogue.name().equals(Catalogue.COMMON);
  }

  /** Whether it is about words that the sheet shows, or about the language as a whole. */
  boolean concerns(Finding finding) {
    return catalogues.stream().anyMatch(catalogue -> finding.concerns(catalogue.name()));
  }

  /** Of the problems of a language those that the sheet has a part in. */
  List<Problem> own(List<Problem> problems, Proofreading proofreading) {
    var others =
        proofreading.findings().stream()
            .filter(finding -> !concerns(finding))
            .map(Finding::problem)
            .collect(Collectors.toSet());
    return problems.stream().filter(problem -> !others.contains(problem)).toList();
  }

  Optional<Summary> summary(Catalogue catalogue) {
    return summaries.stream().filter(s -> s.name().equals(catalogue.name())).findFirst();
  }

  /** The key; of a shared unit, and where there are several summaries, with its catalogue. */
  String shortId(Segment segment) {
    boolean alone = summaries.size() == 1 && !segment.catalogue().equals(Catalogue.COMMON);
    return alone ? segment.key() : segment.id();
  }

  /**
   * {@code CL-101-ar-v1}, the beginning of a file's name without a diagnosis (STANDARDS M4, M6).
   */
  String fileName(String tag) {
    if (summaries.size() == 1) {
      var summary = summaries.getFirst();
      return summary.sheet() + "-" + tag + "-v" + summary.version();
    }
    return (summaries.isEmpty() ? Catalogue.COMMON : "all") + "-" + tag;
  }
}
