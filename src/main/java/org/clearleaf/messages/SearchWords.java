package org.clearleaf.messages;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.CollationElementIterator;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The words of a text as people look for them: whatever accents, capitals and points of vowels they
 * type or leave out. Compared by the primary weights of the root collation for searching (UTS 10,
 * section 8), which are the same in every language: a nurse looks for {@code espanol} with any
 * keyboard.
 *
 * @param words none is empty
 */
public record SearchWords(List<Word> words) {

  /** How well a word is found in a text; the best first. */
  public enum Match {
    WHOLE,
    START,
    INSIDE,
    NONE
  }

  /**
   * Shorter pieces stand inside nearly every word, as long ones do that are half of it at most; in
   * scripts without spaces they are words.
   */
  private static final int SHORTEST_INSIDE = 3;

  private static final RuleBasedCollator COLLATOR = collator();

  /**
   * @param weights primary weights, one or more for a character
   */
  public record Word(String text, boolean spaced, List<Integer> weights) {

    /** How this word, which somebody typed, is found in another one. */
    private Match in(Word other) {
      int size = weights.size();
      if (size > other.weights.size()) {
        return Match.NONE;
      }
      if (weights.equals(other.weights.subList(0, size))) {
        return size == other.weights.size() ? Match.WHOLE : Match.START;
      }
      // Less than half of a word is more often chance than meaning: "dari" stands in "mandarin".
      boolean longEnough = size >= SHORTEST_INSIDE && 2 * size > other.weights.size() || !spaced;
      boolean inside = longEnough && Collections.indexOfSubList(other.weights, weights) > 0;
      return inside ? Match.INSIDE : Match.NONE;
    }
  }

  public SearchWords {
    words = List.copyOf(words);
  }

  /** Words are what stands between characters that are neither letters, marks nor digits. */
  public static SearchWords of(String text) {
    var words = new ArrayList<Word>();
    var word = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (UCharacter.isLetterOrDigit(c) || isMark(c)) {
            word.appendCodePoint(c);
          } else {
            finish(word, words);
          }
        });
    finish(word, words);
    return new SearchWords(words);
  }

  /** The words of several texts. */
  public static SearchWords of(Iterable<String> texts) {
    return of(String.join(" ", texts));
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The best that any word of this text does for a word that somebody typed. */
  public Match best(Word typed) {
    var best = Match.NONE;
    for (var word : words) {
      var match = typed.in(word);
      best = match.compareTo(best) < 0 ? match : best;
    }
    return best;
  }

  /**
   * How many letters differ between the word and the nearest of this text: changed, left out, too
   * many or swapped (the distance of Damerau, each pair of letters touched once).
   *
   * @return {@link Integer#MAX_VALUE} if the text has no words
   */
  public int distance(Word typed) {
    return words.stream()
        .mapToInt(word -> distance(typed.weights, word.weights))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static int distance(List<Integer> a, List<Integer> b) {
    var rows = new int[a.size() + 1][b.size() + 1];
    for (int i = 0; i <= a.size(); i++) {
      for (int j = 0; j <= b.size(); j++) {
        if (i == 0 || j == 0) {
          rows[i][j] = i + j;
          continue;
        }
        boolean same = a.get(i - 1).equals(b.get(j - 1));
        int least =
            Math.min(
                rows[i - 1][j - 1] + (same ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.get(i - 1).equals(b.get(j - 2))
                && a.get(i - 2).equals(b.get(j - 1));
        rows[i][j] = swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
      }
    }
    return rows[a.size()][b.size()];
  }

  private static void finish(StringBuilder word, List<Word> words) {
    if (!word.isEmpty()) {
      var text = word.toString();
      var weights = weights(text);
      if (!weights.isEmpty()) {
        words.add(new Word(text, isSpaced(text), weights));
      }
      word.setLength(0);
    }
  }

  private static List<Integer> weights(String text) {
    var weights = new ArrayList<Integer>();
    var elements = COLLATOR.getCollationElementIterator(text);
    int order;
    while ((order = elements.next()) != CollationElementIterator.NULLORDER) {
      int primary = CollationElementIterator.primaryOrder(order);
      if (primary != 0) {
        weights.add(primary);
      }
    }
    return List.copyOf(weights);
  }

  private static boolean isMark(int c) {
    return switch (UCharacter.getType(c)) {
      case ECharacterCategory.NON_SPACING_MARK,
          ECharacterCategory.COMBINING_SPACING_MARK,
          ECharacterCategory.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /**
   * Whether the script of its first letter puts spaces between words (UAX 14, class SA, and Han).
   */
  private static boolean isSpaced(String text) {
    return !UScript.breaksBetweenLetters(UScript.getScript(text.codePointAt(0)));
  }

  private static RuleBasedCollator collator() {
    var collator =
        (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag("und-u-co-search"));
    collator.setStrength(Collator.PRIMARY);
    return (RuleBasedCollator) collator.freeze();
  }
}
