package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import org.clearleaf.base.Severity;

/** The words are those of the English text, letter by letter: nobody translated them. */
final class TextSame implements PairCheck {

  @Override
  public String id() {
    return "text.same";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var source = pair.source().bare();
    if (source.equals(pair.target().bare()) && source.codePoints().anyMatch(UCharacter::isLetter)) {
      findings.add(
          this,
          Severity.WARNING,
          pair,
          "The words are those of the English text.",
          "Translate them, or acknowledge that they are the same in your language.");
    }
  }
}
