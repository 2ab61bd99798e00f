package org.clearleaf.text;

import com.ibm.icu.lang.UScript;
import java.util.concurrent.ConcurrentHashMap;
import org.clearleaf.base.Language;

/**
 * Words that were shaped before, by all that shaping depends on; of no size. Shared by the sheets
 * of a process and by threads: a language's words come again in every size, paper and summary. What
 * is found here is what shaping would give.
 */
final class ShapedWords {

  /** About 20 MB if it is ever full; then what is new is shaped each time. */
  private static final int MOST = 40_000;

  /** UTF-16 units; what is longer hardly comes again. */
  private static final int LONGEST = 64;

  private static final int DOTTED_CIRCLE = 0x25CC;

  private record Key(
      TrueTypeFace face,
      String text,
      int start,
      int end,
      boolean rightToLeft,
      int script,
      Language language) {}

  private final ConcurrentHashMap<Key, ShapedRun> words = new ConcurrentHashMap<>();

  /**
   * @param text what is shaped, from {@code start} to {@code end}, with the letters that it joins
   *     on both sides
   */
  ShapedRun shaped(Itemizer.Item item, String text, int start, int end) {
    var face = item.link().face(item.stretch().bold());
    boolean rightToLeft = (item.level() & 1) == 1;
    var language = item.stretch().language();
    if (text.length() > LONGEST) {
      return shape(face, text, start, end, rightToLeft, item.script(), language);
    }
    var key = new Key(face, text, start, end, rightToLeft, item.script(), language);
    var known = words.get(key);
    if (known == null) {
      known = shape(face, text, start, end, rightToLeft, item.script(), language);
      if (words.size() < MOST) {
        words.put(key, known);
      }
    }
    return known;
  }

  private static ShapedRun shape(
      TrueTypeFace face,
      String text,
      int start,
      int end,
      boolean rightToLeft,
      int script,
      Language language) {
    var run =
        HarfBuzz.shape(
            face.font(),
            text.toCharArray(),
            start,
            end,
            rightToLeft,
            tag(script),
            HarfBuzz.language(language.tag()));
    // Nothing shows .notdef: a character that no face has was reported, and is shown as a space.
    for (int i = 0; i < run.glyphs.length; i++) {
      if (run.glyphs[i] == 0) {
        run.glyphs[i] = face.glyph(' ');
      }
    }
    return run;
  }

  /**
   * Whether HarfBuzz put a dotted circle under a mark that has no letter to stand on: ink that is
   * not in the text.
   */
  static boolean hasLoneMark(ShapedRun run, TrueTypeFace face, String text) {
    int circle = face.glyph(DOTTED_CIRCLE);
    for (int glyph : run.glyphs) {
      if (glyph == circle) {
        return circle != 0 && text.indexOf(DOTTED_CIRCLE) < 0;
      }
    }
    return false;
  }

  private static int tag(int script) {
    String code = UScript.getShortName(script);
    return code.charAt(0) << 24 | code.charAt(1) << 16 | code.charAt(2) << 8 | code.charAt(3);
  }
}
