package org.clearleaf.messages;

import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/**
 * Each placeholder stands as often as in English, in every plural form (TRANSLATION 3.2,
 * ph.mismatch). Where in the sentence is the language's own.
 */
final class PlaceholderCheck {

  /** The placeholder for the number that chooses a plural form. */
  static final String COUNT = "count";

  private static final Occurrences OCCURRENCES = new Occurrences("ph.mismatch", "{%s}");

  private PlaceholderCheck() {}

  /**
   * @param mayHideCount whether the form stands for one number, so that words can say it
   */
  static void check(
      Phrase english, Phrase own, boolean mayHideCount, Place place, Problems problems) {
    OCCURRENCES.compare(
        english.placeholders(), own.placeholders(), mayHideCount ? COUNT : "", place, problems);
  }
}
