package org.clearleaf.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoFile;
import org.clearleaf.messages.PoFiles;
import org.clearleaf.messages.PoPrevious;
import org.clearleaf.messages.Source;

/**
 * Brings a PO file up to date with the English: by key and by the exact text, never by likeness,
 * since what looks alike may say the contrary (TRANSLATION 0.5). What has not changed stays byte
 * for byte.
 */
final class PoUpdate {

  private static final String FUZZY = "fuzzy";

  private final PoFiles files;

  PoUpdate(PoFiles files) {
    this.files = files;
  }

  /** What became of a unit. */
  enum Fate {
    KEPT,
    /** Its words were found under another key. */
    MOVED,
    /** The English is another; the words stay, to be read again. */
    STALE,
    /** The English is again what the words were written for. */
    RETURNED,
    /** There are no words for it. */
    EMPTY
  }

  /**
   * @param fates by key, in the order of the sheet
   * @param moved the key under which the words stood before, by their key now
   * @param obsolete keys of words that no unit asks for any more
   */
  record Updated(
      PoFile file,
      SequencedMap<String, Fate> fates,
      SequencedMap<String, String> moved,
      List<String> obsolete) {}

  Updated update(PoFile old, Catalogue catalogue) {
    var byKey = new HashMap<String, PoEntry>();
    var byText = new HashMap<List<String>, PoEntry>();
    for (var entry : old.entries()) {
      if (!entry.isHeader() && entry.context() != null) {
        if (!entry.obsolete()) {
          byKey.putIfAbsent(entry.context(), entry);
        }
        if (!entry.isEmpty() && !entry.isFuzzy()) {
          byText.putIfAbsent(text(entry), entry);
        }
      }
    }
    var used = new LinkedHashSet<PoEntry>();
    var chosen = new LinkedHashMap<Source, PoEntry>();
    var fates = new LinkedHashMap<String, Fate>();
    var moved = new LinkedHashMap<String, String>();
    // First those whose text is exactly there, so that no other unit takes it for a stale one.
    for (var source : catalogue.sources().values()) {
      exact(source, byKey, byText)
          .ifPresent(entry -> {
            used.add(entry);
            chosen.put(source, entry);
          });
    }
    var entries = new ArrayList<PoEntry>();
    entries.add(old.header().orElse(files.header(catalogue)));
    for (var source : catalogue.sources().values()) {
      var exact = chosen.get(source);
      var same = byKey.get(source.key());
      if (exact != null) {
        boolean move = exact.obsolete() || !exact.context().equals(source.key());
        fates.put(source.key(), exact.isEmpty() ? Fate.EMPTY : move ? Fate.MOVED : Fate.KEPT);
        if (move) {
          moved.put(source.key(), exact.context());
        }
        entries.add(move ? renamed(exact, source) : withNotes(exact, source));
      } else if (same == null || same.isEmpty() || used.contains(same)) {
        fates.put(source.key(), Fate.EMPTY);
        entries.add(
            same == null || used.contains(same) ? files.fresh(source) : sourced(same, source));
        if (same != null) {
          used.add(same);
        }
      } else {
        used.add(same);
        boolean returned = PoPrevious.text(same).equals(source.forms());
        fates.put(source.key(), returned ? Fate.RETURNED : Fate.STALE);
        entries.add(returned ? returned(same, source) : stale(same, source));
      }
    }
    var obsolete = new ArrayList<String>();
    addObsolete(old, used, entries, obsolete);
    return new Updated(new PoFile(entries, old.rest()), fates, moved, List.copyOf(obsolete));
  }

  /** The entry with exactly this text: under this key, else under one that the English lost. */
  private static Optional<PoEntry> exact(
      Source source, Map<String, PoEntry> byKey, Map<List<String>, PoEntry> byText) {
    var own = byKey.get(source.key());
    if (own != null && text(own).equals(source.forms())) {
      return Optional.of(own);
    }
    return Optional.ofNullable(byText.get(source.forms()));
  }

  private static List<String> text(PoEntry entry) {
    return entry.plural() == null
        ? List.of(entry.source())
        : List.of(entry.source(), entry.plural());
  }

  private static void addObsolete(
      PoFile old, Set<PoEntry> used, List<PoEntry> entries, List<String> obsolete) {
    for (var entry : old.entries()) {
      if (entry.isHeader() || used.contains(entry) || entry.isEmpty()) {
        continue;
      }
      if (entry.obsolete()) {
        entries.add(entry);
      } else {
        entries.add(entry.withObsolete());
        obsolete.add(entry.context() == null ? entry.source() : entry.context());
      }
    }
  }

  /** The words under a new key: as they are, for exactly this English. */
  private PoEntry renamed(PoEntry entry, Source source) {
    return entry.withUnit(
        source.key(),
        source.unit().english(),
        source.plural(),
        files.notes(source),
        PoFiles.references(source));
  }

  /** The same entry byte for byte, unless what the project tells of the unit has changed. */
  private PoEntry withNotes(PoEntry entry, Source source) {
    boolean same =
        entry.notes().equals(files.notes(source))
            && entry.references().equals(PoFiles.references(source));
    return same ? entry : renamed(entry, source);
  }

  private PoEntry sourced(PoEntry entry, Source source) {
    return renamed(entry, source)
        .withTexts(entry.texts())
        .withFlags(without(entry.flags()), List.of());
  }

  private PoEntry stale(PoEntry entry, Source source) {
    var flags = new LinkedHashSet<>(entry.flags());
    flags.add(FUZZY);
    var previous =
        entry.isFuzzy() && !entry.previous().isEmpty() ? entry.previous() : PoPrevious.of(entry);
    return renamed(entry, source).withFlags(flags, previous);
  }

  private PoEntry returned(PoEntry entry, Source source) {
    return renamed(entry, source).withFlags(without(entry.flags()), List.of());
  }

  private static Set<String> without(Set<String> flags) {
    var fewer = new LinkedHashSet<>(flags);
    fewer.remove(FUZZY);
    return fewer;
  }
}
