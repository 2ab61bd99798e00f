package org.clearleaf.proofreading;

import java.util.HashMap;
import java.util.TreeSet;
import org.clearleaf.base.Severity;

/**
 * Several English texts have one translation: a difference may have been lost, or a translation
 * stands in the wrong unit. English texts that hold the same words but for case, marks and articles
 * are the same.
 */
final class ConsistSameTarget implements LanguageCheck {

  private static final java.util.Set<String> ARTICLES = java.util.Set.of("a", "an", "the");

  @Override
  public String id() {
    return "consist.same-target";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    if (proof.bundle().isEnglish()) {
      return;
    }
    var first = new HashMap<String, Pair>();
    for (var pair : proof.pairs()) {
      if (pair.segment().source().plural() == null) {
        var earlier = first.putIfAbsent(ConsistSameSource.folded(pair.target().raw()), pair);
        if (earlier != null && !words(earlier).equals(words(pair))) {
          findings.add(
              this,
              Severity.WARNING,
              pair,
              "The same words translate \""
                  + earlier.source().bare()
                  + "\" in "
                  + earlier.segment().id()
                  + ".",
              "Look whether they say both, and whether each stands in its unit.");
        }
      }
    }
  }

  private static TreeSet<String> words(Pair pair) {
    var words = new TreeSet<>(LetterRuns.of(ConsistSameSource.folded(pair.source().raw())));
    words.removeAll(ARTICLES);
    return words;
  }
}
