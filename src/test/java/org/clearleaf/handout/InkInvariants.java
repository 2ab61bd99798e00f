package org.clearleaf.handout;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the eye meets: letters large enough, whole, on the paper, and in nobody's way. Points. */
final class InkInvariants {
  /** Positions are thousandths of a point, but a float of PDFBox is not. */
  static final double TOLERANCE = 0.05;

  /** How far a round letter at the edge of the column may swing out of it, in ems. */
  private static final double OVERHANG = 0.1;

  /** The head of a kaf leans far over what stands before it. */
  private static final double NASTALIQ_OVERHANG = 0.5;

  /** What printers can reach, 12.7 mm from the foot (LP29). */
  private static final double PRINTABLE = 36;

  /** In square points: less is a touch of two hairlines. */
  private static final double SPECK = 0.02;

  static final List<Invariant> ALL =
      List.of(
          new Invariant(
              "Nothing printed is smaller than the body, the foot included (LP2, LP6)",
              InkInvariants::size),
          new Invariant("Headings are larger than what they head (LP5)", InkInvariants::headings),
          new Invariant(
              "No letter is turned, stretched or spaced out (LP32, N14)", InkInvariants::straight),
          new Invariant("Everything stands inside the margins (LP29)", InkInvariants::margins),
          new Invariant(
              "No two lines run into each other (N16, section 8)", InkInvariants::linesApart),
          new Invariant(
              "No rule runs through a letter, and white letters stand on black",
              InkInvariants::rulesApart),
          new Invariant(
              "Every letter is printed whole, at its place, as its font draws it (S19)",
              WholeLetters::look),
          new Invariant(
              "Lines of running text have air between them (LP24)", InkInvariants::leading),
          new Invariant(
              "Nothing is drawn that these tests could not measure", InkInvariants::measured));

  private InkInvariants() {}

  private static void size(Handout handout, Breaches breaches) {
    for (var page : handout.file().pages) {
      page.letters()
          .forEach(letter ->
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
    handout
        .file()
        .root
        .all()
        .filter(Tag::isHeading)
        .forEach(tag ->
            tag.passages()
                .flatMap(passage -> passage.letters.stream())
                .mapToDouble(Letter::size)
                .min()
                .ifPresent(size ->
                    breaches.unless(
                        size >= handout.order().size() + least.get(tag.type),
                        "%s at %.2f pt",
                        tag,
                        size)));
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
          breaches.unless(
              column.contains(shape), "page %d: a rule or a disc at %s", page.number(), shape);
        }
      }
    }
  }

  private static Rectangle2D withoutOverhang(Letter letter) {
    double overhang =
        letter.size() * (letter.font().contains("Nastaliq") ? NASTALIQ_OVERHANG : OVERHANG);
    var ink = letter.ink();
    double middle = ink.getCenterX();
    double left = Math.min(middle, ink.getMinX() + overhang);
    double right = Math.max(middle, ink.getMaxX() - overhang);
    if (ink.getWidth() < 2 * overhang) {
      left = right = Math.clamp(letter.x(), ink.getMinX(), ink.getMaxX());
    }
    return new Rectangle2D.Double(
        left, ink.getMinY(), Math.max(right - left, TOLERANCE / 2), ink.getHeight());
  }

  private static void linesApart(Handout handout, Breaches breaches) {
    for (var page : handout.file().pages) {
      var letters = new ArrayList<Letter>();
      page.letters().filter(Letter::hasInk).forEach(letters::add);
      letters.sort(Comparator.comparingDouble(letter -> letter.ink().getMinY()));
      for (int i = 0; i < letters.size(); i++) {
        var lower = letters.get(i);
        for (int j = i + 1;
            j < letters.size() && letters.get(j).ink().getMinY() < lower.ink().getMaxY();
            j++) {
          var other = letters.get(j);
          if (Math.abs(other.baseline() - lower.baseline()) > TOLERANCE
              && other.ink().intersects(lower.ink())
              && overlap(lower, other) > SPECK) {
            breaches.add(
                "page %d: \"%s\" and \"%s\" at %s",
                page.number(), lower.text(), other.text(), other.ink());
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
          .forEach(letter -> {
            boolean fine =
                letter.white()
                    ? shapes.stream().anyMatch(shape -> shape.contains(letter.ink()))
                    : shapes.stream().noneMatch(shape -> crosses(letter, shape));
            breaches.unless(
                fine,
                "page %d: %s \"%s\" at %s",
                page.number(),
                letter.white() ? "white" : "black",
                letter.text(),
                letter.ink());
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

  private static void leading(Handout handout, Breaches breaches) {
    double least = 1.25 * handout.order().size();
    handout
        .file()
        .root
        .all("P")
        .flatMap(tag -> tag.kids.stream())
        .filter(Passage.class::isInstance)
        .map(Passage.class::cast)
        .forEach(passage -> {
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
      breaches.unless(
          page.strangers().isEmpty(), "page %d: operators %s", page.number(), page.strangers());
      var resources = page.page().getResources();
      breaches.unless(
          !resources.getXObjectNames().iterator().hasNext(),
          "page %d has images or forms",
          page.number());
    }
  }
}
