package org.clearleaf.proofreading;

import java.util.List;
import org.clearleaf.base.Place;
import org.clearleaf.base.Severity;
import org.clearleaf.translation.WordList;

/**
 * "Do not take" must not become "take" (TRANSLATION 3.2). Which words of a language deny is told in
 * its words.txt.
 */
final class TermNegation implements LanguageCheck {

  @Override
  public String id() {
    return "term.negation";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    if (proof.bundle().isEnglish()) {
      return;
    }
    var words = proof.translation().words().negations();
    if (words.isEmpty()) {
      if (!proof.pairs().isEmpty()) {
        findings.add(
            this,
            Severity.INFO,
            Place.file(WordList.file(proof.language())),
            "No words are listed by which the language says \"not\", so that nobody looks for them.",
            "Add lines such as \"negation: no\".");
      }
      return;
    }
    var folding = Folding.of(proof);
    var patterns = words.stream().map(word -> WordPattern.of(word, folding)).toList();
    proof.pairs().forEach(pair -> check(pair, patterns, folding, findings));
  }

  private void check(Pair pair, List<WordPattern> patterns, Folding folding, Findings findings) {
    var english = EnglishNegation.of(pair.source().bare());
    if (english == EnglishNegation.HIDDEN) {
      return;
    }
    var target = folding.of(pair.target());
    boolean denies = patterns.stream().anyMatch(pattern -> pattern.isIn(target));
    if (english == EnglishNegation.PLAIN && !denies) {
      findings.add(
          this,
          Severity.WARNING,
          pair,
          "The English text says \"not\", and the translation has none of the language's words for it.",
          "Say \"not\" as the English does; if it is said, add its word to words.txt.");
    } else if (english == EnglishNegation.NONE && denies && !isQuestion(pair)) {
      findings.add(
          this,
          Severity.WARNING,
          pair,
          "The translation says \"not\", and the English text does not.",
          "Compare the two; if the words mean the same, acknowledge it.");
    }
  }

  /** Many languages ask by denying: Vietnamese "có … không?" is "is there …?". */
  private static boolean isQuestion(Pair pair) {
    return pair.source().bare().endsWith("?");
  }
}
