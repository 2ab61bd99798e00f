package org.clearleaf.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.messages.InterfaceLanguages;
import org.clearleaf.messages.OtherNames;
import org.clearleaf.messages.SearchWords;
import org.clearleaf.messages.SearchWords.Match;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/**
 * Finds sheets by what a nurse types: a language by any of its names or by its tag, a sheet by its
 * id or by its title in any language, or both at once, {@code spanish leukemia}. Every word typed
 * has to be found; names of languages go before titles, whole words and beginnings before what
 * stands inside a word. Immutable, made once for one state of the files.
 */
final class Finder {

  /** So many names are offered where nothing is found. */
  private static final int MOST_NEAREST = 4;

  /** Two of three letters have to be right for a name to be meant. */
  private static final int LETTERS_PER_SLIP = 3;

  private final ShelfContent content;
  private final Map<Language, SearchWords> languages = new LinkedHashMap<>();
  private final Map<String, SearchWords> sheets = new LinkedHashMap<>();

  /** What may be offered, by what is searched in it. */
  private final Map<String, SearchWords> offers = new LinkedHashMap<>();

  /**
   * What was found.
   *
   * @param sheets with the languages that were meant; none is without
   * @param nearest names that look like what was typed, where nothing was found
   */
  record Found(List<FoundSheet> sheets, List<String> nearest) {
    int count() {
      return sheets.stream().mapToInt(sheet -> sheet.languages().size()).sum();
    }
  }

  record FoundSheet(Sheet sheet, List<Version> languages) {}

  Finder(ShelfContent content, InterfaceLanguages spoken, OtherNames otherNames) {
    this.content = content;
    for (var sheet : content.sheets()) {
      var texts = new LinkedHashSet<String>();
      texts.add(sheet.id());
      // As one word, too: "cl101".
      texts.add(sheet.id().replace("-", ""));
      texts.add(sheet.summary().title().english());
      for (var version : sheet.languages()) {
        version.title().ifPresent(texts::add);
        languages.computeIfAbsent(
            version.language(), _ -> SearchWords.of(names(version, spoken, otherNames)));
      }
      sheets.put(sheet.id(), SearchWords.of(texts));
      offers.put(sheet.id(), SearchWords.of(sheet.id()));
      offers.put(
          sheet.summary().title().english(), SearchWords.of(sheet.summary().title().english()));
    }
    for (var sheet : content.sheets()) {
      for (var version : sheet.languages()) {
        offers.put(version.englishName(), languages.get(version.language()));
      }
    }
  }

  private static LinkedHashSet<String> names(
      Version version, InterfaceLanguages spoken, OtherNames otherNames) {
    var names = new LinkedHashSet<String>();
    names.add(version.language().tag());
    names.add(version.endonym());
    names.add(version.englishName());
    for (var language : spoken.languages()) {
      names.add(spoken.in(language).orElseThrow().names().inList(version.language()));
    }
    names.addAll(otherNames.of(version.language()));
    return names;
  }

  /**
   * Everything there is, for a field that is still empty.
   *
   * @param order of the languages of a sheet
   */
  Found all(Comparator<Version> order) {
    return new Found(
        content.sheets().stream()
            .filter(sheet -> !sheet.languages().isEmpty())
            .map(sheet -> new FoundSheet(sheet, sheet.languages().stream().sorted(order).toList()))
            .toList(),
        List.of());
  }

  /**
   * @param order of the languages of a sheet that are found equally well
   */
  Found find(String query, Comparator<Version> order) {
    var typed = SearchWords.of(query);
    if (typed.isEmpty()) {
      return query.isBlank() ? all(order) : new Found(List.of(), List.of());
    }
    var found = find(typed, Match.START, order);
    if (found.isEmpty()) {
      found = find(typed, Match.INSIDE, order);
    }
    return new Found(found, found.isEmpty() ? nearest(typed) : List.of());
  }

  /** A language of a sheet, with how well its names were found; none means by the sheet alone. */
  private record Hit(Version version, Match byName) {}

  private record HitSheet(Sheet sheet, List<Hit> languages) {
    boolean languageMeant() {
      return languages.stream().anyMatch(hit -> hit.byName != Match.NONE);
    }
  }

  private List<FoundSheet> find(SearchWords typed, Match worst, Comparator<Version> order) {
    var hits = content.sheets().stream().map(sheet -> hits(typed, sheet, worst)).toList();
    boolean byNameOnly = hits.stream().anyMatch(HitSheet::languageMeant);
    var found = new ArrayList<FoundSheet>();
    for (var hit : hits) {
      var versions =
          hit.languages.stream()
              .filter(one -> !byNameOnly || one.byName != Match.NONE)
              .sorted(Comparator.comparing(Hit::byName).thenComparing(Hit::version, order))
              .map(Hit::version)
              .toList();
      if (!versions.isEmpty()) {
        found.add(new FoundSheet(hit.sheet, versions));
      }
    }
    return List.copyOf(found);
  }

  private HitSheet hits(SearchWords typed, Sheet sheet, Match worst) {
    var inSheet = new ArrayList<Match>();
    for (var word : typed.words()) {
      inSheet.add(sheets.get(sheet.id()).best(word));
    }
    var hits = new ArrayList<Hit>();
    for (var version : sheet.languages()) {
      hit(typed, inSheet, version, worst).ifPresent(hits::add);
    }
    return new HitSheet(sheet, hits);
  }

  /**
   * @param inSheet how well each word is found in the names of the sheet
   */
  private Optional<Hit> hit(SearchWords typed, List<Match> inSheet, Version version, Match worst) {
    var byName = Match.NONE;
    for (int i = 0; i < inSheet.size(); i++) {
      var inName = languages.get(version.language()).best(typed.words().get(i));
      if (inName.compareTo(worst) > 0 && inSheet.get(i).compareTo(worst) > 0) {
        return Optional.empty();
      }
      if (inName.compareTo(worst) <= 0 && inName.compareTo(byName) < 0) {
        byName = inName;
      }
    }
    return Optional.of(new Hit(version, byName));
  }

  private List<String> nearest(SearchWords typed) {
    record Offer(String name, int distance) {}
    var near = new ArrayList<Offer>();
    offers.forEach((name, words) -> {
      int least = Integer.MAX_VALUE;
      for (var word : typed.words()) {
        int distance = words.distance(word);
        if (distance <= word.weights().size() / LETTERS_PER_SLIP) {
          least = Math.min(least, distance);
        }
      }
      if (least < Integer.MAX_VALUE) {
        near.add(new Offer(name, least));
      }
    });
    return near.stream()
        .sorted(Comparator.comparingInt(Offer::distance))
        .limit(MOST_NEAREST)
        .map(Offer::name)
        .distinct()
        .toList();
  }
}
