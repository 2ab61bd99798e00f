package org.clearleaf.messages;

import java.util.List;
import org.clearleaf.base.Place;

/**
 * A unit in the words of one language.
 *
 * @param texts its forms as written, one or as many as the language has plural forms; empty where
 *     it is missing
 * @param phrases the same, read
 * @param place where its words stand, or would stand; the unit's own place in English
 * @param stale whether they word another English text than today's, or were marked as uncertain
 */
public record Wording(
    Source source, List<String> texts, List<Phrase> phrases, Place place, boolean stale) {

  /**
   * @param file the PO file that should hold it
   */
  static Wording missing(Source source, String file) {
    return new Wording(source, List.of(), List.of(), Place.unit(file, 0, source.key()), false);
  }

  static Wording english(Source source) {
    return new Wording(source, source.forms(), source.phrases(), source.unit().place(), false);
  }

  public boolean isMissing() {
    return texts.isEmpty();
  }
}
