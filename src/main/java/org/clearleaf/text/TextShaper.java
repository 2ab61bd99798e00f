package org.clearleaf.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Inline;

/**
 * Shapes the text of one sheet with HarfBuzz. A paragraph is laid flat, its embedding levels, scripts and faces are found, each item is
 * shaped once, in font units, and lines are cut from that. What was shaped is kept for the sheet: headings and footers come again.
 */
public final class TextShaper implements Shaper {
  private static final int QUOTED = 40; // characters of a text that a problem quotes

  private record Key(TrueTypeFace face, String text, int start, int end, boolean rightToLeft, int script, Language language) {}

  private record Unshown(int codePoint, String text) {}

  private final Language language;
  private final boolean rightToLeft;
  private final Problems problems;
  private final FaceChain faces;
  private final LineBreaks lineBreaks;
  private final Itemizer itemizer;
  private final Map<Key, ShapedRun> shaped = new HashMap<>();
  private final Set<Unshown> reported = new HashSet<>();
  private String current = "";

  /**
   * @param families the main one first; each is asked for what those before it lack
   * @param problems receives {@code font.missing} for a character that no family has, {@code font.unknown} and {@code
   *     font.unusable} for a family, {@code text.bidi-control} for a direction control in the text
   */
  public TextShaper(FaceLibrary library, Language language, Direction direction, List<String> families, Problems problems) {
    this.language = language;
    this.rightToLeft = direction.isRightToLeft();
    this.problems = problems;
    faces = new FaceChain(library, families, problems);
    lineBreaks = new LineBreaks(language);
    itemizer = new Itemizer(faces, language, scriptOf(language), this::report);
  }

  @Override
  public ShapedText shape(List<Inline> text, int size, boolean bold) {
    var paragraph = Flattened.of(text, bold, language, problems);
    current = paragraph.text();
    byte[] levels = BidiLevels.of(current, paragraph.isolates(), rightToLeft);
    var items = itemizer.itemize(paragraph, levels);
    var runs = new ArrayList<ShapedRun>(items.size());
    for (var item : items) {
      runs.add(shape(current, item));
    }
    int[] breaks = lineBreaks.find(current, paragraph.unbreakable());
    return new ShapedParagraph(current, breaks, rightToLeft ? 1 : 0, size, items, runs, this::shapeAlone);
  }

  @Override
  public int leading(int size) {
    return FaceChain.scaled(size, faces.main().family().leading());
  }

  @Override
  public int tightLeading(int size) {
    return FaceChain.scaled(size, Math.min(faces.main().family().tight(), faces.main().family().leading()));
  }

  @Override
  public int ascent(int size) {
    int most = 0;
    for (var link : faces.links()) {
      most = Math.max(most, link.regular().scaled(link.regular().ascent(), link.size(size)));
    }
    return most;
  }

  @Override
  public int descent(int size) {
    int most = 0;
    for (var link : faces.links()) {
      most = Math.max(most, link.regular().scaled(-link.regular().descent(), link.size(size)));
    }
    return most;
  }

  /** Shapes an item; letters that join look over its borders, as where a word turns bold in its middle. */
  private ShapedRun shape(String text, Itemizer.Item item) {
    int from = item.start();
    int to = item.end();
    if (!mayJoin(item.script())) {
      return shape(text, item, from, to, from, to);
    }
    while (from > 0 && item.start() - from < CONTEXT && joins(text.charAt(from - 1))) {
      from--;
    }
    while (to < text.length() && to - item.end() < CONTEXT && joins(text.charAt(to))) {
      to++;
    }
    return shape(text, item, from, to, item.start(), item.end());
  }

  /** HarfBuzz looks at five characters of context at most. */
  private static final int CONTEXT = 5;

  private static boolean mayJoin(int script) {
    return script == UScript.ARABIC || script == UScript.SYRIAC || script == UScript.MONGOLIAN || script == UScript.NKO;
  }

  private static boolean joins(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\u200D' || c == '\u0640';
  }

  private ShapedRun shapeAlone(String text, Itemizer.Item item, int start, int end) {
    return shape(text, item, start, end, start, end);
  }

  private ShapedRun shape(String text, Itemizer.Item item, int from, int to, int start, int end) {
    var face = item.link().face(item.stretch().bold());
    boolean turned = (item.level() & 1) == 1;
    var key = new Key(face, text.substring(from, to), start - from, end - from, turned, item.script(), item.stretch().language());
    var known = shaped.get(key);
    if (known == null) {
      known = HarfBuzz.shape(face.font(), key.text.toCharArray(), key.start, key.end, turned, tag(item.script()), HarfBuzz.language(key.language.tag()));
      blank(known, face);
      shaped.put(key, known);
    }
    return known;
  }

  /** Nothing shows .notdef: what no face has was reported, and is a space. */
  private static void blank(ShapedRun run, TrueTypeFace face) {
    int space = -1;
    for (int i = 0; i < run.glyphs.length; i++) {
      if (run.glyphs[i] == 0) {
        space = space < 0 ? face.glyph(' ') : space;
        run.glyphs[i] = space;
      }
    }
  }

  private void report(int codePoint, int script) {
    if (reported.add(new Unshown(codePoint, current))) {
      var tried = faces.links().stream().map(link -> link.family().name()).toList();
      problems.error(
          "font.missing",
          Place.NOWHERE,
          "No font has the character " + named(codePoint) + ", in \"" + beginning(current) + "\" (" + language + "); tried " + String.join(", ", tried) + ".",
          "Write it another way, or add a family that has it to the fonts of bundle.yaml.");
    }
  }

  /** {@code U+1F600 GRINNING FACE}. */
  static String named(int codePoint) {
    String name = UCharacter.getExtendedName(codePoint);
    return String.format(Locale.ROOT, "U+%04X %s", codePoint, name);
  }

  static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= QUOTED ? text : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
  }

  /** The script that a language is written in, likely if its tag names none. */
  private static int scriptOf(Language language) {
    var locale = ULocale.addLikelySubtags(ULocale.forLanguageTag(language.tag()));
    return switch (locale.getScript()) {
      case "Hans", "Hant", "Jpan" -> UScript.HAN;
      case "Kore" -> UScript.HANGUL;
      case String code -> {
        int script = UScript.getCodeFromName(code);
        yield script == UScript.INVALID_CODE ? UScript.LATIN : script;
      }
    };
  }

  private static int tag(int script) {
    String code = UScript.getShortName(script);
    return code.charAt(0) << 24 | code.charAt(1) << 16 | code.charAt(2) << 8 | code.charAt(3);
  }
}
