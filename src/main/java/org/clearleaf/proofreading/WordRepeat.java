package org.clearleaf.proofreading;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.base.Severity;

/**
 * A word stands twice in a row. Off in the many languages that double words to mean something, such
 * as "more and more" or "slowly", and in those that put no spaces between them.
 */
final class WordRepeat implements PairCheck {

  /** Languages in which a word that stands twice in a row is most often a slip. */
  private static final Set<String> ASKED =
      Set.of(
          "en", "de", "nl", "sv", "da", "no", "nb", "es", "pt", "fr", "it", "ro", "ca", "ru", "uk",
          "be", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "bg", "mk", "sq", "lt", "lv", "et", "fi",
          "hu", "el", "ar", "he", "fil");

  /** Words that grammar doubles. */
  private static final Map<String, Set<String>> RIGHT =
      Map.of(
          "fr", Set.of("nous", "vous"),
          "de", Set.of("die", "der", "das", "sie"),
          "nl", Set.of("die", "dat", "je"),
          "it", Set.of("via", "piano"),
          "ru", Set.of("чуть", "еле"),
          "uk", Set.of("ледь"),
          "hu", Set.of("egy"));

  @Override
  public String id() {
    return "word.repeat";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var language = Orthography.of(proof).language();
    if (ASKED.contains(language)) {
      doubled(pair.target().bare(), RIGHT.getOrDefault(language, Set.of()))
          .ifPresent(word ->
              findings.add(
                  this,
                  Severity.INFO,
                  pair,
                  "\"" + word + "\" stands twice in a row.",
                  "Take one out, or acknowledge that both are meant."));
    }
  }

  private static Optional<String> doubled(String text, Set<String> right) {
    var before = "";
    for (var part : text.split("[  ]")) {
      var runs = LetterRuns.of(part);
      var word = runs.size() == 1 ? runs.getFirst() : "";
      // A mark between the two, or a digit in one of them, makes it no slip.
      boolean whole = !word.isEmpty() && part.startsWith(word);
      var folded = ConsistSameSource.folded(word);
      if (whole && folded.equals(before) && !right.contains(folded)) {
        return Optional.of(word);
      }
      before = whole && part.equals(word) ? folded : "";
    }
    return Optional.empty();
  }
}
