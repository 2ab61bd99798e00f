package org.clearleaf.handout;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearleaf.press.Order;

/** How the text is spread over the pages. */
final class PageInvariants {
  private static final int COMPANY = 2;

  /** Of the room between the margin and the foot. */
  private static final double HALF = 0.5;

  private static final double LEAST = 0.4;

  /** A sheet of paper for less would be a waste, and easily lost. */
  private static final double LEAST_LAST = 0.25;

  /** What a page break should not cut. */
  private static final Set<String> WHOLE = Set.of("Sect", "Figure", "Table");

  static final List<Invariant> ALL =
      List.of(
          new Invariant("No heading stands at the foot of a page: two lines at least follow it there (LP34)", PageInvariants::headings),
          new Invariant("A paragraph goes on with two lines at least on each side of a page break (LP34)", PageInvariants::sides),
          new Invariant("No page is nearly empty; one that is not half full stands before something that stays whole", PageInvariants::full));

  private PageInvariants() {}

  /** Lines of text and rules to write on count. */
  private static void headings(Handout handout, Breaches breaches) {
    for (var heading : handout.file().root.all().filter(Tag::isHeading).toList()) {
      var passages = heading.passages().toList();
      int number = passages.getLast().page;
      long lowest = passages.getLast().baselines().first();
      breaches.unless(passages.getFirst().page == number, "%s goes over a page break", heading);
      var page = handout.file().pages.get(number - 1);
      var below = new TreeSet<Long>(page.baselines().headSet(lowest));
      for (var passage : page.passages()) {
        if (!passage.isFooter()) {
          passage.shapes.stream()
              .filter(shape -> shape.getWidth() > 100 && shape.getMaxY() * 1000 < lowest)
              .forEach(shape -> below.add(Math.round(shape.getMinY() * 1000)));
        }
      }
      breaches.unless(
          below.size() >= COMPANY, "%s stands on page %d with %d lines below it", heading, number, below.size());
    }
  }

  private static void sides(Handout handout, Breaches breaches) {
    for (var type : List.of("P", "H1", "H2", "H3", "TH", "TD")) {
      for (var tag : handout.file().root.all(type).toList()) {
        var lines = new TreeMap<Integer, TreeSet<Long>>();
        tag.passages()
            .forEach(passage -> lines.computeIfAbsent(passage.page, _ -> new TreeSet<>()).addAll(passage.baselines()));
        if (lines.size() > 1) {
          lines.forEach(
              (page, own) ->
                  breaches.unless(own.size() >= COMPANY, "%s has one line on page %d", tag, page));
        }
      }
    }
  }

  private static void full(Handout handout, Breaches breaches) {
    var pages = handout.file().pages;
    for (var page : pages) {
      double fill = fill(page, handout.order());
      if (page.number() == pages.size()) {
        breaches.unless(
            pages.size() == 1 || fill >= LEAST_LAST, "the last page is %.0f %% full", fill * 100);
      } else {
        breaches.unless(
            fill >= (staysWhole(handout, page.number() + 1) ? LEAST : HALF),
            "page %d is %.0f %% full",
            page.number(),
            fill * 100);
      }
    }
  }

  private static double fill(PrintedPage page, Order order) {
    double margin = order.paper().margin() / 1000.0;
    double top = page.page().getMediaBox().getHeight() - margin;
    double foot =
        page.footers().flatMap(footer -> footer.shapes.stream()).mapToDouble(Rectangle2D::getMaxY).max().orElse(0);
    double lowest =
        page.passages().stream()
            .filter(passage -> !passage.isFooter())
            .flatMap(
                passage ->
                    Stream.concat(
                        passage.shapes.stream(), passage.letters.stream().filter(Letter::hasInk).map(Letter::ink)))
            .mapToDouble(Rectangle2D::getMinY)
            .min()
            .orElse(top);
    return (top - lowest) / (top - Math.max(margin, foot + order.size() * 0.7));
  }

  /** Whether a page begins with something that stays whole, or with what introduces it. */
  private static boolean staysWhole(Handout handout, int page) {
    var blocks = handout.file().root.tags().toList();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).passages().anyMatch(passage -> passage.page == page)) {
        return blocks.subList(i, Math.min(blocks.size(), i + 3)).stream().anyMatch(block -> WHOLE.contains(block.type));
      }
    }
    return false;
  }
}
