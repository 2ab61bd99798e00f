package org.clearleaf.proofreading;

import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.Map;
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
    Map<Integer, Integer> scripts = new HashMap<>();
    for (var run : LetterRuns.of(withoutBrackets(pair.target().bare()))) {
      if (orthography.isOwn(run.codePointAt(0))) {
        own += run.length();
      } else if (!known.contains(run)) {
        foreign += run.length();
        scripts.merge(UScript.getScript(run.codePointAt(0)), run.length(), Integer::sum);
      }
    }
    if (foreign >= FEWEST && own * 100 < (own + foreign) * LEAST) {
      int most =
          scripts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      findings.add(
          this,
          Severity.ERROR,
          pair,
          "Most of the text is in "
              + UScript.getName(most).replace('_', ' ')
              + " letters, which are not the language's.",
          "Look whether another language's words were put here; if they are a name, add \"accept: \""
              + " and the name to words.txt.");
    }
  }

  /** The text without what stands in round brackets, where terms are explained. */
  private static String withoutBrackets(String text) {
    var out = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '（') {
        depth++;
      }
      if (depth == 0) {
        out.append(c);
      }
      if ((c == ')' || c == '）') && depth > 0) {
        depth--;
      }
    }
    return out.toString();
  }
}
