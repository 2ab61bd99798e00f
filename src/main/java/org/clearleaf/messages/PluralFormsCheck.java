package org.clearleaf.messages;

import java.util.List;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/** A unit that counts has as many forms as its language (TRANSLATION 3.2, plural.forms). */
final class PluralFormsCheck {

  private PluralFormsCheck() {}

  /** Whether each form is there. */
  static boolean check(
      Source source, List<String> texts, Plurals plurals, Place place, Problems problems) {
    if (source.plural() == null || texts.size() == plurals.count()) {
      return true;
    }
    problems.error(
        "plural.forms",
        place,
        "There are " + texts.size() + " plural forms; the language has " + plurals.count() + ".",
        "Write msgstr[0] to msgstr[" + (plurals.count() - 1) + "].");
    return false;
  }
}
