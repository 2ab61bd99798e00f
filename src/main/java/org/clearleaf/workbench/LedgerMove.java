package org.clearleaf.workbench;

import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Words that moved to another key, for the ledgers that speak of them. The same words for the same
 * English are as well signed, translated back and acknowledged under their new key. Only lines that
 * carry the hash of the moved words are touched: what was said of other words says nothing of
 * these.
 *
 * @param now the segment's id now
 * @param before its id before
 * @param targetHash of the words
 */
record LedgerMove(String now, String before, String targetHash) {

  private static final String CELLS = "\t";

  /**
   * signoff.tsv with the lines of the moved words again under their new key. The old lines stay,
   * since nothing is ever taken out of it.
   */
  static String signOffs(String text, List<LedgerMove> moves) {
    var lines = text.lines().toList();
    var known = new HashSet<>(lines);
    var end = text.contains("\r\n") ? "\r\n" : "\n";
    var added = new StringBuilder();
    for (var move : moves) {
      for (var line : lines) {
        if (move.speaksOf(line.split(CELLS, -1), 0, 3)) {
          var again = move.now + line.substring(move.before.length());
          if (known.add(again)) {
            added.append(again).append(end);
          }
        }
      }
    }
    return added.isEmpty() ? text : text + (text.endsWith("\n") ? "" : end) + added;
  }

  /** back-translation.tsv with the new key in the lines of the moved words. */
  static String backTranslations(String text, List<LedgerMove> moves) {
    return eachLine(text, line -> renamed(line, 0, 1, moves));
  }

  /** acknowledged.tsv with the new key in the lines of the moved words. */
  static String acknowledgements(String text, List<LedgerMove> moves) {
    return eachLine(text, line -> renamed(line, 1, 3, moves));
  }

  /** Every other line stays as it is, with its end. */
  private static String eachLine(String text, UnaryOperator<String> change) {
    var out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      out.append(change.apply(text.substring(at, next)));
      at = next;
    }
    return out.toString();
  }

  private static String renamed(String line, int key, int hash, List<LedgerMove> moves) {
    var cells = line.split(CELLS, -1);
    for (var move : moves) {
      if (move.speaksOf(cells, key, hash)) {
        cells[key] = move.now;
        return String.join(CELLS, cells);
      }
    }
    return line;
  }

  private boolean speaksOf(String[] cells, int key, int hash) {
    return cells.length > Math.max(key, hash)
        && cells[key].equals(before)
        && cells[hash].equals(targetHash);
  }
}
