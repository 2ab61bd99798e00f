package org.clearleaf.clinic;

import java.util.Optional;
import java.util.SequencedMap;
import org.clearleaf.base.Language;

/**
 * A text of the clinic's own in some languages. A language that it lacks gets the English one,
 * which is then marked as English: a clinic's words are never translated by anybody but the clinic.
 *
 * @param texts by language, in the order of the file; at least one, and plain text
 */
public record LocalText(SequencedMap<Language, String> texts) {

  /** A text with the language that it is in. */
  public record Said(Language language, String text) {}

  public Optional<String> in(Language language) {
    return Optional.ofNullable(texts.get(language));
  }

  /** The text in the language; else in English; else the first there is. */
  public Said forReaderOf(Language language) {
    if (texts.containsKey(language)) {
      return new Said(language, texts.get(language));
    }
    if (texts.containsKey(Language.ENGLISH)) {
      return new Said(Language.ENGLISH, texts.get(Language.ENGLISH));
    }
    var first = texts.firstEntry();
    return new Said(first.getKey(), first.getValue());
  }
}
