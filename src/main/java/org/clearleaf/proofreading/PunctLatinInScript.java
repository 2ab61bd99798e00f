package org.clearleaf.proofreading;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.base.Severity;

/**
 * A Latin mark stands where the script has its own: ASCII {@code ? , ;} in Arabic script, a point
 * where Chinese or Amharic end a sentence (TRANSLATION 3.2, end). Marks beside digits or Latin
 * letters belong to those. Where a language has two right full stops, the one that most of its
 * texts use is asked for.
 */
final class PunctLatinInScript implements PairCheck {

  private static final Map<Character, Character> ARABIC = Map.of('?', '؟', ',', '،', ';', '؛');

  private static final Map<Character, Character> CHINESE =
      Map.of('?', '？', ',', '，', ';', '；', '.', '。', '!', '！', ':', '：');

  private static final Map<Character, Character> JAPANESE =
      Map.of('?', '？', ',', '、', '.', '。', '!', '！');

  private static final Map<Character, Character> ETHIOPIC = Map.of('.', '።');

  /** By primary language subtag: a Latin mark and what the script has in its place. */
  private static final Map<String, Map<Character, Character>> MARKS =
      Map.ofEntries(
          Map.entry("ar", ARABIC),
          Map.entry("fa", ARABIC),
          Map.entry("ur", ARABIC),
          Map.entry("ps", ARABIC),
          Map.entry("ckb", ARABIC),
          Map.entry("zh", CHINESE),
          Map.entry("ja", JAPANESE),
          Map.entry("am", ETHIOPIC),
          Map.entry("ti", ETHIOPIC),
          Map.entry("my", Map.of('.', '။', ',', '၊')),
          Map.entry("km", Map.of('.', '។')),
          Map.entry("hy", Map.of('.', '։', '?', '՞', '!', '՜')),
          Map.entry("el", Map.of('?', ';')));

  /** Both this mark and a point end a sentence; a language of its own habit chooses one. */
  private static final Map<String, Character> EITHER =
      Map.ofEntries(
          Map.entry("hi", '।'),
          Map.entry("bn", '।'),
          Map.entry("ne", '।'),
          Map.entry("pa", '।'),
          Map.entry("gu", '।'),
          Map.entry("mr", '।'),
          Map.entry("ta", '।'),
          Map.entry("te", '।'),
          Map.entry("ur", '۔'),
          Map.entry("ps", '۔'));

  /** What stands between a letter and the mark that ends its sentence. */
  private static final Set<Character> CLOSERS = Set.of(')', '）', '»', '”', '"', '」', '』');

  /** Whether most texts of the language end with its own mark rather than with a point. */
  private record Habit(boolean own) {}

  @Override
  public String id() {
    return "punct.latin-in-script";
  }

  @Override
  public void check(Pair pair, Proof proof, Findings findings) {
    var language = Orthography.of(proof).language();
    var marks = MARKS.get(language);
    if (marks != null) {
      latin(pair.target().bare(), marks, proof)
          .ifPresent(mark ->
              add(
                  pair,
                  findings,
                  "The Latin \"" + mark + "\" stands in the text.",
                  "Write " + marks.get(mark) + "."));
    }
    var own = EITHER.get(language);
    if (own != null) {
      checkHabit(pair, own, proof, findings);
    }
  }

  private static Optional<Character> latin(
      String text, Map<Character, Character> marks, Proof proof) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80
          && marks.containsKey(c)
          && endsOwnWord(text, i, proof)
          && !isJoined(text, i)
          && !abbreviates(text, i)) {
        return Optional.of(c);
      }
    }
    return Optional.empty();
  }

  /** Whether a word of the language's script stands before, brackets aside. */
  private static boolean endsOwnWord(String text, int at, Proof proof) {
    int before = at - 1;
    while (before > 0 && CLOSERS.contains(text.charAt(before))) {
      before--;
    }
    int c = text.codePointBefore(before + 1);
    return c >= 0x80 && Orthography.isPartOfWord(c) && Orthography.of(proof).isOwn(c);
  }

  /** Whether a digit or a Latin letter follows at once, as in a number or an address. */
  private static boolean isJoined(String text, int at) {
    return at + 1 < text.length()
        && text.charAt(at + 1) < 0x80
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** Whether the point belongs to an abbreviation of single letters, such as {@code እ.ኤ.አ.}. */
  private static boolean abbreviates(String text, int at) {
    return text.charAt(at) == '.' && (text.startsWith(".", at - 2) || text.startsWith(".", at + 2));
  }

  private void checkHabit(Pair pair, char own, Proof proof, Findings findings) {
    boolean habit = proof.kept(Habit.class, () -> habit(proof, own)).own;
    char other = habit ? '.' : own;
    var text = pair.target().bare();
    if (lastMark(text) == other && endsOwnWord(text, text.lastIndexOf(other), proof)) {
      add(
          pair,
          findings,
          "The text ends with \""
              + other
              + "\", most texts of the language with another full stop.",
          "Write " + (habit ? own : '.') + ", so that all are alike.");
    }
  }

  private static Habit habit(Proof proof, char own) {
    long withOwn = proof.pairs().stream().filter(p -> lastMark(p.target().bare()) == own).count();
    long withPoint = proof.pairs().stream().filter(p -> lastMark(p.target().bare()) == '.').count();
    return new Habit(withOwn >= withPoint);
  }

  private static char lastMark(String text) {
    return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }

  private void add(Pair pair, Findings findings, String message, String remedy) {
    findings.add(this, Severity.WARNING, pair, message, remedy);
  }
}
