package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Set;
import org.clearleaf.base.Language;
import org.clearleaf.translation.Segment;

/**
 * Words that may stand in another script than the language's: names, abbreviations of the English
 * text, terms of the glossary, and what words.txt accepts.
 *
 * @param folded without regard to case
 */
record KnownWords(Set<String> folded) {

  /** A single letter could be a slip as well. */
  private static final int SHORTEST = 2;

  /** In the texts of every sheet. */
  private static final String OUR_NAME = "Clearleaf";

  static KnownWords of(Proof proof) {
    return proof.kept(KnownWords.class, () -> collect(proof));
  }

  private static KnownWords collect(Proof proof) {
    var known = new KnownWords(new HashSet<>());
    known.add(OUR_NAME);
    for (var summary : proof.translation().summaries()) {
      summary.names().values().forEach(known::addAll);
      summary.codes().values().forEach(known::addAll);
    }
    for (var segment : proof.translation().segments()) {
      known.addAbbreviations(segment);
    }
    for (var term : proof.translation().glossary().terms()) {
      term.accepted().forEach(known::addAll);
    }
    proof.translation().words().accepted().forEach(known::addAll);
    return known;
  }

  private void addAbbreviations(Segment segment) {
    for (var form : segment.source().forms()) {
      for (var run : LetterRuns.of(Text.of(form).bare())) {
        if (isAbbreviation(run)) {
          add(run);
        }
      }
    }
  }

  /** Capitals only, such as ALL, or several of them, such as {@code mRNA}. */
  static boolean isAbbreviation(String word) {
    return word.length() >= SHORTEST
        && word.codePoints().filter(UCharacter::isUUppercase).count() >= SHORTEST;
  }

  private void addAll(String text) {
    LetterRuns.of(text).forEach(this::add);
  }

  private void add(String word) {
    if (word.length() >= SHORTEST) {
      folded.add(fold(word));
    }
  }

  boolean contains(String word) {
    return folded.contains(fold(word));
  }

  private static String fold(String word) {
    return UCharacter.toLowerCase(ULocale.ROOT, word);
  }

  /** Whether the language is English in one of its forms: its words are known, all of them. */
  static boolean isEnglish(Proof proof) {
    return proof.language().primary().equals(Language.ENGLISH.tag());
  }
}
