package org.clearleaf.proofreading;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.base.Severity;

/**
 * A joiner or a hidden break in a language that does not spell with it, or where it does nothing
 * (TRANSLATION 3.2). What no language of ours spells with is an error already, by CharacterCheck.
 */
final class CharsInvisible implements PairCheck {

  private static final char ZERO_WIDTH_SPACE = 0x200B;
  private static final char NON_JOINER = 0x200C;
  private static final char JOINER = 0x200D;
  private static final char WORD_JOINER = 0x2060;
  private static final char GRAPHEME_JOINER = 0x034F;

  /** Languages of India and their neighbours: joiners choose the shape of a conjunct. */
  private static final Set<String> INDIC =
      Set.of("hi", "bn", "ne", "pa", "gu", "mr", "ta", "te", "kn", "ml", "or", "as", "si");

  /** Languages of Arabic script that part letters inside a word. */
  private static final Set<String> PARTING = Set.of("fa", "ps", "ur", "ckb", "ku", "sd", "ug");

  /** Languages without spaces between words, where a hidden one may help. */
  private static final Set<String> CLOSE = Set.of("km", "th", "lo", "my", "ja");

  private static final Map<Character, Set<Set<String>>> ALLOWED =
      Map.of(
          ZERO_WIDTH_SPACE, Set.of(CLOSE),
          NON_JOINER, Set.of(INDIC, PARTING),
          JOINER, Set.of(INDIC),
          WORD_JOINER, Set.of(),
          GRAPHEME_JOINER, Set.of(Set.of("he")));

  @Override
  public String id() {
    return "chars.invisible";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var text = pair.target().bare();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isInvisible(c)) {
        var mistake = mistake(text, i, Orthography.of(proof));
        if (mistake.isPresent()) {
          findings.add(
              this, Severity.WARNING, pair, mistake.get(), "Take it out: nobody can see it.");
          return;
        }
      }
    }
  }

  private static boolean isInvisible(char c) {
    return c >= ZERO_WIDTH_SPACE && c <= JOINER || c == WORD_JOINER || c == GRAPHEME_JOINER;
  }

  private static Optional<String> mistake(String text, int at, Orthography orthography) {
    char c = text.charAt(at);
    var name = String.format(Locale.ROOT, "U+%04X %s", (int) c, Character.getName(c));
    if (ALLOWED.get(c).stream().noneMatch(orthography::isOneOf)) {
      return Optional.of("The text holds the invisible " + name + ".");
    }
    boolean alone = at == 0 || at + 1 == text.length() || isInvisible(text.charAt(at + 1));
    boolean idle =
        alone
            || c == NON_JOINER && (text.charAt(at - 1) == ' ' || text.charAt(at + 1) == ' ')
            // One that joins to nothing may end a word: an abbreviation in Persian.
            || c == JOINER && text.charAt(at - 1) == ' ';
    return idle
        ? Optional.of("The invisible " + name + " stands where it does nothing.")
        : Optional.empty();
  }
}
