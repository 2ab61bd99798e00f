package org.clearleaf.handout;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearleaf.layout.Placed;
import org.clearleaf.text.Face;
import org.clearleaf.text.GlyphRun;

/** What the eye meets: letters large enough, whole, on the paper, and in nobody's way. Points. */
final class InkInvariants {
  /** Positions are thousandths of a point, but a float of PDFBox is not. */
  private static final double TOLERANCE = 0.05;

  /** How far a round letter at the edge of the column may swing out of it, in ems. */
  private static final double OVERHANG = 0.1;

  /** The head of a kaf leans far over what stands before it. */
  private static final double NASTALIQ_OVERHANG = 0.5;

  /** In ems: a font may state the box of a glyph a little larger than its curve is. */
  private static final double UNEVENNESS = 0.01;

  /** So many clusters may be one piece of ink. */
  private static final int NEIGHBOURS = 4;

  /** What printers can reach, 12.7 mm from the foot (LP29). */
  private static final double PRINTABLE = 36;

  /** In square points: less is a touch of two hairlines. */
  private static final double SPECK = 0.02;

  static final List<Invariant> ALL =
      List.of(
          new Invariant("Nothing printed is smaller than the body, the foot included (LP2, LP6)", InkInvariants::size),
          new Invariant("Headings are larger than what they head (LP5)", InkInvariants::headings),
          new Invariant("No letter is turned, stretched or spaced out (LP32, N14)", InkInvariants::straight),
          new Invariant("Everything stands inside the margins (LP29)", InkInvariants::margins),
          new Invariant("No two lines run into each other (N16, section 8)", InkInvariants::linesApart),
          new Invariant("No rule runs through a letter, and white letters stand on black", InkInvariants::rulesApart),
          new Invariant("Every letter is printed whole, at its place, as its font draws it (S19)", InkInvariants::whole),
          new Invariant("Lines of running text have air between them (LP24)", InkInvariants::leading),
          new Invariant("Nothing is drawn that these tests could not measure", InkInvariants::measured));

  private InkInvariants() {}

  private static void size(Handout handout, Breaches breaches) {
    for (var page : handout.file().pages) {
      page.letters()
          .forEach(
              letter ->
                  breaches.unless(
                      letter.size() >= handout.order().size() - 0.001,
                      "page %d: \"%s\" at %.2f pt",
                      page.number(),
                      letter.text(),
                      letter.size()));
    }
  }

  private static void headings(Handout handout, Breaches breaches) {
    var least = Map.of("H1", 4, "H2", 2, "H3", 1);
    handout.file().root.all()
        .filter(Tag::isHeading)
        .forEach(
            tag ->
                tag.passages()
                    .flatMap(passage -> passage.letters.stream())
                    .mapToDouble(Letter::size)
                    .min()
                    .ifPresent(
                        size ->
                            breaches.unless(
                                size >= handout.order().size() + least.get(tag.type), "%s at %.2f pt", tag, size)));
  }

  private static void straight(Handout handout, Breaches breaches) {
    for (var page : handout.file().pages) {
      page.letters()
          .filter(letter -> !letter.straight() || letter.spread())
          .forEach(letter -> breaches.add("page %d: \"%s\"", page.number(), letter.text()));
    }
  }

  private static void margins(Handout handout, Breaches breaches) {
    double margin = handout.order().paper().margin() / 1000.0;
    for (var page : handout.file().pages) {
      var paper = page.page().getMediaBox();
      for (var passage : page.passages()) {
        double bottom = passage.isFooter() ? PRINTABLE : margin;
        var column =
            new Rectangle2D.Double(
                margin - TOLERANCE,
                bottom - TOLERANCE,
                paper.getWidth() - 2 * (margin - TOLERANCE),
                paper.getHeight() - bottom - margin + 2 * TOLERANCE);
        for (var letter : passage.letters) {
          breaches.unless(
              !letter.hasInk() || column.contains(withoutOverhang(letter)),
              "page %d: \"%s\" of \"%s\" at %s",
              page.number(),
              letter.text(),
              passage.text(),
              letter.ink());
        }
        for (var shape : passage.shapes) {
          breaches.unless(column.contains(shape), "page %d: a rule or a disc at %s", page.number(), shape);
        }
      }
    }
  }

  private static Rectangle2D withoutOverhang(Letter letter) {
    double overhang = letter.size() * (letter.font().contains("Nastaliq") ? NASTALIQ_OVERHANG : OVERHANG);
    var ink = letter.ink();
    double middle = ink.getCenterX();
    double left = Math.min(middle, ink.getMinX() + overhang);
    double right = Math.max(middle, ink.getMaxX() - overhang);
    if (ink.getWidth() < 2 * overhang) {
      left = right = Math.clamp(letter.x(), ink.getMinX(), ink.getMaxX());
    }
    return new Rectangle2D.Double(left, ink.getMinY(), Math.max(right - left, TOLERANCE / 2), ink.getHeight());
  }

