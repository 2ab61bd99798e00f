package org.clearleaf.workbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoFile;
import org.clearleaf.messages.PoPrevious;
import org.clearleaf.messages.Source;

/**
 * Which entry of an earlier PO file has the words for which unit of today: by key and by the exact
 * text, never by likeness, since what looks alike may say the contrary (TRANSLATION 0.5). No entry
 * is given to two units, but for a copy.
 */
final class Matching {

  /** Where the words of a unit come from. */
  record Match(Fate fate, PoEntry entry) {}

  private final Map<String, PoEntry> byKey = new HashMap<>();

  /** Entries with words, by the English that stands in them, those that are not obsolete first. */
  private final Map<List<String>, List<PoEntry>> byEnglish = new HashMap<>();

  /** Stale entries, by the English that their words were written for. */
  private final Map<List<String>, List<PoEntry>> byPrevious = new HashMap<>();

  private final Set<PoEntry> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Match> matches = new HashMap<>();

  Matching(PoFile old, Catalogue catalogue) {
    index(old, false);
    index(old, true);
    // Whoever has an entry of its own keeps it; only then are the words of others looked at.
    var units = catalogue.sources().values();
    units.forEach(source -> own(source).ifPresent(match -> take(source, match)));
    open(catalogue).forEach(source -> elsewhere(source).ifPresent(match -> take(source, match)));
    open(catalogue).forEach(source -> copy(source).ifPresent(match -> take(source, match)));
    open(catalogue).forEach(source -> take(source, rest(source)));
  }

  Match of(Source source) {
    return matches.get(source.key());
  }

  /** Whether a unit has got the entry's words, or its place. */
  boolean isTaken(PoEntry entry) {
    return taken.contains(entry);
  }

  private void index(PoFile old, boolean obsolete) {
    for (var entry : old.entries()) {
      if (!entry.isHeader() && entry.context() != null && entry.obsolete() == obsolete) {
        if (!obsolete) {
          byKey.put(entry.context(), entry);
        }
        if (!entry.isEmpty()) {
          add(byEnglish, UnitEntries.english(entry), entry);
          if (entry.isFuzzy()) {
            add(byPrevious, PoPrevious.text(entry), entry);
          }
        }
      }
    }
  }

  private static void add(
      Map<List<String>, List<PoEntry>> index, List<String> english, PoEntry entry) {
    index.computeIfAbsent(english, _ -> new ArrayList<>()).add(entry);
  }

  private List<Source> open(Catalogue catalogue) {
    return catalogue.sources().values().stream()
        .filter(source -> !matches.containsKey(source.key()))
        .toList();
  }

  private void take(Source source, Match match) {
    matches.put(source.key(), match);
    if (match.entry != null && match.fate != Fate.COPIED) {
      taken.add(match.entry);
    }
  }

  private Optional<Match> own(Source source) {
    var entry = byKey.get(source.key());
    if (entry == null || entry.isEmpty()) {
      return Optional.empty();
    }
    if (UnitEntries.english(entry).equals(source.forms())) {
      return Optional.of(new Match(Fate.KEPT, entry));
    }
    return UnitEntries.wasWrittenFor(entry, source)
        ? Optional.of(new Match(Fate.RETURNED, entry))
        : Optional.empty();
  }

  /** Words that no unit has got: moved with their text, or kept from when it was there before. */
  private Optional<Match> elsewhere(Source source) {
    for (var entry : byEnglish.getOrDefault(source.forms(), List.of())) {
      if (!isTaken(entry)) {
        boolean here = entry.context().equals(source.key());
        return Optional.of(new Match(here ? Fate.RETURNED : Fate.MOVED, entry));
      }
    }
    return byPrevious.getOrDefault(source.forms(), List.of()).stream()
        .filter(entry -> !isTaken(entry) && UnitEntries.wasWrittenFor(entry, source))
        .findFirst()
        .map(entry -> new Match(Fate.RETURNED, entry));
  }

  /** For a unit whose own entry has another English, or that has none. */
  private Optional<Match> copy(Source source) {
    var own = byKey.get(source.key());
    if (own != null && UnitEntries.english(own).equals(source.forms())) {
      return Optional.empty();
    }
    return byEnglish.getOrDefault(source.forms(), List.of()).stream()
        .filter(entry -> !entry.isFuzzy())
        .findFirst()
        .map(entry -> new Match(Fate.COPIED, entry));
  }

  private Match rest(Source source) {
    var own = byKey.get(source.key());
    if (own == null || isTaken(own)) {
      return new Match(Fate.EMPTY, null);
    }
    if (own.isEmpty()) {
      return new Match(Fate.EMPTY, own);
    }
    // One form cannot say what several have said, nor the other way round.
    return UnitEntries.sameShape(own, source)
        ? new Match(Fate.STALE, own)
        : new Match(Fate.EMPTY, null);
  }
}
