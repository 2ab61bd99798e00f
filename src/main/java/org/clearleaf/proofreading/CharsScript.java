package org.clearleaf.proofreading;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.clearleaf.base.Severity;

/**
 * Most letters belong to another script than the language's: another language's text stands here.
 * Names, abbreviations and terms in brackets may be in any script and are not counted.
 */
final class CharsScript implements PairCheck {

  /** Below this part of the letters, in percent (TRANSLATION 3.2). */
  private static final int LEAST = 80;

  /** A label of fewer letters may be a name that nobody knows of. */
  private static final int FEWEST = 4;

  @Override
  public String id() {
    return "chars.script";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var orthography = Orthography.of(proof);
    var known = KnownWords.of(proof);
    int own = 0;
    int foreign = 0;
    Map<String, Integer> letters = new TreeMap<>();
    for (var run : LetterRuns.of(Brackets.without(pair.target().bare()))) {
      for (var part : ScriptParts.of(run, orthography)) {
        int length = part.text().length();
        if (part.isOwn()) {
          own += length;
        } else if (!known.contains(part.text())) {
          foreign += length;
          letters.merge(part.scriptName(), length, Integer::sum);
        }
      }
    }
    if (foreign >= FEWEST && own * 100 < (own + foreign) * LEAST) {
      var most = Collections.max(letters.entrySet(), Map.Entry.comparingByValue()).getKey();
      findings.add(
          this,
          Severity.ERROR,
          pair,
          "Too many letters of the text are " + most + ", which the language is not written in.",
          "Look whether another language's words were put here; if they are a name, add \"accept: \""
              + " and the name to words.txt.");
    }
  }
}
