package org.clearleaf.messages;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.Phrase.Part;

/**
 * Each tag stands as often as in English (TRANSLATION 3.2, markup.mismatch).
 *
 * <p>The same tags may stand inside each other otherwise: bold that holds a link marks more words
 * than a link that holds bold. Side by side they follow the order of the language's words.
 */
final class MarkupCheck {

  private static final Occurrences OCCURRENCES = new Occurrences("markup.mismatch", "<%s>");

  private MarkupCheck() {}

  static void check(Phrase english, Phrase own, Place place, Problems problems) {
    OCCURRENCES.compare(english.tags(), own.tags(), "", place, problems);
    var wanted = nesting(english.parts());
    if (english.tags().equals(own.tags()) && !wanted.equals(nesting(own.parts()))) {
      problems.warning(
          "markup.mismatch",
          place,
          "The tags stand inside each other otherwise than in English.",
          wanted.isEmpty()
              ? "Close one before the other begins."
              : "Write them as in English: " + String.join(", ", wanted) + ".");
    }
  }

  /** Each tag that stands inside another one, such as {@code <b> inside <a1>}. */
  private static SortedSet<String> nesting(List<Part> parts) {
    var nesting = new TreeSet<String>();
    for (var part : parts) {
      if (part instanceof Part.Tagged(var outer, var children)) {
        for (var child : children) {
          if (child instanceof Part.Tagged(var inner, _)) {
            nesting.add("<" + inner + "> inside <" + outer + ">");
          }
        }
      }
    }
    return nesting;
  }
}
