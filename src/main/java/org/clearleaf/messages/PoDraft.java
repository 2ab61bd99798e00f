package org.clearleaf.messages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known of an entry of a PO file while its lines are read. */
final class PoDraft {

  /** The strings of an entry come in this order. */
  private enum Field {
    NONE,
    CONTEXT,
    SOURCE,
    PLURAL,
    TEXT
  }

  private final int line;
  private final List<String> comments = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> references = new ArrayList<>();
  private final Set<String> flags = new LinkedHashSet<>();
  private final List<String> previous = new ArrayList<>();
  private final List<StringBuilder> texts = new ArrayList<>();
  private StringBuilder context;
  private StringBuilder source;
  private StringBuilder plural;
  private boolean obsolete;
  private boolean damaged;
  private int textLine;
  private Field last = Field.NONE;

  PoDraft(int line) {
    this.line = line;
  }

  /** Where the entry begins. */
  int line() {
    return line;
  }

  /** An entry of which one line is obsolete is obsolete as a whole. */
  void markObsolete(boolean lineIsObsolete) {
    obsolete |= lineIsObsolete;
  }

  /** A line of it could not be read. */
  void markDamaged() {
    damaged = true;
  }

  boolean isDamaged() {
    return damaged;
  }

  boolean isOnlyComments() {
    return last == Field.NONE;
  }

  boolean hasTexts() {
    return last == Field.TEXT;
  }

  String key() {
    return context == null ? "" : context.toString();
  }

  void addComment(String content) {
    if (content.startsWith("#.")) {
      notes.add(content.substring(2).strip());
    } else if (content.startsWith("#:")) {
      references.add(content.substring(2).strip());
    } else if (content.startsWith("#,")) {
      for (var flag : content.substring(2).split(",")) {
        flags.add(flag.strip());
      }
    } else if (content.startsWith("#|") || content.startsWith("#~|")) {
      previous.add(content.substring(content.indexOf('|') + 1).strip());
    } else {
      comments.add(content.substring(content.startsWith("# ") ? 2 : 1));
    }
  }

  /** Whether the keyword may stand here. */
  boolean begin(String keyword, String value, int at) {
    switch (keyword) {
      case "msgctxt" -> {
        context = new StringBuilder(value);
        return advance(Field.CONTEXT);
      }
      case "msgid" -> {
        source = new StringBuilder(value);
        return advance(Field.SOURCE);
      }
      case "msgid_plural" -> {
        plural = new StringBuilder(value);
        return source != null && advance(Field.PLURAL);
      }
      default -> {
        return source != null && beginText(keyword, value, at);
      }
    }
  }

  private boolean beginText(String keyword, String value, int at) {
    var expected = plural == null ? "msgstr" : "msgstr[" + texts.size() + "]";
    if (plural == null && hasTexts() || !keyword.equals(expected)) {
      return false;
    }
    if (texts.isEmpty()) {
      textLine = at;
    }
    texts.add(new StringBuilder(value));
    last = Field.TEXT;
    return true;
  }

  private boolean advance(Field field) {
    boolean inOrder = field.compareTo(last) > 0;
    last = field;
    return inOrder;
  }

  /** A further line of the string that was begun last. */
  boolean append(String value) {
    switch (last) {
      case NONE -> {
        return false;
      }
      case CONTEXT -> context.append(value);
      case SOURCE -> source.append(value);
      case PLURAL -> plural.append(value);
      case TEXT -> texts.getLast().append(value);
    }
    return true;
  }

  PoEntry entry(String raw) {
    return new PoEntry(
        raw,
        line,
        textLine,
        List.copyOf(comments),
        List.copyOf(notes),
        List.copyOf(references),
        Collections.unmodifiableSet(flags),
        List.copyOf(previous),
        context == null ? null : context.toString(),
        source.toString(),
        plural == null ? null : plural.toString(),
        texts.stream().map(StringBuilder::toString).toList(),
        obsolete,
        damaged);
  }
}
