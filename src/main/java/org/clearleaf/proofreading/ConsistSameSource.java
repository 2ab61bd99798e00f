package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import java.util.HashMap;
import org.clearleaf.base.Severity;

/**
 * One English text has several translations: a reader who meets the same thing twice should meet
 * the same words (STANDARDS H-p). Case is not compared, and plural forms are left alone.
 */
final class ConsistSameSource implements LanguageCheck {

  @Override
  public String id() {
    return "consist.same-source";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    if (proof.bundle().isEnglish()) {
      return;
    }
    var first = new HashMap<String, Pair>();
    for (var pair : proof.pairs()) {
      if (pair.segment().source().plural() == null) {
        var earlier = first.putIfAbsent(folded(pair.source().raw()), pair);
        if (earlier != null
            && !folded(earlier.target().raw()).equals(folded(pair.target().raw()))) {
          findings.add(
              this,
              Severity.WARNING,
              pair,
              "The same English is worded otherwise in "
                  + earlier.segment().id()
                  + ": \""
                  + earlier.target().bare()
                  + "\".",
              "Use one wording, or acknowledge why this place needs its own.");
        }
      }
    }
  }

  static String folded(String text) {
    return UCharacter.foldCase(text.strip(), true);
  }
}
