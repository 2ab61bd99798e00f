package org.clearleaf.exchange;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Takes back what other tools do to the spaces of a text: they indent it, break its lines, add a
 * space at its end, or take its letters apart.
 */
final class Spaces {

  /** None of our texts has an end of line in it, so that one in a file is a tool's. */
  private static final Pattern LINE_END = Pattern.compile("[ \\t]*[\\r\\n]+[ \\t\\r\\n]*");

  private static final Pattern TAB = Pattern.compile("\\t+");

  private Spaces() {}

  /** The text without them, in normal form C. */
  static String mended(String text) {
    var oneLine = TAB.matcher(LINE_END.matcher(text).replaceAll(" ")).replaceAll(" ");
    int start = 0;
    int end = oneLine.length();
    while (start < end && oneLine.charAt(start) == ' ') {
      start++;
    }
    while (end > start && oneLine.charAt(end - 1) == ' ') {
      end--;
    }
    return Normalizer.normalize(oneLine.substring(start, end), Normalizer.Form.NFC);
  }
}
