package org.clearleaf.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.clearleaf.base.Language;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoFile;
import org.clearleaf.messages.PoFiles;
import org.clearleaf.messages.Source;

/**
 * Brings a PO file up to date with the English. What has not changed stays byte for byte; words
 * that no unit asks for any more are kept as obsolete entries.
 */
final class PoUpdate {

  private static final String PLURAL_FORMS = "Plural-Forms";

  private final Optional<String> pluralHeader;
  private final PoFiles files;
  private final UnitEntries entries;

  /**
   * @param pluralHeader the value of Plural-Forms; empty where nobody knows it
   * @param names what placeholders for names stand for
   */
  PoUpdate(Language language, Optional<String> pluralHeader, Map<String, String> names) {
    this.pluralHeader = pluralHeader;
    files = new PoFiles(language, pluralHeader, names);
    entries = new UnitEntries(files);
  }

  /**
   * @param fates by key, in the order of the sheet
   * @param moved the entry as it was, by the key of the unit that has its words now
   * @param obsolete keys of words that no unit asks for any more, as of this update
   */
  record Updated(
      PoFile file,
      SequencedMap<String, Fate> fates,
      SequencedMap<String, PoEntry> moved,
      List<String> obsolete) {}

  Updated update(PoFile old, Catalogue catalogue) {
    var matching = new Matching(old, catalogue);
    var fates = new LinkedHashMap<String, Fate>();
    var moved = new LinkedHashMap<String, PoEntry>();
    var all = new ArrayList<PoEntry>();
    all.add(old.header().map(header -> completed(header, old, catalogue)).orElseThrow());
    for (var source : catalogue.sources().values()) {
      var match = matching.of(source);
      fates.put(source.key(), match.fate());
      all.add(entry(match, source));
      boolean elsewhere =
          match.entry() != null && !Objects.equals(match.entry().context(), source.key());
      if (elsewhere && match.fate() != Fate.COPIED) {
        moved.put(source.key(), match.entry());
      }
    }
    var obsolete = new ArrayList<String>();
    for (var entry : old.entries()) {
      if (!entry.isHeader() && !matching.isTaken(entry)) {
        if (entry.obsolete()) {
          all.add(entry);
        } else if (!entry.isEmpty() || !entry.comments().isEmpty()) {
          all.add(entry.withObsolete());
          obsolete.add(entry.context());
        }
      }
    }
    return new Updated(new PoFile(all, old.rest()), fates, moved, List.copyOf(obsolete));
  }

  private PoEntry entry(Matching.Match match, Source source) {
    var entry = match.entry();
    return switch (match.fate()) {
      case KEPT, MOVED -> entries.told(entry, source);
      case COPIED -> entries.told(entry, source).withoutComments();
      case STALE -> entries.stale(entry, source);
      case RETURNED ->
          UnitEntries.english(entry).equals(source.forms())
              ? entries.told(entry, source)
              : entries.certain(entry, source);
      case EMPTY -> entry == null ? files.fresh(source) : empty(entry, source);
    };
  }

  private PoEntry empty(PoEntry entry, Source source) {
    boolean sound =
        UnitEntries.english(entry).equals(source.forms())
            && entry.texts().size() == (source.plural() == null ? 1 : files.forms());
    return sound ? entries.told(entry, source) : entries.emptied(entry, source);
  }

  /** The header tells the plural forms as soon as a unit has some and somebody knows them. */
  private PoEntry completed(PoEntry header, PoFile old, Catalogue catalogue) {
    boolean counts = catalogue.sources().values().stream().anyMatch(s -> s.plural() != null);
    if (!counts || pluralHeader.isEmpty() || old.headerField(PLURAL_FORMS).isPresent()) {
      return header;
    }
    var fields = header.texts().getFirst();
    return header.withTexts(
        List.of(
            fields
                + (fields.endsWith("\n") ? "" : "\n")
                + PLURAL_FORMS
                + ": "
                + pluralHeader.get()
                + "\n"));
  }
}
