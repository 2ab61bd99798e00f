package org.clearleaf.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a paragraph into items that are each shaped in one go: of one level, script, face and
 * stretch.
 */
final class Itemizer {

  record Item(int start, int end, int level, int script, FaceChain.Link link, Stretch stretch) {}

  /** Told of a character that no face has. */
  interface Missing {
    void character(int codePoint, int script);
  }

  private final FaceChain faces;
  private final ScriptRuns scriptRuns;
  private final Missing missing;

  Itemizer(FaceChain faces, ScriptRuns scriptRuns, Missing missing) {
    this.faces = faces;
    this.scriptRuns = scriptRuns;
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
    short[] scripts = scriptRuns.scripts(paragraph);
    int start = 0;
    for (var stretch : scriptRuns.stretches(paragraph, scripts)) {
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
      if (!has(face, c) || link.family().without().indexOf(c) >= 0) {
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
}
