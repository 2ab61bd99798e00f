package org.clearleaf.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearleaf.content.Summary;
import org.clearleaf.messages.SheetWords;

/**
 * What a subject must not hold: an e-mail's subject is read by more people than the one it is for
 * (STANDARDS M4).
 */
final class TellingWords {

  private static final List<String> BEGINNINGS = beginnings();

  private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /**
   * So many letters in a row that a text has in common with a title tell; ending and case of a word
   * then do not matter. Fewer are of, your, first.
   */
  private static final int ALPHABETIC_RUN = 6;

  /** Where a letter is a syllable or a word. */
  private static final int SYLLABIC_RUN = 3;

  private TellingWords() {}

  /** Whether a text names the illness, a medicine or a code of a sheet, or the kind of a clinic. */
  static boolean tells(String text, SheetWords words) {
    var folded = fold(text);
    return namesOf(words).anyMatch(name -> hasWord(folded, fold(name)))
        || WORD_BREAK
            .splitAsStream(folded)
            .anyMatch(word -> BEGINNINGS.stream().anyMatch(start -> beginsWith(word, start)))
        || titles(words).anyMatch(title -> sharesWord(text, title));
  }

  /** Whether a text names the whole title, a medicine or a code, as a letter might by mistake. */
  static boolean names(String text, SheetWords words) {
    var folded = fold(text);
    return Stream.concat(namesOf(words), titles(words))
        .anyMatch(name -> hasWord(folded, fold(name)));
  }

  private static Stream<String> namesOf(SheetWords words) {
    return Stream.concat(
        words.summary().names().values().stream(), words.summary().codes().values().stream());
  }

  /** A title that comes of no medical source tells no illness: "Your first appointment". */
  private static Stream<String> titles(SheetWords words) {
    var summary = words.summary();
    return summary.basis() == Summary.Basis.MEDICAL_SOURCE
        ? Stream.of(summary.title().english(), words.word(summary.title()).plain())
        : Stream.empty();
  }

  private static boolean beginsWith(String word, String start) {
    return isSyllabic(start) ? word.contains(start) : word.startsWith(start);
  }

  private static boolean sharesWord(String text, String title) {
    var folded = fold(text);
    return WORD_BREAK
        .splitAsStream(title)
        .filter(word -> !word.isEmpty())
        .anyMatch(
            word -> isAbbreviation(word) ? hasWord(text, word) : sharesRun(folded, fold(word)));
  }

  /** ALL, LLA; written in capitals it is no everyday word. */
  private static boolean isAbbreviation(String word) {
    return word.codePointCount(0, word.length()) > 1
        && word.codePoints().allMatch(Character::isUpperCase);
  }

  private static boolean sharesRun(String text, String word) {
    int run = isSyllabic(word) ? SYLLABIC_RUN : ALPHABETIC_RUN;
    for (int start = 0; start + run <= word.length(); start++) {
      if (text.contains(word.substring(start, start + run))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSyllabic(String word) {
    return word.codePoints()
        .mapToObj(UnicodeScript::of)
        .anyMatch(script ->
            switch (script) {
              case HAN, HIRAGANA, KATAKANA, HANGUL, ETHIOPIC -> true;
              default -> false;
            });
  }

  /** Not within a longer word, but for scripts that put no space between words. */
  private static boolean hasWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean whole =
          (at == 0 || !Character.isAlphabetic(text.codePointBefore(at)))
              && (end == text.length() || !Character.isAlphabetic(text.codePointAt(end)));
      if (whole || isSyllabic(word)) {
        return true;
      }
    }
    return false;
  }

  /** Marks that nobody sees take no part. */
  private static String fold(String text) {
    return Normalizer.normalize(text.replaceAll("\\p{Cf}", ""), Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT);
  }

  private static List<String> beginnings() {
    try (InputStream in = TellingWords.class.getResourceAsStream("telling-words.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(TellingWords::fold)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
