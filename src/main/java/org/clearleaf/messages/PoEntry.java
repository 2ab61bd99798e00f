package org.clearleaf.messages;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One entry of a PO file.
 *
 * @param raw the entry's own characters with the empty lines after it; null once it was changed
 * @param line where it begins
 * @param textLine where its {@code msgstr} stands
 * @param comments lines that a translator wrote, without {@code #} and one space
 * @param notes {@code #.}: what the project tells translators
 * @param references {@code #:}
 * @param flags {@code #,}: {@code fuzzy} and others
 * @param previous {@code #|}: the lines of the source as it was, as written
 * @param context the unit's key; null in the header
 * @param plural null where the entry has one form only
 * @param texts the forms, one or as many as the language has plural forms
 * @param obsolete {@code #~}: kept, but the source has no such unit any more
 */
public record PoEntry(
    String raw,
    int line,
    int textLine,
    List<String> comments,
    List<String> notes,
    List<String> references,
    Set<String> flags,
    List<String> previous,
    String context,
    String source,
    String plural,
    List<String> texts,
    boolean obsolete) {

  private static final String FUZZY = "fuzzy";

  public boolean isHeader() {
    return context == null && source.isEmpty() && !obsolete;
  }

  public boolean isFuzzy() {
    return flags.contains(FUZZY);
  }

  /** Whether no form has been written yet. */
  public boolean isEmpty() {
    return texts.stream().allMatch(String::isEmpty);
  }

  /** An entry for a unit that nobody has worded yet. */
  public static PoEntry of(Source source, List<String> texts) {
    var unit = source.unit();
    boolean common = unit.place().file().equals(Catalogue.COMMON_FILE);
    return new PoEntry(
        null,
        0,
        0,
        List.of(),
        List.of(unit.note()),
        common ? List.of() : List.of(unit.place().file()),
        Set.of(),
        List.of(),
        source.key(),
        unit.english(),
        source.plural(),
        List.copyOf(texts),
        false);
  }

  /**
   * The same entry with texts for today's English: no mark of doubt is left and no earlier English.
   */
  public PoEntry reworded(Source today, List<String> newTexts) {
    var sure = new LinkedHashSet<>(flags);
    sure.remove(FUZZY);
    return new PoEntry(
        null,
        line,
        textLine,
        comments,
        notes,
        references,
        Collections.unmodifiableSet(sure),
        List.of(),
        context,
        today.unit().english(),
        today.plural(),
        List.copyOf(newTexts),
        obsolete);
  }

  /** The same entry with other texts; it is then written anew. */
  public PoEntry withTexts(List<String> newTexts) {
    return new PoEntry(
        null,
        line,
        textLine,
        comments,
        notes,
        references,
        flags,
        previous,
        context,
        source,
        plural,
        List.copyOf(newTexts),
        obsolete);
  }
}
