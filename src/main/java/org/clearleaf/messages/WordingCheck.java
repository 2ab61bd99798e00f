package org.clearleaf.messages;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.Phrase.Part;

/**
 * Sets the wording of a unit against its source: what must hold before anybody may read it
 * (TRANSLATION 3.2: text.empty, ph.mismatch, markup.mismatch, plural.forms, and the checks of
 * characters).
 */
public final class WordingCheck {

  /** The placeholder for the number that chooses a plural form. */
  static final String COUNT = "count";

  /** Twice the longest English unit: no language of ours needs more. In characters. */
  private static final int LONGEST = 4000;

  /** So many words that are the same in two languages are no chance. */
  private static final int COPIED_WORDS = 4;

  private WordingCheck() {}

  public static void check(
      Source source,
      List<String> texts,
      List<Phrase> phrases,
      Plurals plurals,
      Place place,
      Problems problems) {
    if (source.plural() != null && texts.size() != plurals.count()) {
      problems.error(
          "plural.forms",
          place,
          "There are " + texts.size() + " plural forms; the language has " + plurals.count() + ".",
          "Write msgstr[0] to msgstr[" + (plurals.count() - 1) + "].");
      return;
    }
    for (int form = 0; form < texts.size(); form++) {
      boolean mayHideCount = source.plural() != null && plurals.isSingleNumber(form);
      check(source, texts.get(form), phrases.get(form), mayHideCount, place, problems);
    }
  }

  /**
   * Finds what was copied and not translated (TRANSLATION 3.2, text.untranslated-run, here for
   * whole units): English never stands in another language's sheet. A few words may be a name.
   */
  public static void checkTranslated(
      Source source, List<String> texts, Place place, Problems problems) {
    var english = source.unit().english();
    if (texts.contains(english) && words(english) >= COPIED_WORDS) {
      problems.error(
          "text.untranslated",
          place,
          "The words are those of the English text.",
          "Translate them, or leave msgstr empty until somebody does.");
    }
  }

  /** How many words a text has apart from its placeholders. */
  private static int words(String text) {
    int words = 0;
    for (var word : text.split(" ")) {
      if (!word.startsWith("{") && word.chars().anyMatch(Character::isLetter)) {
        words++;
      }
    }
    return words;
  }

  private static void check(
      Source source,
      String text,
      Phrase phrase,
      boolean mayHideCount,
      Place place,
      Problems problems) {
    CharacterCheck.check(text, place, problems);
    if (text.length() > LONGEST) {
      problems.error(
          "text.too-long",
          place,
          "There are " + text.length() + " characters; the most is " + LONGEST + ".",
          "Look whether something else was put here by mistake.");
    } else if (isBlank(text)) {
      problems.error("text.empty", place, "There are only spaces here.", "Write the translation.");
    } else if (!phrase.mistakes().isEmpty()) {
      phrase
          .mistakes()
          .forEach(
              mistake -> problems.error("text.syntax", place, mistake.message(), mistake.remedy()));
    } else {
      var english = source.phrases().getLast();
      compare(
          "ph.mismatch",
          "{%s}",
          mayHideCount ? COUNT : "",
          english.placeholders(),
          phrase.placeholders(),
          place,
          problems);
      compare("markup.mismatch", "<%s>", "", english.tags(), phrase.tags(), place, problems);
      compareNesting(english, phrase, place, problems);
    }
  }

  /**
   * The same tags may stand inside each other otherwise: bold that holds a link marks more words
   * than a link that holds bold. Side by side they follow the order of the language's words.
   */
  private static void compareNesting(Phrase english, Phrase own, Place place, Problems problems) {
    var wanted = nesting(english.parts());
    if (english.tags().equals(own.tags()) && !wanted.equals(nesting(own.parts()))) {
      problems.warning(
          "markup.mismatch",
          place,
          "The tags stand inside each other otherwise than in English.",
          wanted.isEmpty()
              ? "Close one before the other begins."
              : "Write them as in English: " + String.join(", ", wanted) + ".");
    }
  }

  /** Each tag that stands inside another one, such as {@code <b> inside <a1>}. */
  private static SortedSet<String> nesting(List<Part> parts) {
    var nesting = new TreeSet<String>();
    for (var part : parts) {
      if (part instanceof Part.Tagged(var outer, var children)) {
        for (var child : children) {
          if (child instanceof Part.Tagged(var inner, _)) {
            nesting.add("<" + inner + "> inside <" + outer + ">");
          }
        }
      }
    }
    return nesting;
  }

  /** Whether there are only spaces, those that no line is broken at too. */
  private static boolean isBlank(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /**
   * @param optional a name that may be absent; empty for none
   */
  private static void compare(
      String id,
      String look,
      String optional,
      Map<String, Integer> english,
      Map<String, Integer> own,
      Place place,
      Problems problems) {
    if (english.equals(own)) {
      return;
    }
    var names = new TreeSet<>(english.keySet());
    names.addAll(own.keySet());
    for (var name : names) {
      int wanted = english.getOrDefault(name, 0);
      int found = own.getOrDefault(name, 0);
      var shown = look.formatted(name);
      if (wanted == 0) {
        problems.error(
            id,
            place,
            shown + " is not in the English text.",
            english.isEmpty()
                ? "Take it out."
                : "Take it out, or write " + shown(look, english) + ".");
      } else if (found == 0 && !name.equals(optional)) {
        problems.error(
            id,
            place,
            shown + " is missing.",
            "Put it where it belongs in the sentence, exactly as it is written in English.");
      } else if (found != wanted && found > 0) {
        problems.error(
            id,
            place,
            shown + " stands here " + times(found) + ", in English " + times(wanted) + ".",
            "Write it as often as in English.");
      }
    }
  }

  private static String shown(String look, Map<String, Integer> names) {
    return names.keySet().stream().map(look::formatted).collect(Collectors.joining(" or "));
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }
}
