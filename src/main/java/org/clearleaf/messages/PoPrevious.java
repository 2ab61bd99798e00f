package org.clearleaf.messages;

import java.util.ArrayList;
import java.util.List;

/**
 * The earlier source of an entry, in the lines {@code #|} of a PO file (GNU gettext manual, "The
 * Format of PO Files").
 */
public final class PoPrevious {

  private PoPrevious() {}

  /** The lines that tell an entry's present source, for when it has another one. */
  public static List<String> of(PoEntry entry) {
    var lines = new ArrayList<String>();
    lines.add("msgid " + PoWriter.quoted(entry.source()));
    if (entry.plural() != null) {
      lines.add("msgid_plural " + PoWriter.quoted(entry.plural()));
    }
    return List.copyOf(lines);
  }

  /** The forms of the source that an entry's lines tell; none where they tell nothing whole. */
  public static List<String> text(PoEntry entry) {
    var forms = new ArrayList<StringBuilder>();
    for (var line : entry.previous()) {
      int quote = line.indexOf('"');
      int end = line.lastIndexOf('"');
      if (quote < 0 || end <= quote || line.startsWith("msgctxt")) {
        continue;
      }
      if (line.startsWith("msgid")) {
        forms.add(new StringBuilder());
      }
      if (forms.isEmpty()) {
        return List.of();
      }
      forms.getLast().append(unescaped(line.substring(quote + 1, end)));
    }
    return forms.stream().map(StringBuilder::toString).toList();
  }

  private static String unescaped(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        c = text.charAt(i);
        out.append(c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
