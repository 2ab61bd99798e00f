package org.clearleaf.handout;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the text is spread over the pages. */
final class PageInvariants {
  private static final int COMPANY = 2;

  static final List<Invariant> ALL =
      List.of(
          new Invariant("No heading stands at the foot of a page: two lines at least follow it there (LP34)", PageInvariants::headings),
          new Invariant("A paragraph goes on with two lines at least on each side of a page break (LP34)", PageInvariants::sides));

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
}
