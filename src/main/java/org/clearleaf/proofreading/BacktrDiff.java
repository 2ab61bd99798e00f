package org.clearleaf.proofreading;

import org.clearleaf.base.Severity;

/**
 * A translation back has other numbers than the English text, or denies what it does not
 * (TRANSLATION 3.2): the words may say something else than they should, or were translated back
 * wrongly.
 */
final class BacktrDiff implements PairCheck {

  @Override
  public String id() {
    return "backtr.diff";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var lines = pair.segment().backTranslation();
    if (lines.isEmpty() || lines.get().size() <= pair.form()) {
      return;
    }
    var source = pair.source().bare();
    var back = Text.of(lines.get().get(pair.form())).bare();
    var difference = EnglishNumberWords.difference(source, back);
    if (!difference.isEmpty()) {
      tell(
          "Translated back, the words have other numbers: " + told(difference) + ".",
          pair,
          findings);
    }
    var before = EnglishNegation.of(source);
    var after = EnglishNegation.of(back);
    if (before == EnglishNegation.PLAIN && after == EnglishNegation.NONE) {
      tell(
          "Translated back, the words do not say the \"not\" of the English text.", pair, findings);
    } else if (before == EnglishNegation.NONE && after == EnglishNegation.PLAIN) {
      tell(
          "Translated back, the words say \"not\", and the English text does not.", pair, findings);
    }
  }

  private static String told(NumberDifference difference) {
    var missing = NumValue.written(difference.missing());
    var extra = NumValue.written(difference.extra());
    return missing.isEmpty()
        ? extra + " is new"
        : extra.isEmpty() ? missing + " is gone" : extra + " for " + missing;
  }

  private void tell(String message, Pair pair, Findings findings) {
    findings.add(
        this,
        Severity.WARNING,
        pair,
        message,
        "Compare the translation with the English text; if it is right, acknowledge it.");
  }
}
