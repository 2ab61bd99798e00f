package org.clearleaf.workbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoFiles;
import org.clearleaf.messages.PoPrevious;
import org.clearleaf.messages.Source;
import org.clearleaf.messages.TextHash;

/**
 * Makes the entries of units: what the project tells of a unit (key, English, notes, the file that
 * it stands in) joined with what belongs to a translator (words, comments, flags), which is passed
 * on untouched.
 */
final class UnitEntries {

  private static final String FUZZY = "fuzzy";

  /** Begins the note of a unit whose English has changed; the hash of its words follows. */
  private static final String MARK = "The English has changed since these words were written: ";

  private final PoFiles files;

  UnitEntries(PoFiles files) {
    this.files = files;
  }

  /** The English of an entry, in the order of {@link Source#forms}. */
  static List<String> english(PoEntry entry) {
    return entry.plural() == null
        ? List.of(entry.source())
        : List.of(entry.source(), entry.plural());
  }

  /** Whether both have one form, or both as many as the language has. */
  static boolean sameShape(PoEntry entry, Source source) {
    return (entry.plural() == null) == (source.plural() == null);
  }

  /** An entry without words, made anew but for a translator's comments. */
  PoEntry emptied(PoEntry entry, Source source) {
    return told(entry, source)
        .withTexts(Collections.nCopies(source.plural() == null ? 1 : files.forms(), ""))
        .withFlags(withoutFuzzy(entry.flags()), List.of());
  }

  /** The words of an entry for exactly this English; byte for byte if nothing is to be changed. */
  PoEntry told(PoEntry entry, Source source) {
    var notes = new ArrayList<>(entry.isFuzzy() ? marks(entry) : List.of());
    notes.addAll(files.notes(source));
    boolean same =
        !entry.obsolete()
            && Objects.equals(entry.context(), source.key())
            && english(entry).equals(source.forms())
            && entry.notes().equals(notes)
            && entry.references().equals(PoFiles.references(source));
    return same
        ? entry
        : entry.withUnit(
            source.key(),
            source.unit().english(),
            source.plural(),
            List.copyOf(notes),
            PoFiles.references(source));
  }

  /**
   * The words of an entry under another English: marked, with the one that they were written for.
   * Where they were marked already this stays as it is; of words that a translator is not sure of
   * nobody knows what they fit.
   */
  PoEntry stale(PoEntry entry, Source source) {
    if (entry.isFuzzy()) {
      return told(entry, source).withFlags(entry.flags(), entry.previous());
    }
    var flags = new LinkedHashSet<>(entry.flags());
    flags.add(FUZZY);
    var notes = new ArrayList<>(List.of(mark(entry)));
    notes.addAll(files.notes(source));
    return entry
        .withUnit(
            source.key(),
            source.unit().english(),
            source.plural(),
            notes,
            PoFiles.references(source))
        .withFlags(flags, PoPrevious.of(entry));
  }

  /**
   * Whether the entry's words were written for this English, which was another for a while. Words
   * that were edited since are not: they may word the English of that while.
   */
  static boolean wasWrittenFor(PoEntry entry, Source source) {
    return entry.isFuzzy()
        && marks(entry).contains(mark(entry))
        && PoPrevious.text(entry).equals(source.forms())
        && sameShape(entry, source);
  }

  /** Tells a translator why the unit is marked, and an update whether the words are still those. */
  private static String mark(PoEntry entry) {
    return MARK + TextHash.of(entry.texts());
  }

  private static List<String> marks(PoEntry entry) {
    return entry.notes().stream().filter(note -> note.startsWith(MARK)).toList();
  }

  /** The words of an entry for today's English, with no mark of doubt and no earlier English. */
  PoEntry certain(PoEntry entry, Source source) {
    var sure = entry.withFlags(withoutFuzzy(entry.flags()), List.of());
    return told(sure, source);
  }

  private static Set<String> withoutFuzzy(Set<String> flags) {
    var fewer = new LinkedHashSet<>(flags);
    fewer.remove(FUZZY);
    return fewer;
  }
}
