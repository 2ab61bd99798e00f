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
 * @param damaged whether a line of it could not be read: nobody knows then what its texts are
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
    boolean obsolete,
    boolean damaged) {

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

  /** The header of a new file. */
  public static PoEntry header(String fields) {
    return new PoEntry(
        null,
        0,
        0,
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        null,
        "",
        null,
        List.of(fields),
        false,
        false);
  }

  /**
   * A unit that nobody has worded yet.
   *
   * @param forms how many plural forms the language has
   */
  public static PoEntry fresh(
      String key,
      String source,
      String plural,
      int forms,
      List<String> notes,
      List<String> references) {
    return new PoEntry(
        null,
        0,
        0,
        List.of(),
        notes,
        references,
        Set.of(),
        List.of(),
        key,
        source,
        plural,
        Collections.nCopies(plural == null ? 1 : forms, ""),
        false,
        false);
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
        obsolete,
        false);
  }

  /** The same words for a unit as the project tells it now. */
  public PoEntry withUnit(
      String key,
      String newSource,
      String newPlural,
      List<String> newNotes,
      List<String> newReferences) {
    return new PoEntry(
        null,
        line,
        textLine,
        comments,
        newNotes,
        newReferences,
        flags,
        previous,
        key,
        newSource,
        newPlural,
        texts,
        false,
        false);
  }

  public PoEntry withFlags(Set<String> newFlags, List<String> newPrevious) {
    return new PoEntry(
        null,
        line,
        textLine,
        comments,
        notes,
        references,
        Collections.unmodifiableSet(new LinkedHashSet<>(newFlags)),
        newPrevious,
        context,
        source,
        plural,
        texts,
        obsolete,
        false);
  }

  /** Without what a translator has remarked on another unit. */
  public PoEntry withoutComments() {
    return new PoEntry(
        null,
        line,
        textLine,
        List.of(),
        notes,
        references,
        flags,
        previous,
        context,
        source,
        plural,
        texts,
        obsolete,
        false);
  }

  /** Kept for whoever may want the words again; no unit asks for them any more. */
  public PoEntry withObsolete() {
    return new PoEntry(
        null, line, textLine, comments, List.of(), List.of(), flags, previous, context, source,
        plural, texts, true, false);
  }
}
