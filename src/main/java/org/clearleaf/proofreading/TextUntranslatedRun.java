package org.clearleaf.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearleaf.base.Severity;

/**
 * Some of the English words stand in the translation as they were: a part of the text was left out.
 * Four in a row are no chance (TRANSLATION 3.2). A text that is English as a whole is {@link
 * TextSame}'s; English in brackets explains a term.
 */
final class TextUntranslatedRun implements PairCheck {

  private static final int RUN = 4;

  /** Stands between words that do not follow each other. */
  private static final String BREAK = "";

  @Override
  public String id() {
    return "text.untranslated-run";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    if (KnownWords.isEnglish(proof) || pair.source().bare().equals(pair.target().bare())) {
      return;
    }
    run(words(pair.source().bare()), words(Brackets.without(pair.target().bare())))
        .ifPresent(run ->
            findings.add(
                this,
                Severity.WARNING,
                pair,
                "The English words \"" + run + "\" stand in the translation.",
                "Translate them, or acknowledge that they are a name."));
  }

  /** The longest row of words that both texts have. */
  private static Optional<String> run(List<String> source, List<String> target) {
    if (target.size() < RUN) {
      return Optional.empty();
    }
    int longest = 0;
    int at = 0;
    for (int s = 0; s < source.size(); s++) {
      for (int t = 0; t < target.size(); t++) {
        int length = commonLength(source, s, target, t);
        if (length > longest) {
          longest = length;
          at = s;
        }
      }
    }
    return longest < RUN
        ? Optional.empty()
        : Optional.of(String.join(" ", source.subList(at, at + longest)));
  }

  private static int commonLength(List<String> source, int s, List<String> target, int t) {
    int length = 0;
    while (s + length < source.size()
        && t + length < target.size()
        && !source.get(s + length).equals(BREAK)
        && source.get(s + length).equals(target.get(t + length))) {
      length++;
    }
    return length;
  }

  /** English words of a text in small letters; a {@link #BREAK} where other things stand. */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '.';
      boolean letter =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || (c == '\'' || c == '’') && start >= 0;
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      boolean breaks = !letter && c != ' ' && !words.isEmpty();
      if (breaks && !words.getLast().equals(BREAK)) {
        words.add(BREAK);
      }
    }
    return words;
  }
}
