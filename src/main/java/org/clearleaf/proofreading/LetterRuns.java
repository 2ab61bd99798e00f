package org.clearleaf.proofreading;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters that stand together with nothing between them, neither space nor sign nor digit: a word,
 * or the parts of one that a hyphen joins; in scripts without spaces all words up to the next sign.
 */
final class LetterRuns {

  private LetterRuns() {}

  static List<String> of(String text) {
    var runs = new ArrayList<String>();
    int start = -1;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean part = Orthography.isPartOfWord(c);
      if (part && start < 0) {
        start = at;
      } else if (!part && start >= 0) {
        runs.add(text.substring(start, at));
        start = -1;
      }
      at += Character.charCount(c);
    }
    if (start >= 0) {
      runs.add(text.substring(start));
    }
    return runs;
  }
}
