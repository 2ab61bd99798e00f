package org.clearleaf.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clearleaf.proofreading.WordPattern.Span;

/**
 * A concept as English texts name it: "acute lymphocytic leukemia (ALL)" is found by its words, in
 * the singular and the plural, and by the abbreviation in its brackets.
 *
 * @param words in small letters
 * @param abbreviations as written; ALL is not "all"
 */
record EnglishTerm(List<String> words, List<String> abbreviations) {

  private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^)]*)\\)");

  static EnglishTerm of(String english) {
    var words = new ArrayList<String>();
    var abbreviations = new ArrayList<String>();
    var matcher = BRACKETS.matcher(english);
    while (matcher.find()) {
      if (matcher.group(1).chars().anyMatch(Character::isUpperCase)
          && matcher.group(1).chars().noneMatch(Character::isLowerCase)) {
        abbreviations.add(matcher.group(1));
      }
    }
    var main = withoutBrackets(english).toLowerCase(Locale.ROOT);
    words.add(main);
    words.add(main + "s");
    words.add(main + "es");
    if (main.endsWith("y")) {
      words.add(main.substring(0, main.length() - 1) + "ies");
    }
    if (main.endsWith("s")) {
      words.add(main.substring(0, main.length() - 1));
    }
    return new EnglishTerm(List.copyOf(words), List.copyOf(abbreviations));
  }

  static String withoutBrackets(String term) {
    return BRACKETS.matcher(term).replaceAll("").strip();
  }

  /** Whether its English abbreviation stands in a text of any language, as written. */
  boolean isAbbreviatedIn(String text) {
    return abbreviations.stream().anyMatch(text::contains);
  }

  /** How long its words are: a longer term goes before a shorter one inside it. */
  int length() {
    return words.getFirst().length();
  }

  /**
   * Where it stands in a text.
   *
   * @param small the text in small letters, of the same length
   */
  List<Span> in(String text, String small) {
    var found = new ArrayList<Span>();
    // All its words begin like this one, and most texts have none of them.
    if (small.contains(beginning())) {
      words.forEach(word -> find(word, small, found));
    }
    abbreviations.forEach(abbreviation -> find(abbreviation, text, found));
    return found;
  }

  private String beginning() {
    var main = words.getFirst();
    return main.substring(0, Math.max(0, main.length() - 1));
  }

  private static void find(String word, String text, List<Span> found) {
    if (word.isEmpty()) {
      return;
    }
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        found.add(new Span(at, end));
      }
    }
  }
}
