package org.clearleaf.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/** Reads a PO file line by line. Any text whatever ends in entries and problems, in one pass. */
final class PoReader {

  /** A file with more mistakes of its grammar than this is no PO file. */
  private static final int MOST_MISTAKES = 10;

  private static final String REMEDY =
      "Open the file in a PO editor, which shows the place, or take the line from an earlier version.";

  private final String file;
  private final String text;
  private final Problems problems;
  private final List<PoEntry> entries = new ArrayList<>();
  private final Map<String, Integer> keys = new LinkedHashMap<>();
  private int mistakes;

  /** The entry being read. */
  private PoDraft draft;

  /** Where its characters begin. */
  private int start;

  private int line;

  PoReader(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  Optional<PoFile> read() {
    int at = 0;
    while (at < text.length() && mistakes < MOST_MISTAKES) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      line++;
      take(text.substring(at, end < 0 ? text.length() : end).strip(), at);
      at = next;
    }
    var rest = "";
    if (draft != null && draft.isOnlyComments()) {
      rest = text.substring(start);
    } else if (draft != null) {
      finish(text.length());
    }
    if (mistakes >= MOST_MISTAKES) {
      return Optional.empty();
    }
    if (entries.isEmpty() || !entries.getFirst().isHeader()) {
      problems.error(
          "po.header",
          Place.line(file, 1),
          "The file does not begin with its header.",
          "Take the header from another file of this language: an entry with an empty msgid.");
    }
    return Optional.of(new PoFile(entries, rest));
  }

  private void take(String content, int at) {
    boolean obsolete = content.startsWith("#~") && !content.startsWith("#~|");
    var statement = obsolete ? content.substring(2).strip() : content;
    boolean comment = !obsolete && content.startsWith("#");
    // After the texts of an entry a keyword that is misspelt damages the entry that it begins.
    boolean begins =
        comment
            || statement.startsWith("msg")
                && !statement.startsWith("msgid_plural")
                && !statement.startsWith("msgstr");
    if (draft != null && begins && draft.hasTexts()) {
      finish(at);
    }
    if (draft == null && !content.isEmpty()) {
      draft = new PoDraft(line);
      start = entries.isEmpty() ? 0 : at;
    }
    if (comment) {
      draft.addComment(content);
    } else if (!statement.isEmpty()) {
      draft.markObsolete(obsolete);
      takeStatement(statement);
    }
  }

  private void takeStatement(String statement) {
    int quote = statement.indexOf('"');
    if (quote < 0) {
      mistake("This line is neither a comment nor a string in quotes.");
      return;
    }
    var keyword = statement.substring(0, quote).strip();
    var value = unquote(statement, quote);
    if (keyword.isEmpty() ? !draft.append(value) : !draft.begin(keyword, value, line)) {
      mistake(
          keyword.isEmpty()
              ? "A string stands alone here."
              : "\"" + shortened(keyword) + "\" does not belong here.");
    }
  }

  /** The characters between the quotes. */
  private String unquote(String statement, int quote) {
    int at = quote + 1;
    int plain = at;
    StringBuilder out = null;
    while (at < statement.length() && statement.charAt(at) != '"') {
      if (statement.charAt(at) == '\\') {
        out = (out == null ? new StringBuilder() : out).append(statement, plain, at);
        escape(at + 1 < statement.length() ? statement.charAt(at + 1) : ' ', out);
        at += 2;
        plain = Math.min(at, statement.length());
      } else {
        at++;
      }
    }
    if (at >= statement.length()) {
      mistake("The string has no \" at its end; the file may have been cut short.");
    } else if (at + 1 < statement.length()) {
      mistake("Something stands after the string; a \" inside a string is written \\\".");
    }
    int end = Math.min(at, statement.length());
    return out == null
        ? statement.substring(quote + 1, end)
        : out.append(statement, plain, end).toString();
  }

  private void escape(char c, StringBuilder out) {
    switch (c) {
      case '"', '\\' -> out.append(c);
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      default -> mistake("\\" + c + " means nothing; a \\ is written \\\\.");
    }
  }

  private void finish(int end) {
    var done = draft;
    draft = null;
    if (!done.hasTexts() && done.isDamaged()) {
      // The line that has damaged it is told already.
      return;
    }
    if (!done.hasTexts()) {
      problems.error(
          "po.cut-short",
          Place.unit(file, done.line(), done.key()),
          "The entry has no msgstr; the file may have been cut short.",
          "Take the file from where it is whole, or write the missing line.");
      return;
    }
    var entry = done.entry(text.substring(start, end));
    if (!entry.obsolete() && !entry.isHeader()) {
      if (!entry.damaged()) {
        checkKey(entry);
      }
    } else if (entry.isHeader() && !entries.isEmpty()) {
      problems.error(
          "po.header",
          Place.line(file, entry.line()),
          "A second header stands here.",
          "Keep the one at the top.");
      return;
    }
    entries.add(entry);
  }

  private void checkKey(PoEntry entry) {
    if (entry.context() == null) {
      problems.error(
          "po.context",
          Place.line(file, entry.line()),
          "The entry has no msgctxt, so that nobody knows which unit it words.",
          "Put the line with the unit's key back.");
      return;
    }
    var earlier = keys.putIfAbsent(entry.context(), entry.line());
    if (earlier != null) {
      problems.error(
          "key.duplicate",
          Place.unit(file, entry.line(), entry.context()),
          "The unit is worded a second time; the first stands in line " + earlier + ".",
          "Keep the better one.");
    }
  }

  /** Is told with the unit that it is in, as far as that is known. */
  private void mistake(String message) {
    mistakes++;
    draft.markDamaged();
    if (mistakes == MOST_MISTAKES) {
      problems.error(
          "po.syntax",
          Place.line(file, line),
          "There are too many mistakes; the rest was not read.",
          "Look whether this is a PO file.");
    } else if (mistakes < MOST_MISTAKES) {
      problems.error("po.syntax", Place.unit(file, line, draft.key()), message, REMEDY);
    }
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
