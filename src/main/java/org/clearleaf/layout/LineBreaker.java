package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.text.Line;
import org.clearleaf.text.ShapedText;

/**
 * Cuts shaped paragraphs into lines: as much as fits on each, ragged at the end, never hyphenated
 * (LP27, LP33).
 */
final class LineBreaker {
  /** A point: closer need no two measures be told apart. */
  private static final int NEAR = 1_000;

  /** So much of a long word shows which one it is. In characters. */
  private static final int SHOWN = 60;

  private final Problems problems;

  LineBreaker(Problems problems) {
    this.problems = problems;
  }

  /**
   * @param measure thousandths of a point; a piece that is wider than it is a problem and stands
   *     out
   */
  List<Line> lines(ShapedText text, int measure) {
    var ends = ends(text, measure);
    var lines = new ArrayList<Line>(ends.size());
    int start = 0;
    for (int end : ends) {
      var line = text.line(start, end);
      if (line.width() > measure) {
        tellTooWide(text.text().substring(start, end).strip());
      }
      lines.add(line);
      start = end;
    }
    return lines;
  }

  private void tellTooWide(String piece) {
    problems.error(
        "layout.too-wide",
        Place.NOWHERE,
        "\"" + shortened(piece) + "\" is wider than the page at this size.",
        "Choose a smaller size, or let the translator find a shorter word or a place where a line may break.");
  }

  private static String shortened(String piece) {
    if (piece.codePointCount(0, piece.length()) <= SHOWN) {
      return piece;
    }
    return piece.substring(0, piece.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /** Where the lines end. A line is too wide only if it is a single piece that cannot be cut. */
  private static List<Integer> ends(ShapedText text, int measure) {
    var ends = new ArrayList<Integer>();
    int start = 0;
    int last = 0;
    for (int end : text.breaks()) {
      if (last > start && text.width(start, end) > measure) {
        ends.add(last);
        start = last;
      }
      last = end;
    }
    if (last > start) {
      ends.add(last);
    }
    return ends;
  }

  /**
   * The narrowest measure in which a text takes no more lines than in this one: a heading is cut
   * there, so that its last line is not one lonely word.
   */
  static int balanced(ShapedText text, int measure) {
    int count = ends(text, measure).size();
    if (count <= 1) {
      return measure;
    }
    int low = Math.min(measure, widestPiece(text));
    int high = measure;
    while (high - low > NEAR) {
      int middle = (low + high) >>> 1;
      if (ends(text, middle).size() <= count) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** The width of the widest piece that must stay on one line. */
  static int widestPiece(ShapedText text) {
    int widest = 0;
    int start = 0;
    for (int end : text.breaks()) {
      widest = Math.max(widest, text.width(start, end));
      start = end;
    }
    return widest;
  }
}
