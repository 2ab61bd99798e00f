package org.clearleaf.text;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearleaf.base.Language;

/**
 * Gives every character of a paragraph a script, and Latin words a language.
 *
 * <p>Characters without a script of their own go with their neighbours (UAX 24, 5.1): a sign or a
 * space between two letters of one script belongs to it, one at the border of two scripts to the
 * script of the sheet, and a mark to its letter. So brackets round a foreign name belong to the
 * sentence on both sides. An island with Latin letters is Latin as a whole, digits and signs
 * included, so that a dose comes from one face; beside Arabic a number in the digits 0 to 9 is,
 * too, because Naskh and Nastaliq bring digits of another look.
 *
 * <p>Latin letters in a sheet of another script that no language was named for are taken for
 * English (STANDARDS S6).
 */
final class ScriptRuns {
  private final Language language;
  private final int sheetScript;

  /**
   * @param sheetScript the script that the sheet is written in, a constant of {@link UScript}
   */
  ScriptRuns(Language language, int sheetScript) {
    this.language = language;
    this.sheetScript = sheetScript;
  }

  /** The script of each UTF-16 unit, none of them common or inherited; null if all are Latin. */
  short[] scripts(Flattened paragraph) {
    return sheetScript == UScript.LATIN && isLatin(paragraph.text()) ? null : find(paragraph);
  }

  /**
   * The stretches of the paragraph, those that hold Latin words of a sheet in another script cut.
   */
  List<Stretch> stretches(Flattened paragraph, short[] scripts) {
    return scripts == null || sheetScript == UScript.LATIN
        ? paragraph.stretches()
        : withEnglish(paragraph, scripts);
  }

