package org.clearleaf.proofreading;

import com.ibm.icu.text.BreakIterator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Severity;

/**
 * A sentence far longer than those of its source (STANDARDS H-p). Lengths of languages differ, so
 * what is long is measured by how this one translates everything else.
 */
final class ReadLevel implements LanguageCheck {

  /** How much longer than usual a sentence may be. */
  private static final double MOST = 1.9;

  /** Shorter English sentences may well become one; letters and figures. */
  private static final int SHORTEST = 60;

  /** Languages whose sentences end with no sign (TRANSLATION 3.2). */
  private static final List<String> WITHOUT_FULL_STOPS = List.of("th", "lo");

  @Override
  public String id() {
    return "read.level";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    if (proof.bundle().isEnglish() || WITHOUT_FULL_STOPS.contains(proof.locale().getLanguage())) {
      return;
    }
    long english = 0;
    long translated = 0;
    var lengths = new IdentityHashMap<Pair, Integer>();
    for (var pair : proof.pairs()) {
      int length = length(pair.target().bare());
      lengths.put(pair, length);
      english += length(pair.source().bare());
      translated += length;
    }
    if (english > 0) {
      check(proof, lengths, (double) translated / english, findings);
    }
  }

  private void check(Proof proof, Map<Pair, Integer> lengths, double usual, Findings findings) {
    BreakIterator ends = null;
    for (var pair : proof.pairs()) {
      // No sentence is longer than its text: most texts need not be cut.
      if (lengths.get(pair) > SHORTEST * usual * MOST) {
        ends = ends == null ? BreakIterator.getSentenceInstance(proof.locale()) : ends;
        int longest = longest(pair.target().bare(), ends);
        int longestEnglish = Math.max(longest(pair.source().bare(), ends), SHORTEST);
        if (longest > longestEnglish * usual * MOST) {
          findings.add(
              this,
              Severity.INFO,
              pair,
              "A sentence is much longer than those of the English text.",
              "Say it in two sentences.");
        }
      }
    }
  }

  private static int longest(String text, BreakIterator ends) {
    ends.setText(text);
    int longest = 0;
    int start = ends.first();
    for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
      longest = Math.max(longest, length(text.substring(start, end)));
      start = end;
    }
    return longest;
  }

  /** Letters and figures, without the marks on them. */
  private static int length(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
