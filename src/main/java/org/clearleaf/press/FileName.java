package org.clearleaf.press;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.clearleaf.base.Problems;
import org.clearleaf.content.Summary;
import org.clearleaf.layout.PageFormat;

/**
 * The name of a handout's file, row M6: {@code CL-101-es-v1-2026-05.pdf}. Another size or paper
 * than the usual is added, {@code CL-101-es-v1-2026-05-24pt-letter.pdf}, so that one edition never
 * overwrites another in the same folder.
 */
final class FileName {

  /** Without its ending. */
  private static final int LONGEST = 64;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

  private FileName() {}

  /** The month is that of the source's medical review, or in which the sheet was written. */
  static String of(Summary summary, Order order) {
    var name = new StringBuilder();
    name.append(summary.sheet()).append('-').append(order.language());
    name.append("-v").append(summary.version());
    name.append('-').append(MONTH.format(summary.dated()));
    if (order.kind() == EditionKind.BILINGUAL) {
      name.append("-bilingual");
    }
    if (order.kind().hasPages() && order.size() != Order.DEFAULT_SIZE) {
      name.append('-').append(order.size()).append("pt");
    }
    if (order.kind().hasPages() && !order.paper().equals(PageFormat.A4)) {
      name.append('-').append(order.paper().name());
    }
    return name.append(order.kind().ending()).toString();
  }

  /** A name that a mail program or a file server may cut or change is a problem. */
  static void check(String name, Summary summary, Problems problems) {
    boolean ascii = name.chars().allMatch(FileName::isAllowed);
    if (!ascii || name.lastIndexOf('.') > LONGEST) {
      problems.error(
          "edition.file-name",
          summary.place(),
          "The file would be called \"%s\"; a name has at most %d letters, digits, dots and hyphens."
              .formatted(name, LONGEST),
          "Give the summary a shorter id of ASCII letters and digits.");
    }
  }

  private static boolean isAllowed(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '.'
        || c == '_'
        || c == '-';
  }
}
