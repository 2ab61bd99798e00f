package org.clearleaf.messages;

import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/**
 * What looks like markup is markup (TRANSLATION 3.2, text.syntax), in English and translated.
 * {@link Phrase} finds what is not.
 */
final class SyntaxCheck {

  private SyntaxCheck() {}

  /** Whether the phrase can be used. */
  static boolean check(Phrase phrase, Place place, Problems problems) {
    phrase
        .mistakes()
        .forEach(
            mistake -> problems.error("text.syntax", place, mistake.message(), mistake.remedy()));
    return phrase.mistakes().isEmpty();
  }
}
