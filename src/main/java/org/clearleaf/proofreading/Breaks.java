package org.clearleaf.proofreading;

import com.ibm.icu.text.BreakIterator;

/** ICU's iterators for one language, made once: each is dear to make and cheap to set again. */
final class Breaks {
  private final BreakIterator characters;
  private final BreakIterator sentences;

  private Breaks(Proof proof) {
    characters = BreakIterator.getCharacterInstance(proof.locale());
    sentences = BreakIterator.getSentenceInstance(proof.locale());
  }

  static Breaks of(Proof proof) {
    return proof.kept(Breaks.class, () -> new Breaks(proof));
  }

  /** How many characters a reader sees (grapheme clusters, UAX 29). */
  int characters(String text) {
    return count(characters, text);
  }

  /** How many sentences (UAX 29). */
  int sentences(String text) {
    return count(sentences, text);
  }

  static int count(BreakIterator iterator, String text) {
    iterator.setText(text);
    int count = 0;
    while (iterator.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }
}
