package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Set;
import org.clearleaf.base.Severity;

/**
 * Capitals that stress something in one text and not in the other: "do NOT stop" said softly, or a
 * whole text in capitals, which is hard to read (STANDARDS H-c). Abbreviations stress nothing. Only
 * scripts with capitals are asked.
 */
final class Caps implements PairCheck {

  /** English words that are no abbreviation when they stand in capitals. */
  private static final Set<String> STRESSED =
      Set.of(
          "ALWAYS",
          "BEFORE",
          "CALL",
          "CAUTION",
          "DO",
          "IMPORTANT",
          "MUST",
          "NEVER",
          "NO",
          "NOT",
          "NOW",
          "ONLY",
          "STOP",
          "WARNING");

  /** So many words in a row are no abbreviation. */
  private static final int ROW = 3;

  /** No abbreviation that stands alone is longer. */
  private static final int LONGEST_ABBREVIATION = 5;

  @Override
  public String id() {
    return "caps";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    if (!Orthography.of(proof).isCased()) {
      return;
    }
    var english = words(pair.source());
    var own = words(pair.target());
    boolean stressed = english.stream().anyMatch(STRESSED::contains) || shouts(english);
    if (stressed && own.stream().noneMatch(word -> isStress(word, proof))) {
      add(pair, findings, "The English stresses words by capitals, the translation does not.");
    } else if (!stressed && shouts(own)) {
      add(pair, findings, "The translation is in capitals, the English is not.");
    }
  }

  private void add(Pair pair, Findings findings, String message) {
    findings.add(
        this, Severity.INFO, pair, message, "Stress it as your language does, with <b> or words.");
  }

  private static List<String> words(Text text) {
    return LetterRuns.of(text.bare()).stream().filter(word -> word.length() > 1).toList();
  }

  private static boolean isStress(String word, Proof proof) {
    return isCapitals(word) && !KnownWords.of(proof).contains(word);
  }

  private static boolean shouts(List<String> words) {
    int row = 0;
    for (var word : words) {
      row = isCapitals(word) ? row + 1 : 0;
      if (row >= ROW) {
        return true;
      }
    }
    return words.size() == 1 && row == 1 && words.getFirst().length() > LONGEST_ABBREVIATION;
  }

  private static boolean isCapitals(String word) {
    return word.codePoints().allMatch(c -> UCharacter.isUUppercase(c) || !UCharacter.isLetter(c));
  }
}
