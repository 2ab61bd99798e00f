package org.clearleaf.handout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearleaf.layout.Placed;
import org.clearleaf.text.Face;
import org.clearleaf.text.GlyphRun;

/**
 * The ink of each cluster of glyphs, as the shaper put it and the face draws it, is found on the
 * page; neighbours may be one piece of ink there. Nothing else is.
 */
final class WholeLetters {
  /** In ems: a font may state the box of a glyph a little larger than its curve is. */
  private static final double UNEVENNESS = 0.01;

  /** So many clusters may be one piece of ink. */
  private static final int NEIGHBOURS = 4;

  private WholeLetters() {}

  static void look(Handout handout, Breaches breaches) {
    var pages = handout.pages();
    var outlines = new HashMap<Face, Map<Integer, int[]>>();
    for (int i = 0; i < Math.min(pages.pages().size(), handout.file().pages.size()); i++) {
      var left = new TreeMap<Double, List<Letter>>();
      handout
          .file()
          .pages
          .get(i)
          .letters()
          .filter(Letter::hasInk)
          .forEach(letter ->
              left.computeIfAbsent(letter.baseline(), _ -> new ArrayList<>()).add(letter));
      for (var item : pages.pages().get(i).items()) {
        if (item instanceof Placed.Text text) {
          double baseline = (pages.format().height() - text.baseline()) / 1000.0;
          var near =
              left.subMap(baseline - InkInvariants.TOLERANCE, baseline + InkInvariants.TOLERANCE)
                  .values();
          double x = text.x() / 1000.0;
          for (var run : text.runs()) {
            whole(i + 1, run, clusters(run, x, baseline, outlines), near, breaches);
            x += run.width() / 1000.0;
          }
        }
      }
      int page = i + 1;
      left.values().stream()
          .flatMap(List::stream)
          .forEach(letter ->
              breaches.add("page %d: \"%s\" at %s is too much", page, letter.text(), letter.ink()));
    }
  }

  /**
   * @param near the letters on the same line that no cluster was found for yet
   */
  private static void whole(
      int page,
      GlyphRun run,
      List<Ink> clusters,
      Collection<List<Letter>> near,
      Breaches breaches) {
    double tolerance = run.size() / 1000.0 * UNEVENNESS;
    for (int i = 0, end; i < clusters.size(); i = end) {
      var box = clusters.get(i).box;
      end = i + 1;
      if (box == null) {
        breaches.unless(
            isInvisible(clusters.get(i).text),
            "page %d: \"%s\" has no ink in %s",
            page,
            clusters.get(i).text,
            run.face().name());
        continue;
      }
      boolean found = take(near, box, tolerance);
      for (int more = i + 1; !found && more < Math.min(clusters.size(), i + NEIGHBOURS); more++) {
        if (clusters.get(more).box != null) {
          box = box.createUnion(clusters.get(more).box);
          found = take(near, box, tolerance);
          end = found ? more + 1 : end;
        }
      }
      breaches.unless(
          found,
          "page %d: \"%s\" should cover %s in %s",
          page,
          clusters.get(i).text,
          clusters.get(i).box,
          run.face().name());
    }
  }

  private static boolean take(Collection<List<Letter>> near, Rectangle2D box, double tolerance) {
    for (var letters : near) {
      for (var letter : letters) {
        if (same(letter.ink(), box, tolerance)) {
          letters.remove(letter);
          return true;
        }
      }
    }
    return false;
  }

  private record Ink(String text, Rectangle2D box) {}

  private static boolean same(Rectangle2D a, Rectangle2D b, double tolerance) {
    return Math.abs(a.getMinX() - b.getMinX()) < tolerance
        && Math.abs(a.getMaxX() - b.getMaxX()) < tolerance
        && Math.abs(a.getMinY() - b.getMinY()) < tolerance
        && Math.abs(a.getMaxY() - b.getMaxY()) < tolerance;
  }

  private static boolean isInvisible(String text) {
    return text.codePoints()
        .allMatch(c -> Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
  }

  private static List<Ink> clusters(
      GlyphRun run, double x, double baseline, Map<Face, Map<Integer, int[]>> outlines) {
    var boxes = outlines.computeIfAbsent(run.face(), _ -> new HashMap<>());
    double scale = run.size() / 1000.0 / run.face().unitsPerEm();
    var found = new ArrayList<Ink>();
    double pen = x;
    for (int i = 0, end; i < run.glyphs().length; i = end) {
      Rectangle2D box = null;
      for (end = i; end < run.glyphs().length && run.clusters()[end] == run.clusters()[i]; end++) {
        var outline =
            boxes.computeIfAbsent(run.glyphs()[end], glyph -> box(run.face().outline(glyph)));
        if (outline.length > 0) {
          double left = pen + scale * (run.xOffsets()[end] + outline[0]);
          double bottom = baseline + scale * (run.yOffsets()[end] + outline[1]);
          var own =
              new Rectangle2D.Double(
                  left,
                  bottom,
                  scale * (outline[2] - outline[0]),
                  scale * (outline[3] - outline[1]));
          box = box == null ? own : box.createUnion(own);
        }
        pen += scale * run.advances()[end];
      }
      found.add(new Ink(text(run, i, end), box));
    }
    return found;
  }

  private static String text(GlyphRun run, int first, int end) {
    int from = run.clusters()[first];
    int to = run.end();
    for (int other : run.clusters()) {
      if (other > from) {
        to = Math.min(to, other);
      }
    }
    return run.text().substring(from, to);
  }

  /** xMin, yMin, xMax, yMax from a {@code glyf} entry; nothing for a blank. */
  private static int[] box(byte[] glyph) {
    if (glyph.length < 10) {
      return new int[0];
    }
    var box = new int[4];
    for (int i = 0; i < 4; i++) {
      box[i] = (short) ((glyph[2 + 2 * i] & 0xff) << 8 | glyph[3 + 2 * i] & 0xff);
    }
    return box;
  }
}
