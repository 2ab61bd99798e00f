package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Inline;
import org.clearleaf.markup.NodeId;
import org.clearleaf.text.Line;
import org.clearleaf.text.ShapedText;
import org.clearleaf.text.Shaper;

/** Sets running text as lines at the start edge of a column. */
final class LineSetter {
  private final Shaper shaper;
  private final LineBreaker breaker;

  LineSetter(Shaper shaper, Problems problems) {
    this.shaper = shaper;
    this.breaker = new LineBreaker(problems);
  }

  private LineSetter(Shaper shaper, LineBreaker breaker) {
    this.shaper = shaper;
    this.breaker = breaker;
  }

  /** For paragraphs in another language. */
  LineSetter in(Language language, Direction direction) {
    return new LineSetter(shaper.in(language, direction), breaker);
  }

  Shaper shaper() {
    return shaper;
  }

  /**
   * A line placed with its top edge at 0.
   *
   * @param baseline below the top edge
   * @param line what is on it
   */
  record SetLine(int height, int baseline, Line line, List<Placed> items) {}

  /** Running text in the body size. */
  List<SetLine> text(List<Inline> text, int size, boolean bold, Column column, Owner owner) {
    var shaped = shaper.shape(text, size, bold);
    return lines(shaped, text, size, shaped.leading(), column, owner);
  }

  /** A heading: bold, its lines close to each other and of like length. */
  List<SetLine> heading(List<Inline> text, int size, Column column, Owner owner) {
    var shaped = shaper.shape(text, size, true);
    int leading = Math.max(shaped.tightLeading(), size * 6 / 5);
    return lines(
        shaped,
        text,
        size,
        leading,
        column.part(0, LineBreaker.balanced(shaped, column.width())),
        owner);
  }

  private List<SetLine> lines(
      ShapedText shaped, List<Inline> text, int size, int leading, Column column, Owner owner) {
    var lines = breaker.lines(shaped, column.width());
    var set = new ArrayList<SetLine>(lines.size());
    var links = links(text);
    for (var line : lines) {
      int baseline = baseline(line, size, leading);
      int height = Math.max(leading, baseline + line.inkBelow());
      set.add(new SetLine(height, baseline, line, place(line, column, 0, baseline, owner, links)));
    }
    return set;
  }

  /** One line that the caller knows to fit. */
  Line line(List<Inline> text, int size, boolean bold) {
    var shaped = shaper.shape(text, size, bold);
    return shaped.line(0, shaped.text().length());
  }

  /** The lines of a text as they would be broken in a column, not placed. */
  List<Line> broken(List<Inline> text, int size, Column column) {
    return breaker.lines(shaper.shape(text, size, false), column.width());
  }

  /**
   * Where the baseline of a line lies below its top edge: the faces in the middle of the leading,
   * and no ink above it.
   */
  int baseline(Line line, int size, int leading) {
    int ascent = shaper.ascent(size);
    int above = ascent + (leading - ascent - shaper.descent(size)) / 2;
    return Math.max(above, line.inkAbove());
  }

  /** One line without links, black. */
  List<Placed> place(Line line, Column column, int offset, int baseline, Owner owner) {
    return place(line, column, offset, baseline, owner, Map.of());
  }

  private static List<Placed> place(
      Line line,
      Column column,
      int offset,
      int baseline,
      Owner owner,
      Map<NodeId, Inline.Link> links) {
    int x = column.x(offset, line.width()) - (column.rightToLeft() ? line.trailing() : 0);
    var items = new ArrayList<Placed>(2);
    if (!line.runs().isEmpty()) {
      items.add(new Placed.Text(x, baseline, line.runs(), Placed.Ink.BLACK, owner));
    }
    if (!links.isEmpty()) {
      addLinkAreas(items, line, x, baseline, links);
    }
    return items;
  }

  private static void addLinkAreas(
      List<Placed> items, Line line, int x, int baseline, Map<NodeId, Inline.Link> links) {
    Inline.Link open = null;
    int from = x;
    int at = x;
    for (var run : line.runs()) {
      var link = links.get(run.stretch().node());
      if (open != null && open != link) {
        items.add(area(open, line, from, at, baseline));
        open = null;
      }
      if (open == null && link != null) {
        open = link;
        from = at;
      }
      at += run.width();
    }
    if (open != null) {
      items.add(area(open, line, from, at, baseline));
    }
  }

  private static Placed.LinkArea area(Inline.Link link, Line line, int from, int to, int baseline) {
    return new Placed.LinkArea(
        from,
        baseline - line.inkAbove(),
        to - from,
        line.inkAbove() + line.inkBelow(),
        link.id(),
        link.href(),
        link.description());
  }

  /** The link that each node belongs to: itself, or a span inside it. */
  private static Map<NodeId, Inline.Link> links(List<Inline> text) {
    var links = new HashMap<NodeId, Inline.Link>(0);
    findLinks(text, null, links);
    return links;
  }

  private static void findLinks(
      List<Inline> text, Inline.Link around, Map<NodeId, Inline.Link> links) {
    for (var inline : text) {
      switch (inline) {
        case Inline.Link link -> {
          links.put(link.id(), link);
          findLinks(link.children(), link, links);
        }
        case Inline.Span span -> {
          if (around != null) {
            links.put(span.id(), around);
          }
          findLinks(span.children(), around, links);
        }
        case Inline.Strong strong -> findLinks(strong.children(), around, links);
        case Inline.Text _, Inline.PageNumber _, Inline.PageCount _ -> {}
      }
    }
  }
}
