package org.clearleaf.proofreading;

import org.clearleaf.base.Severity;

/**
 * Something does not fit on the page in the largest print: a word is wider than its column, or the
 * footer is higher than it may be. Told by the layout itself, not guessed from the text
 * (TRANSLATION 3.2, len.layout).
 */
final class LenLayout implements LanguageCheck {

  @Override
  public String id() {
    return "len.layout";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    for (var misfit : proof.fit().misfits(proof.language())) {
      findings.add(this, Severity.WARNING, misfit.place(), misfit.message(), misfit.remedy());
    }
  }
}
