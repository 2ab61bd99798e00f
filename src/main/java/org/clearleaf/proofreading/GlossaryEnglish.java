package org.clearleaf.proofreading;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Severity;

/**
 * A term of the glossary whose English no unit uses: it was misspelt, or the English has changed,
 * and its check never looks at anything. What stands in brackets is not looked for, and words may
 * have other endings.
 */
final class GlossaryEnglish implements LanguageCheck {

  /** So many letters at the end of an English word may differ: {@code therapy}, {@code -ies}. */
  private static final int ENDING = 3;

  private static final int SHORTEST_STEM = 3;

  /** The words of all English texts, those of one after those of another. */
  private record English(List<List<String>> texts) {
    boolean has(List<String> term) {
      return texts.stream().anyMatch(text -> startOf(term, text) >= 0);
    }

    private static int startOf(List<String> term, List<String> text) {
      for (int start = 0; start + term.size() <= text.size(); start++) {
        int word = 0;
        while (word < term.size() && isSame(term.get(word), text.get(start + word))) {
          word++;
        }
        if (word == term.size()) {
          return start;
        }
      }
      return -1;
    }

    private static boolean isSame(String one, String other) {
      int common = 0;
      while (common < Math.min(one.length(), other.length())
          && one.charAt(common) == other.charAt(common)) {
        common++;
      }
      int rest = Math.max(one.length(), other.length()) - common;
      return rest == 0 || common >= SHORTEST_STEM && rest <= ENDING;
    }
  }

  @Override
  public String id() {
    return "glossary.english";
  }

  @Override
  public void check(Proof proof, Findings findings) {
    var terms = proof.translation().glossary().terms();
    if (terms.isEmpty()) {
      return;
    }
    var english = english(proof);
    for (var term : terms) {
      var words = words(term.english().replaceAll("\\([^)]*\\)", " "));
      if (!words.isEmpty() && !english.has(words)) {
        findings.add(
            this,
            Severity.INFO,
            term.place(),
            "No English text holds \"" + term.english() + "\".",
            "Look how it is spelt in the English texts; a term for a sheet to come may stay.");
      }
    }
  }

  /** Placeholders are named by what stands for them, such as {@code {date}}. */
  private static English english(Proof proof) {
    var texts = new ArrayList<List<String>>();
    for (var segment : proof.translation().segments()) {
      segment.source().forms().forEach(form -> texts.add(words(form)));
    }
    for (var summary : proof.translation().summaries()) {
      summary.names().values().forEach(name -> texts.add(words(name)));
    }
    return new English(texts);
  }

  private static List<String> words(String text) {
    return LetterRuns.of(ConsistSameSource.folded(text));
  }
}