  private static void linesApart(Handout handout, Breaches breaches) {
    for (var page : handout.file().pages) {
      var letters = new ArrayList<Letter>();
      page.letters().filter(Letter::hasInk).forEach(letters::add);
      letters.sort(Comparator.comparingDouble(letter -> letter.ink().getMinY()));
      for (int i = 0; i < letters.size(); i++) {
        var lower = letters.get(i);
        for (int j = i + 1; j < letters.size() && letters.get(j).ink().getMinY() < lower.ink().getMaxY(); j++) {
          var other = letters.get(j);
          if (Math.abs(other.baseline() - lower.baseline()) > TOLERANCE
              && other.ink().intersects(lower.ink())
              && overlap(lower, other) > SPECK) {
            breaches.add("page %d: \"%s\" and \"%s\" at %s", page.number(), lower.text(), other.text(), other.ink());
          }
        }
      }
    }
  }

  private static double overlap(Letter a, Letter b) {
    var area = area(a);
    area.intersect(area(b));
    var bounds = area.getBounds2D();
    return bounds.getWidth() * bounds.getHeight();
  }

  private static Area area(Letter letter) {
    return new Area(letter.outline().createTransformedShape(letter.toPage()));
  }

  private static void rulesApart(Handout handout, Breaches breaches) {
    for (var page : handout.file().pages) {
      var shapes = page.passages().stream().flatMap(passage -> passage.shapes.stream()).toList();
      page.letters()
          .filter(Letter::hasInk)
          .forEach(
              letter -> {
                boolean fine =
                    letter.white()
                        ? shapes.stream().anyMatch(shape -> shape.contains(letter.ink()))
                        : shapes.stream().noneMatch(shape -> crosses(letter, shape));
                breaches.unless(
                    fine, "page %d: %s \"%s\" at %s", page.number(), letter.white() ? "white" : "black", letter.text(), letter.ink());
              });
    }
  }

  private static boolean crosses(Letter letter, Rectangle2D shape) {
    if (!letter.ink().intersects(shape)) {
      return false;
    }
    var area = area(letter);
    area.intersect(new Area(shape));
    var bounds = area.getBounds2D();
    return bounds.getWidth() * bounds.getHeight() > SPECK;
  }

  /**
   * The ink of each cluster of glyphs, as the shaper put it and the face draws it, is found on the page; neighbours may be
   * one piece of ink there.
   */
  private static void whole(Handout handout, Breaches breaches) {
    var pages = handout.pages();
    var outlines = new HashMap<Face, Map<Integer, int[]>>();
    for (int i = 0; i < Math.min(pages.pages().size(), handout.file().pages.size()); i++) {
      var left = new TreeMap<Double, List<Letter>>();
      handout.file().pages.get(i).letters()
          .filter(Letter::hasInk)
          .forEach(letter -> left.computeIfAbsent(letter.baseline(), _ -> new ArrayList<>()).add(letter));
      for (var item : pages.pages().get(i).items()) {
        if (item instanceof Placed.Text text) {
          double baseline = (pages.format().height() - text.baseline()) / 1000.0;
          var near = left.subMap(baseline - TOLERANCE, baseline + TOLERANCE).values();
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
          .forEach(letter -> breaches.add("page %d: \"%s\" at %s is too much", page, letter.text(), letter.ink()));
    }
  }

  /** @param near the letters on the same line that no cluster was found for yet */
  private static void whole(
      int page, GlyphRun run, List<Ink> clusters, Collection<List<Letter>> near, Breaches breaches) {
    double tolerance = run.size() / 1000.0 * UNEVENNESS;
    for (int i = 0, end; i < clusters.size(); i = end) {
      var box = clusters.get(i).box;
      end = i + 1;
      if (box == null) {
        breaches.unless(
            isInvisible(clusters.get(i).text), "page %d: \"%s\" has no ink in %s", page, clusters.get(i).text, run.face().name());
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
          found, "page %d: \"%s\" should cover %s in %s", page, clusters.get(i).text, clusters.get(i).box, run.face().name());
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
    return text.codePoints().allMatch(c -> Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
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
        var outline = boxes.computeIfAbsent(run.glyphs()[end], glyph -> box(run.face().outline(glyph)));
        if (outline.length > 0) {
          double left = pen + scale * (run.xOffsets()[end] + outline[0]);
          double bottom = baseline + scale * (run.yOffsets()[end] + outline[1]);
          var own =
              new Rectangle2D.Double(
                  left, bottom, scale * (outline[2] - outline[0]), scale * (outline[3] - outline[1]));
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

  private static void leading(Handout handout, Breaches breaches) {
    double least = 1.25 * handout.order().size();
    handout.file().root.all("P")
        .flatMap(tag -> tag.kids.stream())
        .filter(Passage.class::isInstance)
        .map(Passage.class::cast)
        .forEach(
            passage -> {
              Long below = null;
              for (long baseline : passage.baselines()) {
                breaches.unless(
                    below == null || baseline - below >= least * 1000 - 1,
                    "page %d: lines of \"%s\" are %.1f pt apart",
                    passage.page,
                    passage.text(),
                    below == null ? 0 : (baseline - below) / 1000.0);
                below = baseline;
              }
            });
  }

  private static void measured(Handout handout, Breaches breaches) {
    for (var page : handout.file().pages) {
      breaches.unless(page.strangers().isEmpty(), "page %d: operators %s", page.number(), page.strangers());
      var resources = page.page().getResources();
      breaches.unless(
          !resources.getXObjectNames().iterator().hasNext(), "page %d has images or forms", page.number());
    }
  }
}
