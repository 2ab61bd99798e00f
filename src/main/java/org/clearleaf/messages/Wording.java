package org.clearleaf.messages;

import java.util.List;

/**
 * A unit in the words of one language.
 *
 * @param texts its forms as written, one or as many as the language has plural forms; empty where
 *     it is missing
 * @param phrases the same, read
 * @param stale whether they word another English text than today's, or were marked as uncertain
 */
record Wording(Source source, List<String> texts, List<Phrase> phrases, boolean stale) {

  static Wording missing(Source source) {
    return new Wording(source, List.of(), List.of(), false);
  }

  static Wording english(Source source) {
    return new Wording(source, source.forms(), source.phrases(), false);
  }

  boolean isMissing() {
    return texts.isEmpty();
  }
}
