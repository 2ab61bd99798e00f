package org.clearleaf.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.clearleaf.layout.Owner;
import org.clearleaf.layout.Page;
import org.clearleaf.layout.Placed;
import org.clearleaf.markup.NodeId;
import org.clearleaf.tagging.TaggedPage.Sequence;
import org.clearleaf.text.GlyphRun;

/**
 * Cuts one page into marked-content sequences, each of one owner, in logical order (STANDARDS X6).
 */
final class PageCutter {
  private final Homes homes;
  private final Marks marks;
  private final int page;
  private final int height;
  private final List<Sequence> sequences = new ArrayList<>();
  private final List<Placed.LinkArea> links = new ArrayList<>();
  private Object owner;
  private List<Placed> open;
  private int mcids;

  /**
   * @param page index from 0
   * @param height of the paper, thousandths of a point
   */
  PageCutter(Homes homes, Marks marks, int page, int height) {
    this.homes = homes;
    this.marks = marks;
    this.page = page;
    this.height = height;
  }

  TaggedPage cut(Page items) {
    for (var item : items.items()) {
      switch (item) {
        case Placed.Text text -> addText(text);
        case Placed.Rule rule -> {
          add(rule, rule.owner());
          enclose(
              rule.owner(), rule.x(), rule.y(), rule.x() + rule.width(), rule.y() + rule.height());
        }
        case Placed.Disc disc -> {
          add(disc, disc.owner());
          int r = disc.radius();
          enclose(disc.owner(), disc.x() - r, disc.y() - r, disc.x() + r, disc.y() + r);
        }
        case Placed.Picture(var x, var y, var width, var height, _, var owner) -> {
          add(item, owner);
          enclose(owner, x, y, x + width, y + height);
        }
        case Placed.LinkArea area -> {
          marks.addLink(area.link(), new Kid.Annotation(page, links.size()));
          links.add(area);
        }
      }
    }
    return new TaggedPage(List.copyOf(sequences), List.copyOf(links));
  }

  private void addText(Placed.Text text) {
    if (!(text.owner() instanceof Owner.Content(NodeId node))) {
      add(text, text.owner());
      return;
    }
    var runs = text.runs();
    var block = homes.of(node);
    var first = homes.of(runs.getFirst().stretch(), block);
    boolean one = true;
    for (int i = 1; one && i < runs.size(); i++) {
      one = homes.of(runs.get(i).stretch(), block) == first;
    }
    if (one) {
      add(text, first);
    } else {
      addPieces(text, block);
    }
  }

  /**
   * A run with its place in the line: {@code segment} counts the changes of owner in logical order.
   */
  private static final class Cut {
    final GlyphRun run;
    final Home home;
    final int x;
    int segment;

    Cut(GlyphRun run, Home home, int x) {
      this.run = run;
      this.home = home;
      this.x = x;
    }
  }

  /**
   * Runs that stand beside each other and follow each other in the text stay together; the pieces
   * go in logical order.
   */
  private void addPieces(Placed.Text text, Home block) {
    int n = text.runs().size();
    var visual = new Cut[n];
    int x = text.x();
    for (int i = 0; i < n; i++) {
      var run = text.runs().get(i);
      visual[i] = new Cut(run, homes.of(run.stretch(), block), x);
      x += run.width();
    }
    var logical = visual.clone();
    Arrays.sort(logical, Comparator.comparingInt(c -> c.run.start()));
    for (int i = 1; i < n; i++) {
      logical[i].segment =
          logical[i - 1].segment + (logical[i].home == logical[i - 1].home ? 0 : 1);
    }
    var pieces = new ArrayList<List<Cut>>();
    for (var cut : visual) {
      if (pieces.isEmpty() || pieces.getLast().getFirst().segment != cut.segment) {
        pieces.add(new ArrayList<>());
      }
      pieces.getLast().add(cut);
    }
    pieces.sort(Comparator.comparingInt(PageCutter::start));
    for (var piece : pieces) {
      var first = piece.getFirst();
      var runs = piece.stream().map(c -> c.run).toList();
      add(new Placed.Text(first.x, text.baseline(), runs, text.ink(), text.owner()), first.home);
    }
  }

  private static int start(List<Cut> piece) {
    int start = Integer.MAX_VALUE;
    for (var cut : piece) {
      start = Math.min(start, cut.run.start());
    }
    return start;
  }

  private void enclose(Owner owner, int left, int top, int right, int bottom) {
    if (owner instanceof Owner.Content(NodeId node) && homes.of(node).role() == Role.FIGURE) {
      marks.enclose(node, page, left, height - bottom, right, height - top);
    }
  }

  private void add(Placed item, Owner owner) {
    switch (owner) {
      case Owner.Artifact artifact -> add(item, (Object) artifact);
      case Owner.Content(var node) -> add(item, (Object) homes.of(node));
    }
  }

  /**
   * @param owner a {@link Home} or an {@link Owner.Artifact}; the one before goes on where it is
   *     the same
   */
  private void add(Placed item, Object owner) {
    if (this.owner != owner) {
      this.owner = owner;
      open = new ArrayList<>();
      if (owner instanceof Home home) {
        marks.add(home, new Kid.Marked(page, mcids));
        sequences.add(new Sequence(mcids++, home.role(), null, open));
      } else {
        sequences.add(new Sequence(-1, null, (Owner.Artifact) owner, open));
      }
    }
    open.add(item);
  }
}
