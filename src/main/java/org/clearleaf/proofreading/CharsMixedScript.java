package org.clearleaf.proofreading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Optional;
import org.clearleaf.base.Severity;
import org.clearleaf.proofreading.ScriptParts.Part;

/**
 * Two scripts in one word: a letter that looks right and is another one, so that no search and no
 * screen reader knows the word (UTS 39, mixed-script confusables). Looked for in each run of
 * letters, since whole sentences mix scripts rightly (TRANSLATION 0.9).
 *
 * <p>A run is cut where the script changes. A part in a script of the language is right; another
 * part is, if it is a word of its own beside which the language writes its endings: a name, an
 * abbreviation, and in scripts without spaces any Latin word.
 */
final class CharsMixedScript implements PairCheck {

  /** Greek letters in Latin terms, such as TNFα and μg; those that look like Latin ones are not. */
  private static final String GREEK_IN_LATIN = "αβγδκλμωΔΩ";

  @Override
  public String id() {
    return "chars.mixed-script";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var text = pair.target().bare();
    if (text.chars().allMatch(c -> c < 0x80)) {
      return;
    }
    var orthography = Orthography.of(proof);
    for (var run : LetterRuns.of(text)) {
      var foreign = foreign(run, orthography, proof);
      if (foreign.isPresent()) {
        findings.add(
            this,
            Severity.ERROR,
            pair,
            "In \"" + run + "\" stands " + foreign.get() + ", a letter of another script.",
            "Write the word again, with letters of one script; if it is right, add \"accept: "
                + run
                + "\" to words.txt.");
        return;
      }
    }
  }

  /** The part of the run that does not belong there, with its script. */
  private static Optional<String> foreign(String run, Orthography orthography, Proof proof) {
    var parts = ScriptParts.of(run, orthography);
    if (parts.size() < 2 || KnownWords.of(proof).contains(run)) {
      return Optional.empty();
    }
    boolean hasOwn = parts.stream().anyMatch(Part::isOwn);
    Part odd = null;
    for (var part : parts) {
      boolean wrong =
          !part.isOwn()
              && !(hasOwn && isWord(part.text(), part.script(), orthography, proof))
              && !isGreekInLatin(part, run, orthography);
      if (wrong && (odd == null || part.text().length() < odd.text().length())) {
        odd = part;
      }
    }
    if (odd == null) {
      return Optional.empty();
    }
    return Optional.of("the " + odd.scriptName() + " \"" + odd.text() + "\"");
  }

  /** Whether the part is a word of its own, to which the language joins its own letters. */
  private static boolean isWord(String text, int script, Orthography orthography, Proof proof) {
    if (KnownWords.of(proof).contains(text)) {
      return true;
    }
    if (script != UScript.LATIN || orthography.isLookalike()) {
      return false;
    }
    return text.length() > 1 ? orthography.isClose() : UCharacter.isUUppercase(text.charAt(0));
  }

  private static boolean isGreekInLatin(Part part, String run, Orthography orthography) {
    var letter = part.text();
    // An alpha is safe only where no a could be meant.
    boolean plain = !letter.equals("α") || run.chars().noneMatch(c -> c >= 'a' && c <= 'z');
    return part.script() == UScript.GREEK
        && (run.startsWith(letter) || run.endsWith(letter))
        && letter.length() == 1
        && GREEK_IN_LATIN.contains(letter)
        && !orthography.isWrittenIn(UScript.CYRILLIC)
        && plain;
  }
}
