package org.clearleaf.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
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
 * Shapes the text of one sheet with HarfBuzz. A paragraph is laid flat, its embedding levels,
 * scripts and faces are found, each item is shaped, in font units and so for every size, and lines
 * are cut from that.
 */
public final class TextShaper implements Shaper {
  private static final int QUOTED = 40; // characters of a text that a problem quotes

  /** HarfBuzz looks at five characters of context at most. */
  private static final int CONTEXT = 5;

  private record Unshown(int codePoint, String text) {}

  private final FaceLibrary library;
  private final Language language;
  private final List<String> families;
  private final boolean rightToLeft;
  private final Problems problems;
  private final FaceChain faces;
  private final LineBreaks lineBreaks;
  private final Itemizer itemizer;
  private final ShapedWords words;
  private final Set<Unshown> reported = new HashSet<>();
  private final Map<Language, TextShaper> others = new HashMap<>();
  private final Map<Language, List<String>> known = new HashMap<>();
  private String current = "";

  /**
   * @param families the main one first; each is asked for what those before it lack
   * @param problems receives {@code font.missing} for a character that no family has, {@code
   *     font.unknown} and {@code font.unusable} for a family, {@code text.bidi-control} for a
   *     direction control in the text, {@code text.lone-mark} for a vowel sign or the like that has
   *     no letter
   */
  public TextShaper(
      FaceLibrary library,
      Language language,
      Direction direction,
      List<String> families,
      Problems problems) {
    this.library = library;
    this.language = language;
    this.families = families;
    this.rightToLeft = direction.isRightToLeft();
    this.problems = problems;
    faces = new FaceChain(library, families, problems);
    words = library.words();
    lineBreaks = new LineBreaks(language);
    var scriptRuns = new ScriptRuns(language, Scripts.of(language, faces.main().family()));
    itemizer = new Itemizer(faces, scriptRuns, this::report);
  }

  /**
   * The same, with the families that paragraphs in other languages are set in: those of their own
   * bundles, which tell Urdu from Arabic, and Chinese from Japanese.
   */
  public TextShaper knowing(Map<Language, List<String>> familiesOfOthers) {
    known.putAll(familiesOfOthers);
    return this;
  }

  @Override
  public ShapedText shape(List<Inline> text, int size, boolean bold) {
    var paragraph = Flattened.of(text, bold, language, problems);
    current = paragraph.text();
    byte[] levels = BidiLevels.of(current, paragraph.isolates(), rightToLeft);
    var items = itemizer.itemize(paragraph, levels);
    var runs = new ArrayList<ShapedRun>(items.size());
    for (var item : items) {
      var run = shape(current, item);
      if (item.script() != UScript.LATIN
          && ShapedWords.hasLoneMark(run, item.link().face(item.stretch().bold()), current)) {
        reportLoneMark();
      }
      runs.add(run);
    }
    int[] breaks = lineBreaks.find(current, paragraph.unbreakable());
    return new ShapedParagraph(
        current, breaks, rightToLeft ? 1 : 0, size, items, runs, this::shapeAlone);
  }

  @Override
  public Shaper in(Language other, Direction direction) {
    if (other.equals(language) && direction.isRightToLeft() == rightToLeft) {
      return this;
    }
    return others.computeIfAbsent(
        other, _ -> new TextShaper(library, other, direction, families(other), problems));
  }

  private List<String> families(Language other) {
    var own = known.get(other);
    return own == null ? library.ordered(families, other) : own;
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

  /**
   * Shapes an item word by word, each with the spaces after it. So a word is shaped once, however
   * often it comes, and a line may be cut after every space; only a kerning of a space with the
   * letter after it is lost.
   */
  private ShapedRun shape(String text, Itemizer.Item item) {
    var pieces = new ArrayList<ShapedRun>();
    for (int start = item.start(); start < item.end(); ) {
      int end = start;
      while (end < item.end() && text.charAt(end) != ' ') {
        end++;
      }
      while (end < item.end() && text.charAt(end) == ' ') {
        end++;
      }
      pieces.add(shapeWord(text, item, start, end));
      start = end;
    }
    return pieces.size() == 1 ? pieces.getFirst() : ShapedRun.joined(pieces);
  }

  /**
   * Letters that join look over the borders of their item, as where a word turns bold in its
   * middle.
   */
  private ShapedRun shapeWord(String text, Itemizer.Item item, int start, int end) {
    int from = start;
    int to = end;
    if (UScript.ARABIC == item.script()) {
      while (from > 0 && start - from < CONTEXT && joins(text.charAt(from - 1))) {
        from--;
      }
      while (to < text.length() && to - end < CONTEXT && joins(text.charAt(to))) {
        to++;
      }
    }
    return words.shaped(item, text.substring(from, to), start - from, end - from);
  }

  private static boolean joins(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u200D'
        || c == '\u0640';
  }

  private ShapedRun shapeAlone(String text, Itemizer.Item item, int start, int end) {
    return words.shaped(item, text.substring(start, end), 0, end - start);
  }

  private void report(int codePoint, int script) {
    if (reported.add(new Unshown(codePoint, current))) {
      var tried = faces.links().stream().map(link -> link.family().name()).toList();
      problems.error(
          "font.missing",
          Place.NOWHERE,
          "No font has the character "
              + named(codePoint)
              + ", in \""
              + beginning(current)
              + "\" ("
              + language
              + "); tried "
              + String.join(", ", tried)
              + ".",
          "Write it another way, or add a family that has it to the fonts of bundle.yaml.");
    }
  }

  private void reportLoneMark() {
    if (reported.add(new Unshown(0, current))) {
      problems.error(
          "text.lone-mark",
          Place.NOWHERE,
          "A sign in \""
              + beginning(current)
              + "\" ("
              + language
              + ") has no letter that it can stand on.",
          "Mend the order of the signs in that word; a dotted circle would be printed under it.");
    }
  }

  /** {@code U+1F600 GRINNING FACE}. */
  static String named(int codePoint) {
    String name = UCharacter.getExtendedName(codePoint);
    return String.format(Locale.ROOT, "U+%04X %s", codePoint, name);
  }

  static String beginning(String text) {
    return text.codePointCount(0, text.length()) <= QUOTED
        ? text
        : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
  }
}
