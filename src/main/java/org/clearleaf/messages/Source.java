package org.clearleaf.messages;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.content.Unit;

/**
 * A unit as translators get it.
 *
 * @param plural the English for every number but one; null where the unit does not count anything
 */
public record Source(Unit unit, String plural, List<Phrase> phrases) {

  public static Source of(Unit unit, String plural) {
    var phrases = new ArrayList<Phrase>();
    phrases.add(Phrase.of(unit.english()));
    if (plural != null) {
      phrases.add(Phrase.of(plural));
    }
    return new Source(unit, plural, List.copyOf(phrases));
  }

  public String key() {
    return unit.key();
  }

  /** The English forms: one, or one and other. */
  public List<String> forms() {
    return plural == null ? List.of(unit.english()) : List.of(unit.english(), plural);
  }
}
