package org.clearleaf.proofreading;

import org.clearleaf.base.Language;
import org.clearleaf.base.Severity;

/** The text ends like another kind of sentence than the English, or with two marks. */
final class PunctEnd implements PairCheck {

  @Override
  public String id() {
    return "punct.end";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var language = Orthography.of(proof).language();
    var source = FinalMark.of(pair.source().bare(), Language.ENGLISH.tag());
    var target = FinalMark.of(pair.target().bare(), language);
    if (!source.allows(target, language)) {
      findings.add(
          this,
          Severity.WARNING,
          pair,
          target == FinalMark.DOUBLED
              ? "The text ends with two marks in a row."
              : "The text ends with "
                  + target.words()
                  + ", the English with "
                  + source.words()
                  + ".",
          "End it as your language ends such a text, or acknowledge that it does.");
    }
  }
}
