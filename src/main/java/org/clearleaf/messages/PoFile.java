package org.clearleaf.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Problems;

/**
 * A PO file in our dialect (TRANSLATION 1): the unit's key in {@code msgctxt}, the whole English
 * text in {@code msgid}. What is not changed is written back byte for byte, so that a translator's
 * diff shows a translator's work.
 *
 * @param rest what stands after the last entry: comments, as written
 */
public record PoFile(List<PoEntry> entries, String rest) {

  public PoFile {
    entries = List.copyOf(entries);
  }

  /**
   * @param text the whole file
   * @return empty if it cannot be read as PO at all; what is wrong in an entry is a problem, and
   *     the others are there
   */
  public static Optional<PoFile> read(String file, String text, Problems problems) {
    return new PoReader(file, text, problems).read();
  }

  public Optional<PoEntry> header() {
    return entries.stream().filter(PoEntry::isHeader).findFirst();
  }

  /** The value of a header field, such as {@code Language}. */
  public Optional<String> headerField(String name) {
    return header()
        .flatMap(header ->
            header
                .texts()
                .getFirst()
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst());
  }

  /** The same file with one entry in the place of another. */
  public PoFile with(PoEntry old, PoEntry replacement) {
    var changed = new ArrayList<>(entries);
    changed.set(entries.indexOf(old), replacement);
    return new PoFile(changed, rest);
  }

  /**
   * The same file with a new entry.
   *
   * @param index where it stands then
   */
  public PoFile plus(int index, PoEntry entry) {
    var changed = new ArrayList<>(entries);
    changed.add(index, entry);
    return new PoFile(changed, rest);
  }

  /** A new entry ends its lines as those of the file do. */
  public String write() {
    var lineEnd =
        entries.stream().anyMatch(e -> e.raw() != null && e.raw().contains("\r\n")) ? "\r\n" : "\n";
    var out = new StringBuilder();
    boolean lastIsNew = false;
    for (var entry : entries) {
      if (entry.raw() != null) {
        out.append(entry.raw());
      } else {
        divide(out, lineEnd);
        var written = new StringBuilder();
        PoWriter.write(entry, written);
        out.append(written.toString().replace("\n", lineEnd));
      }
      lastIsNew = entry.raw() == null;
    }
    if (lastIsNew && rest.isEmpty()) {
      out.setLength(out.length() - lineEnd.length());
    }
    return out.append(rest).toString();
  }

  /** Leaves an empty line before what comes next. */
  private static void divide(StringBuilder out, String lineEnd) {
    var empty = lineEnd + lineEnd;
    while (!out.isEmpty() && out.lastIndexOf(empty) != out.length() - empty.length()) {
      out.append(lineEnd);
    }
  }
}
