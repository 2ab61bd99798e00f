package org.clearleaf.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearleaf.base.Language;

/**
 * Cuts a paragraph into items that are each shaped in one go: of one level, script, face and
 * stretch.
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
final class Itemizer {

  record Item(int start, int end, int level, int script, FaceChain.Link link, Stretch stretch) {}

  /** Told of a character that no face has. */
  interface Missing {
    void character(int codePoint, int script);
  }

  private final FaceChain faces;
  private final Language language;
  private final int sheetScript;
  private final Missing missing;

  /**
   * @param sheetScript the script that the sheet is written in, a constant of {@link UScript}
   */
  Itemizer(FaceChain faces, Language language, int sheetScript, Missing missing) {
    this.faces = faces;
    this.language = language;
    this.sheetScript = sheetScript;
    this.missing = missing;
  }

  /**
   * The items in logical order.
   *
   * @param levels null if all are 0
   */
  List<Item> itemize(Flattened paragraph, byte[] levels) {
    String text = paragraph.text();
    var items = new ArrayList<Item>();
    short[] scripts = sheetScript == UScript.LATIN && isLatin(text) ? null : scripts(paragraph);
    var stretches =
        scripts == null || sheetScript == UScript.LATIN
            ? paragraph.stretches()
            : withEnglish(paragraph, scripts);
    int start = 0;
    for (var stretch : stretches) {
      while (start < stretch.end()) {
        int script = scripts == null ? UScript.LATIN : scripts[start];
        int level = levels == null ? 0 : levels[start];
        int end = stretch.end();
        if (scripts != null || levels != null) {
          end = start + 1;
          while (end < stretch.end()
              && (scripts == null || scripts[end] == script)
              && (levels == null || levels[end] == level)) {
            end++;
          }
        }
        cutByFace(text, start, end, level, script, stretch, items);
        start = end;
      }
    }
    return items;
  }

  private void cutByFace(
      String text, int start, int end, int level, int script, Stretch stretch, List<Item> items) {
    var chain = faces.of(script);
    var current = chain[0];
    int from = start;
    for (int i = start; i < end; ) {
      int cluster = clusterEnd(text, i, end);
      boolean anyFace = i == start || isShared(text.codePointAt(i));
      var link =
          anyFace && i > start && has(current, stretch, text, i, cluster)
              ? current
              : choose(chain, current, stretch, text, i, cluster);
      if (link == null) {
        report(chain, stretch, text, i, cluster, script);
        link = current;
      }
      if (link != current) {
        if (i > from) {
          items.add(new Item(from, i, level, script, current, stretch));
        }
        current = link;
        from = i;
      }
      i = cluster;
    }
    items.add(new Item(from, end, level, script, current, stretch));
  }

  /** Whether a character would look at home in any face: it does not change faces without need. */
  private static boolean isShared(int c) {
    int script = UScript.getScript(c);
    return script == UScript.COMMON || script == UScript.INHERITED;
  }

  private static FaceChain.Link choose(
      FaceChain.Link[] chain,
      FaceChain.Link current,
      Stretch stretch,
      String text,
      int start,
      int end) {
    for (var link : chain) {
      if (has(link, stretch, text, start, end)) {
        return link;
      }
    }
    return null;
  }

  private static boolean has(
      FaceChain.Link link, Stretch stretch, String text, int start, int end) {
    var face = link.face(stretch.bold());
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      if (!has(face, c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /**
   * What shaping can show: HarfBuzz makes spaces of other widths from the space, U+2011 from
   * U+2010, and hides what is to be ignored.
   */
  static boolean has(TrueTypeFace face, int c) {
    if (face.has(c)) {
      return true;
    }
    return switch (c) {
      case 0x00A0,
          0x2002,
          0x2003,
          0x2004,
          0x2005,
          0x2006,
          0x2007,
          0x2008,
          0x2009,
          0x200A,
          0x202F,
          0x205F,
          0x3000 ->
          face.has(' ');
      case 0x2011 -> face.has(0x2010);
      default -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }

  private void report(
      FaceChain.Link[] chain, Stretch stretch, String text, int start, int end, int script) {
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      boolean somewhere = false;
      for (var link : chain) {
        somewhere |= has(link.face(stretch.bold()), c);
      }
      if (!somewhere) {
        missing.character(c, script);
      }
      i += Character.charCount(c);
    }
  }

  /** The end of the letter with its marks. */
  private static int clusterEnd(String text, int start, int end) {
    int i = start + Character.charCount(text.codePointAt(start));
    while (i < end) {
      char next = text.charAt(i);
      if (next < 0x0300) {
        return i;
      }
      int c = text.codePointAt(i);
      if (!isMark(c)) {
        return i;
      }
      i += Character.charCount(c);
    }
    return Math.min(i, end);
  }

  private static boolean isMark(int c) {
    return switch (UCharacter.getType(c)) {
      case ECharacterCategory.NON_SPACING_MARK,
          ECharacterCategory.COMBINING_SPACING_MARK,
          ECharacterCategory.ENCLOSING_MARK ->
          true;
      default -> c == 0x200C || c == 0x200D;
    };
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
  private short[] scripts(Flattened paragraph) {
    String text = paragraph.text();
    var scripts = new short[text.length()];
    for (int i = 0; i < scripts.length; ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      Arrays.fill(scripts, i, end, (short) UScript.getScript(c));
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
        i = Math.max(end, i + 1);
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
   * The end of the Latin words that begin here; each has a letter, a number by itself is not one.
   * {@code start} if none begins.
   */
  private static int latinWords(String text, short[] scripts, int start, int limit) {
    int end = start;
    for (int i = start; i < limit && scripts[i] == UScript.LATIN; ) {
      int word = i;
      boolean letter = false;
      while (i < limit && scripts[i] == UScript.LATIN && text.charAt(i) != ' ') {
        letter |= Character.isLetter(text.charAt(i));
        i++;
      }
      if (!letter) {
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
}
