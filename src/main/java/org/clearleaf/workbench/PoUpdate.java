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
import org.clearleaf.messages.Source;

/**
 * Brings a PO file up to date with the English. What has not changed stays byte for byte; words
 * that no unit asks for any more are kept as obsolete entries.
 */
final class PoUpdate {

  private static final String PLURAL_FORMS = "Plural-Forms";

  /** Of a language whose plurals nobody has told yet, as in English. */
  private static final int USUAL_FORMS = 2;

  private final Language language;
  private final Optional<String> pluralHeader;
  private final UnitEntries entries;

  /**
   * @param pluralHeader the value of Plural-Forms; empty where nobody knows it
   * @param names what placeholders for names stand for
   */
  PoUpdate(Language language, Optional<String> pluralHeader, Map<String, String> names) {
    this.language = language;
    this.pluralHeader = pluralHeader;
    this.entries = new UnitEntries(names);
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

  /** A file with every unit and no words. */
  PoFile create(Catalogue catalogue) {
    var all = new ArrayList<PoEntry>();
    all.add(header(catalogue));
    catalogue.sources().values().forEach(source -> all.add(entries.fresh(source, forms())));
    return new PoFile(all, "");
  }

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
      case EMPTY -> entry == null ? entries.fresh(source, forms()) : empty(entry, source);
    };
  }

  private PoEntry empty(PoEntry entry, Source source) {
    boolean sound =
        UnitEntries.english(entry).equals(source.forms())
            && entry.texts().size() == (source.plural() == null ? 1 : forms());
    return sound ? entries.told(entry, source) : entries.emptied(entry, source, forms());
  }

  /** {@code nplurals=3; plural=...}. */
  private int forms() {
    return pluralHeader
        .map(header ->
            Integer.parseInt(header.substring(header.indexOf('=') + 1, header.indexOf(';'))))
        .orElse(USUAL_FORMS);
  }

  /** The header tells the plural forms as soon as a unit has some and somebody knows them. */
  private PoEntry completed(PoEntry header, PoFile old, Catalogue catalogue) {
    boolean counts = catalogue.sources().values().stream().anyMatch(s -> s.plural() != null);
    if (!counts || pluralHeader.isEmpty() || old.headerField(PLURAL_FORMS).isPresent()) {
      return header;
    }
    var fields = header.texts().getFirst();
    return header.withTexts(
        List.of(fields + (fields.endsWith("\n") ? "" : "\n") + pluralField(pluralHeader.get())));
  }

  private PoEntry header(Catalogue catalogue) {
    return PoEntry.header(
        "Project-Id-Version: clearleaf "
            + catalogue.name()
            + "\nLanguage: "
            + language
            + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
            + "Content-Transfer-Encoding: 8bit\n"
            + pluralHeader.map(PoUpdate::pluralField).orElse(""));
  }

  private static String pluralField(String header) {
    return PLURAL_FORMS + ": " + header + "\n";
  }
}
