package org.clearleaf.messages;

import java.util.List;

/**
 * Writes entries that are new or changed: one line for each string, so that diffs and right-to-left
 * text stay calm.
 */
final class PoWriter {

  private PoWriter() {}

  static void write(PoEntry entry, StringBuilder out) {
    var mark = entry.obsolete() ? "#~ " : "";
    comments("#", entry.comments(), out);
    comments("#.", entry.notes(), out);
    comments("#:", entry.references(), out);
    if (!entry.flags().isEmpty()) {
      out.append("#, ").append(String.join(", ", entry.flags())).append('\n');
    }
    comments(entry.obsolete() ? "#~|" : "#|", entry.previous(), out);
    if (entry.context() != null) {
      string(mark + "msgctxt", entry.context(), out);
    }
    string(mark + "msgid", entry.source(), out);
    if (entry.plural() != null) {
      string(mark + "msgid_plural", entry.plural(), out);
      for (int i = 0; i < entry.texts().size(); i++) {
        string(mark + "msgstr[" + i + "]", entry.texts().get(i), out);
      }
    } else if (entry.isHeader()) {
      out.append("msgstr \"\"\n");
      entry.texts().getFirst().lines().forEach(line -> quoted(line + "\n", out));
    } else {
      string(mark + "msgstr", entry.texts().getFirst(), out);
    }
    out.append('\n');
  }

  private static void comments(String mark, List<String> lines, StringBuilder out) {
    for (var line : lines) {
      out.append(mark).append(line.isEmpty() ? "" : " ").append(line).append('\n');
    }
  }

  private static void string(String keyword, String value, StringBuilder out) {
    out.append(keyword).append(' ');
    quoted(value, out);
  }

  /** The string in quotes, on one line. */
  static String quoted(String value) {
    var out = new StringBuilder();
    quoted(value, out);
    return out.substring(0, out.length() - 1);
  }

  private static void quoted(String value, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
    out.append("\"\n");
  }
}
