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
import org.clearleaf.base.Language;
import org.clearleaf.content.UnitText;
import org.clearleaf.content.UnitText.Token;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoFile;
import org.clearleaf.messages.PoPrevious;
import org.clearleaf.messages.Source;

/**
 * Brings a PO file up to date with the English: by key and by the exact text, never by likeness,
 * since what looks alike may say the contrary (TRANSLATION 0.5). What has not changed stays byte
 * for byte.
 */
final class PoUpdate {

  private static final String FUZZY = "fuzzy";

  private final Language language;
  private final Optional<String> pluralHeader;
  private final Map<String, String> names;

  /**
   * @param pluralHeader for a new file; empty where nobody knows it
   * @param names what placeholders for names stand for
   */
  PoUpdate(Language language, Optional<String> pluralHeader, Map<String, String> names) {
    this.language = language;
    this.pluralHeader = pluralHeader;
    this.names = names;
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

  /** A file with every unit and no words. */
  PoFile create(Catalogue catalogue) {
    var entries = new ArrayList<PoEntry>();
    entries.add(header(catalogue));
    for (var source : catalogue.sources().values()) {
      entries.add(fresh(source));
    }
    return new PoFile(entries, "");
  }

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
    entries.add(old.header().orElse(header(catalogue)));
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
        entries.add(same == null || used.contains(same) ? fresh(source) : sourced(same, source));
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
        source.key(), source.unit().english(), source.plural(), notes(source), references(source));
  }

  /** The same entry byte for byte, unless what the project tells of the unit has changed. */
  private PoEntry withNotes(PoEntry entry, Source source) {
    boolean same =
        entry.notes().equals(notes(source)) && entry.references().equals(references(source));
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

  private PoEntry fresh(Source source) {
    return PoEntry.fresh(
        source.key(),
        source.unit().english(),
        source.plural(),
        pluralHeader.map(PoUpdate::forms).orElse(2),
        notes(source),
        references(source));
  }

  /** {@code nplurals=3; plural=...}. */
  private static int forms(String header) {
    return Integer.parseInt(header.substring(header.indexOf('=') + 1, header.indexOf(';')));
  }

  private PoEntry header(Catalogue catalogue) {
    return PoEntry.header(
        "Project-Id-Version: clearleaf "
            + catalogue.name()
            + "\nLanguage: "
            + language
            + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
            + "Content-Transfer-Encoding: 8bit\n"
            + pluralHeader.map(header -> "Plural-Forms: " + header + "\n").orElse(""));
  }

  /**
   * What a translator is told: what the names in braces stand for, and last where the unit stands,
   * with its class.
   */
  private List<String> notes(Source source) {
    var notes = new ArrayList<String>();
    for (var token : UnitText.tokens(source.unit().english())) {
      if (token instanceof Token.Placeholder(var name) && names.containsKey(name)) {
        var note = "{" + name + "} is printed as " + names.get(name);
        if (!notes.contains(note)) {
          notes.add(note);
        }
      }
    }
    notes.add(source.unit().note());
    return List.copyOf(notes);
  }

  private static List<String> references(Source source) {
    var file = source.unit().place().file();
    return file.equals(Catalogue.COMMON_FILE) ? List.of() : List.of(file);
  }
}
