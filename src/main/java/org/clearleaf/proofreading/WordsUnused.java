package org.clearleaf.proofreading;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Place;
import org.clearleaf.base.Severity;
import org.clearleaf.translation.WordList;

/**
 * An entry of words.txt that excuses nothing any more: a character or a word that no text holds.
 * Words of negation may wait for texts to come.
 */
final class WordsUnused implements LanguageCheck {

  @Override
  public String id() {
    return "words.unused";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    var words = proof.translation().words();
    var unused = new ArrayList<String>();
    unused("character", words.characters(), proof, unused);
    unused("accept", words.accepted(), proof, unused);
    for (var entry : unused) {
      findings.add(
          this,
          Severity.INFO,
          Place.file(WordList.file(proof.language())),
          "No text holds what \"" + entry + "\" allows.",
          "Take the line out.");
    }
  }

  private static void unused(String kind, List<String> entries, Proof proof, List<String> unused) {
    if (entries.isEmpty()) {
      return;
    }
    var all = new StringBuilder();
    for (var segment : proof.translation().segments()) {
      segment
          .texts()
          .forEach(text -> all.append(ConsistSameSource.folded(Text.of(text).bare())).append('\n'));
    }
    entries.stream()
        .filter(entry -> all.indexOf(ConsistSameSource.folded(entry)) < 0)
        .forEach(entry -> unused.add(kind + ": " + entry));
  }
}
