package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Chooses the page breaks of a sheet, all at once: of all ways to break it, the one that costs
 * least. A page costs, so there are as few as can be; space left over costs, a great hollow more
 * than two small ones; a last page with only a few lines costs; and each break costs what its place
 * says ({@link Strip#breakCost}).
 */
final class Paginator {

  /** Less than the worst breaks: a heading that would stand alone gets its further page. */
  private static final long PAGE = 1_000;

  /**
   * By the part of a page left empty: fills early pages first, as the last page may end anywhere.
   */
  private static final long LEFT = 600;

  /** By the square of it, so that no page is half empty where two could be a little so. */
  private static final long HOLLOW = 1_400;

  /** A last page with nothing on it; falls to nothing at {@link #FEW} of the page. */
  private static final long STRAY = 1_500;

  /** A break where none is allowed, because what must stay together is higher than a page. */
  private static final long FORCED = 1_000 * PAGE;

  private static final double FEW = 0.30;

  /** A page of this part filled is as good as full. */
  private static final double FULL = 0.92;

  private final int height;

  /**
   * @param height of the text block, thousandths of a point
   */
  Paginator(int height) {
    this.height = height;
  }

  /**
   * The indices of the strips that begin a page, the first of them 0. A strip higher than a page
   * stands alone.
   */
  List<Integer> breaks(List<Strip> strips) {
    int n = strips.size();
    var cost = new long[n + 1];
    var next = new int[n];
    for (int from = n - 1; from >= 0; from--) {
      cost[from] = Long.MAX_VALUE;
      int used = opening(strips, from);
      for (int to = from; to < n; ) {
        used += to == from ? strips.get(to).height() : growth(strips.get(to - 1), strips.get(to));
        int closed = used + closing(strips.get(to).container(), null);
        to++;
        if (closed > height && to > from + 1) {
          break;
        }
        if (to < n && strips.get(to).breakCost() == Strip.NEVER) {
          continue;
        }
        long total =
            PAGE
                + (to == n
                    ? lastPage(closed, from > 0)
                    : page(closed) + strips.get(to).breakCost() + cost[to]);
        if (total < cost[from]) {
          cost[from] = total;
          next[from] = to;
        }
      }
      if (cost[from] == Long.MAX_VALUE) {
        // Whatever must stay together is higher than a page: break it where the page is full.
        next[from] = forced(strips, from);
        cost[from] = FORCED + cost[next[from]];
      }
    }
    var breaks = new ArrayList<Integer>();
    for (int at = 0; at < n; at = next[at]) {
      breaks.add(at);
    }
    return breaks;
  }

  /** What a page leaves empty that holds all strips; 0 where one page does not. */
  int spare(List<Strip> strips) {
    return Math.max(0, height - height(strips));
  }

  private int forced(List<Strip> strips, int from) {
    int used = opening(strips, from);
    for (int to = from; to < strips.size(); to++) {
      used += to == from ? strips.get(to).height() : growth(strips.get(to - 1), strips.get(to));
      if (used + closing(strips.get(to).container(), null) > height) {
        return Math.max(from + 1, to);
      }
    }
    return strips.size();
  }

  private long page(int used) {
    double left = Math.max(0, FULL - (double) used / height);
    return Math.round(LEFT * left + HOLLOW * left * left);
  }

  private long lastPage(int used, boolean further) {
    double lacking = Math.max(0, FEW - (double) used / height);
    return further ? Math.round(STRAY * lacking / FEW) : 0;
  }

  /** The items of one page, placed from {@code top}; strips {@code from} to {@code to}. */
  static List<Placed> place(List<Strip> strips, int from, int to, int top) {
    var items = new ArrayList<Placed>();
    var open = new ArrayList<Open>();
    int y = top;
    for (int i = from; i < to; i++) {
      var strip = strips.get(i);
      var shared = i == from ? null : shared(strips.get(i - 1).container(), strip.container());
      y = close(open, shared, y, items);
      if (i > from) {
        y += strip.gap();
      }
      for (var container : chain(strip.container(), shared)) {
        open.add(new Open(container, y, items.size()));
        y += container.above();
        if (i == from && continued(strips, i, container) && container.repeated() != null) {
          for (var item : container.repeated().items()) {
            items.add(item.lowered(y));
          }
          y += container.repeated().height();
        }
      }
      for (var item : strip.items()) {
        items.add(item.lowered(y));
      }
      y += strip.height();
    }
    close(open, null, y, items);
    return items;
  }

  /** What strips take on one page, with what is round them. */
  static int height(List<Strip> strips) {
    int height = 0;
    for (int i = 0; i < strips.size(); i++) {
      height +=
          i == 0
              ? opening(strips, 0) + strips.getFirst().height()
              : growth(strips.get(i - 1), strips.get(i));
    }
    return strips.isEmpty() ? 0 : height + closing(strips.getLast().container(), null);
  }

  private record Open(Container container, int top, int at) {}

  private static int close(List<Open> open, Container until, int y, List<Placed> items) {
    while (!open.isEmpty() && open.getLast().container() != until) {
      var last = open.removeLast();
      y += last.container().below();
      // Frames are drawn before what they hold: decoration first, then content, in the order of the
      // eye.
      items.addAll(last.at(), last.container().decoration().apply(last.top(), y));
    }
    return y;
  }

  private static boolean continued(List<Strip> strips, int at, Container container) {
    return at > 0 && within(strips.get(at - 1).container(), container);
  }

  /** Space at the top of a page before its first strip: containers opened, heads repeated. */
  private static int opening(List<Strip> strips, int first) {
    int space = 0;
    for (var c = strips.get(first).container(); c != null; c = c.parent()) {
      space += c.above();
      if (c.repeated() != null && continued(strips, first, c)) {
        space += c.repeated().height();
      }
    }
    return space;
  }

  /** What {@code strip} adds below {@code before} on the same page. */
  private static int growth(Strip before, Strip strip) {
    var shared = shared(before.container(), strip.container());
    int space = closing(before.container(), shared) + strip.gap() + strip.height();
    for (var c = strip.container(); c != shared; c = c.parent()) {
      space += c.above();
    }
    return space;
  }

  private static int closing(Container container, Container until) {
    int space = 0;
    for (var c = container; c != until; c = c.parent()) {
      space += c.below();
    }
    return space;
  }

  private static Container shared(Container a, Container b) {
    int depthA = Container.depth(a);
    int depthB = Container.depth(b);
    for (; depthA > depthB; depthA--) {
      a = a.parent();
    }
    for (; depthB > depthA; depthB--) {
      b = b.parent();
    }
    while (a != b) {
      a = a.parent();
      b = b.parent();
    }
    return a;
  }

  private static boolean within(Container inner, Container outer) {
    for (var c = inner; c != null; c = c.parent()) {
      if (c == outer) {
        return true;
      }
    }
    return false;
  }

  /** The containers from the one inside {@code outer} down to {@code inner}. */
  private static List<Container> chain(Container inner, Container outer) {
    if (inner == outer) {
      return List.of();
    }
    var chain = new ArrayList<Container>();
    for (var c = inner; c != outer; c = c.parent()) {
      chain.add(c);
    }
    Collections.reverse(chain);
    return chain;
  }
}
