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

  /** New and changed entries get the ends of lines of the others. */
  public String write() {
    boolean carriageReturns =
        entries.stream().anyMatch(entry -> entry.raw() != null && entry.raw().contains("\r\n"));
    var end = carriageReturns ? "\r\n" : "\n";
    var out = new StringBuilder();
    boolean lastIsNew = false;
    for (var entry : entries) {
      // What stood last in the file, and stands before another now, may lack the end of its line.
      if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
        out.append(end);
      }
      if (entry.raw() != null) {
        out.append(entry.raw());
      } else {
        if (!out.isEmpty() && !endsWith(out, end + end)) {
          out.append(end);
        }
        var written = new StringBuilder();
        PoWriter.write(entry, written);
        out.append(written.toString().replace("\n", end));
      }
      lastIsNew = entry.raw() == null;
    }
    if (lastIsNew && rest.isEmpty()) {
      // An empty line stands between entries, not after the last one.
      out.setLength(out.length() - end.length());
    }
    return out.append(rest).toString();
  }

  private static boolean endsWith(StringBuilder text, String end) {
    return text.length() >= end.length() && text.indexOf(end, text.length() - end.length()) >= 0;
  }
}
