package org.clearleaf.messages;

import java.util.List;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/**
 * Sets the wording of a unit against its source: what must hold before anybody may read it
 * (TRANSLATION 3.2). Each rule is a class of its own; here stands which of them are asked, and in
 * what order: of what is empty or cannot be read, nothing else is told.
 */
public final class WordingCheck {

  private WordingCheck() {}

  public static void check(
      Source source,
      List<String> texts,
      List<Phrase> phrases,
      Plurals plurals,
      Place place,
      Problems problems) {
    if (!PluralFormsCheck.check(source, texts, plurals, place, problems)) {
      return;
    }
    for (int form = 0; form < texts.size(); form++) {
      boolean mayHideCount = source.plural() != null && plurals.isSingleNumber(form);
      check(source, texts.get(form), phrases.get(form), mayHideCount, place, problems);
    }
  }

  /** Finds what was copied and not translated. */
  public static void checkTranslated(
      Source source, List<String> texts, Place place, Problems problems) {
    CopiedTextCheck.check(source, texts, place, problems);
  }

  private static void check(
      Source source,
      String text,
      Phrase phrase,
      boolean mayHideCount,
      Place place,
      Problems problems) {
    CharacterCheck.check(text, place, problems);
    if (TextLengthCheck.check(text, place, problems)
        && SyntaxCheck.check(phrase, place, problems)) {
      var english = source.phrases().getLast();
      PlaceholderCheck.check(english, phrase, mayHideCount, place, problems);
      MarkupCheck.check(english, phrase, place, problems);
    }
  }
}
