package org.clearleaf.messages;

import java.util.List;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/**
 * Finds what was copied and not translated (TRANSLATION 3.2, text.untranslated-run, here for whole
 * units): English never stands in another language's sheet. A few words may be a name.
 */
final class CopiedTextCheck {

  /** So many words that are the same in two languages are no chance. */
  private static final int COPIED_WORDS = 4;

  private CopiedTextCheck() {}

  static void check(Source source, List<String> texts, Place place, Problems problems) {
    var english = source.unit().english();
    if (texts.contains(english) && words(english) >= COPIED_WORDS) {
      problems.error(
          "text.untranslated",
          place,
          "The words are those of the English text.",
          "Translate them, or leave msgstr empty until somebody does.");
    }
  }

  /** How many words a text has apart from its placeholders. */
  private static int words(String text) {
    int words = 0;
    for (var word : text.split(" ")) {
      if (!word.startsWith("{") && word.chars().anyMatch(Character::isLetter)) {
        words++;
      }
    }
    return words;
  }
}
