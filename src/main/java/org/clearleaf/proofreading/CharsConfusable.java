package org.clearleaf.proofreading;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.base.Severity;

/**
 * A word in letters of one script that looks like a name or a term in letters of another: whole
 * script confusables, by the skeletons of UTS 39. A search for the name does not find it, and a
 * screen reader says something else.
 */
final class CharsConfusable implements PairCheck {

  /** Two letters of two scripts look alike by chance. */
  private static final int SHORTEST = 3;

  /**
   * @param words by the skeleton of each
   * @param looked words that were found to be no one's likeness
   */
  private record Skeletons(SpoofChecker checker, Map<String, String> words, Set<String> looked) {

    Optional<String> like(String word) {
      if (word.length() < SHORTEST || looked.contains(word)) {
        return Optional.empty();
      }
      var like = words.get(checker.getSkeleton(word));
      if (like == null || like.equals(word) || script(like) == script(word)) {
        looked.add(word);
        return Optional.empty();
      }
      return Optional.of(like);
    }

    private void add(String text) {
      for (var word : LetterRuns.of(text)) {
        if (word.length() >= SHORTEST) {
          words.putIfAbsent(checker.getSkeleton(word), word);
        }
      }
    }
  }

  /** Dear to make, and safe to share once made. */
  private static final class Shared {
    static final SpoofChecker CHECKER =
        new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
  }

  @Override
  public String id() {
    return "chars.confusable";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var skeletons = proof.kept(Skeletons.class, () -> skeletons(proof));
    for (var word : LetterRuns.of(pair.target().bare())) {
      var like = skeletons.like(word);
      if (like.isPresent()) {
        findings.add(
            this,
            Severity.WARNING,
            pair,
            "\""
                + word
                + "\" is written in "
                + scriptName(word)
                + " letters and looks like the "
                + scriptName(like.get())
                + " \""
                + like.get()
                + "\".",
            "If that word is meant, write it with its own letters.");
        return;
      }
    }
  }

  private static Skeletons skeletons(Proof proof) {
    var skeletons = new Skeletons(Shared.CHECKER, new HashMap<>(), new HashSet<>());
    proof
        .translation()
        .summaries()
        .forEach(summary -> summary.names().values().forEach(skeletons::add));
    proof.translation().glossary().terms().forEach(term -> term.accepted().forEach(skeletons::add));
    return skeletons;
  }

  private static int script(String word) {
    return UScript.getScript(word.codePointAt(0));
  }

  private static String scriptName(String word) {
    return UScript.getName(script(word)).replace('_', ' ');
  }
}