  /**
   * Whether a text is of Latin letters and signs that go with any script: then there is one script,
   * and no look at each is needed.
   */
  private static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x0250
          && !(c >= 0x1E00 && c < 0x1F00
              || c >= 0x2000 && c < 0x2070
              || c >= 0x20A0 && c < 0x20C0
              || c == '№'
              || c == '•')) {
        return false;
      }
    }
    return true;
  }

  /** The script of each UTF-16 unit; none is common or inherited. */
  private short[] find(Flattened paragraph) {
    String text = paragraph.text();
    var scripts = new short[text.length()];
    for (int i = 0; i < scripts.length; ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      Arrays.fill(scripts, i, end, scriptOf(c));
      i = end;
    }
    if (sheetScript != UScript.LATIN) {
      var around =
          UScript.isRightToLeft(sheetScript)
              ? Islands.Around.RIGHT_TO_LEFT
              : Islands.Around.OTHER_SCRIPT;
      for (var island : Islands.find(text, 0, text.length(), List.of(), around)) {
        if (island.letters() || island.european() && around == Islands.Around.RIGHT_TO_LEFT) {
          settle(
              text,
              scripts,
              island.start(),
              island.end(),
              firstScript(scripts, island.start(), island.end()));
        }
      }
    }
    settleForeign(paragraph, scripts);
    settle(text, scripts, 0, scripts.length, sheetScript);
    return scripts;
  }

  /**
   * Kana stands between ideographs within a word, and in the same face: both are one script here.
   */
  private static short scriptOf(int c) {
    int script = UScript.getScript(c);
    boolean kana = script == UScript.HIRAGANA || script == UScript.KATAKANA;
    return (short) (kana ? UScript.HAN : script);
  }

  /**
   * The signs of a passage in another language go with its script, at its borders too: its full
   * stop is its own.
   */
  private void settleForeign(Flattened paragraph, short[] scripts) {
    Stretch first = null;
    int end = 0;
    for (var stretch : paragraph.stretches()) {
      if (first != null && !stretch.language().equals(first.language())) {
        settle(paragraph.text(), scripts, first.start(), end, Scripts.of(first.language()));
        first = null;
      }
      if (first == null && !stretch.language().equals(language)) {
        first = stretch;
      }
      end = stretch.end();
    }
    if (first != null) {
      settle(paragraph.text(), scripts, first.start(), end, Scripts.of(first.language()));
    }
  }

  private static int firstScript(short[] scripts, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isReal(scripts[i])) {
        return scripts[i];
      }
    }
    return UScript.LATIN;
  }

  /**
   * Gives a script to what has none: that of both neighbours if they agree, else {@code otherwise};
   * a mark goes with what it stands on.
   */
  private void settle(String text, short[] scripts, int start, int end, int otherwise) {
    int before = otherwise;
    for (int i = start; i < end; ) {
      if (isReal(scripts[i])) {
        before = scripts[i++];
        continue;
      }
      int next = i;
      while (next < end && !isReal(scripts[next])) {
        next++;
      }
      int after = next < end ? scripts[next] : otherwise;
      int between = before == after ? before : otherwise;
      while (i < next) {
        int c = text.codePointAt(i);
        boolean mark = scripts[i] == UScript.INHERITED && i > start;
        short script = mark ? scripts[i - 1] : (short) (mayBe(c, between) ? between : sheetScript);
        for (int last = Math.min(next, i + Character.charCount(c)); i < last; i++) {
          scripts[i] = script;
        }
      }
    }
  }

  /** Whether Script_Extensions allow the script: a danda is never Latin. */
  private static boolean mayBe(int c, int script) {
    return c < 0x0300
        || UScript.hasScript(c, UScript.COMMON)
        || UScript.hasScript(c, UScript.INHERITED)
        || UScript.hasScript(c, script);
  }

  private static boolean isReal(short script) {
    return script != UScript.COMMON && script != UScript.INHERITED;
  }

  /** The stretches, with the Latin words of the sheet's own language set apart as English. */
  private List<Stretch> withEnglish(Flattened paragraph, short[] scripts) {
    var all = new ArrayList<Stretch>();
    String text = paragraph.text();
    for (var stretch : paragraph.stretches()) {
      if (!stretch.language().equals(language)) {
        all.add(stretch);
        continue;
      }
      int done = stretch.start();
      for (int i = stretch.start(); i < stretch.end(); ) {
        int end = latinWords(text, scripts, i, stretch.end());
        if (end > i) {
          if (i > done) {
            all.add(part(stretch, done, i, language));
          }
          all.add(part(stretch, i, end, Language.ENGLISH));
          done = end;
        }
        i = end > i ? end : Math.max(latinWord(text, scripts, i, stretch.end()), i + 1);
      }
      if (done < stretch.end()) {
        all.add(done == stretch.start() ? stretch : part(stretch, done, stretch.end(), language));
      }
    }
    return all;
  }

  private static Stretch part(Stretch stretch, int start, int end, Language language) {
    return new Stretch(start, end, stretch.bold(), language, stretch.node());
  }

  /**
   * The end of the Latin words that begin here; each has a letter, a number by itself is not one,
   * nor is the unit of a number, which is read aloud in the language of the sheet as the number is.
   * {@code start} if none begins.
   */
  private static int latinWords(String text, short[] scripts, int start, int limit) {
    int end = start;
    for (int i = start; i < limit && scripts[i] == UScript.LATIN; ) {
      int word = i;
      i = latinWord(text, scripts, word, limit);
      if (text.substring(word, i).chars().noneMatch(Character::isLetter)
          || KeptTogether.isUnit(text, word)) {
        return end;
      }
      end = i > word ? i : end;
      i = i < limit && text.charAt(i) == ' ' ? i + 1 : i;
      if (i == end) {
        return end;
      }
    }
    return end;
  }

  /** The end of the Latin characters without a space that stand here. */
  private static int latinWord(String text, short[] scripts, int start, int limit) {
    int end = start;
    while (end < limit && scripts[end] == UScript.LATIN && text.charAt(end) != ' ') {
      end++;
    }
    return end;
  }
}
