package org.clearleaf.tagging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.markup.NodeId;

/**
 * What the pages hold of each block, in logical order, and the boxes and link areas that its
 * elements need.
 */
final class Marks {

  /**
   * A marked-content sequence and the element that it belongs to, inside a block or the block's
   * own.
   */
  record Mark(Home home, Kid.Marked kid) {}

  private final Map<NodeId, List<Mark>> byBlock = new HashMap<>();
  private final Map<NodeId, int[]> boxes = new HashMap<>();
  private final Map<NodeId, Integer> boxPages = new HashMap<>();
  private final Map<NodeId, List<Kid>> links = new HashMap<>();

  void add(Home home, Kid.Marked kid) {
    byBlock.computeIfAbsent(home.block().node(), k -> new ArrayList<>()).add(new Mark(home, kid));
  }

  void addLink(NodeId link, Kid.Annotation area) {
    links.computeIfAbsent(link, k -> new ArrayList<>()).add(area);
  }

  /**
   * Makes the box of a figure enclose a rectangle. A figure that runs over pages keeps the box of
   * its first page.
   */
  void enclose(NodeId figure, int page, int left, int bottom, int right, int top) {
    if (boxPages.computeIfAbsent(figure, k -> page) != page) {
      return;
    }
    var box = boxes.computeIfAbsent(figure, k -> new int[] {left, bottom, right, top});
    box[0] = Math.min(box[0], left);
    box[1] = Math.min(box[1], bottom);
    box[2] = Math.max(box[2], right);
    box[3] = Math.max(box[3], top);
  }

  List<Mark> of(NodeId block) {
    return byBlock.getOrDefault(block, List.of());
  }

  /**
   * Left, bottom, right, top from the lower left of the page; null if nothing of it stands on a
   * page.
   */
  int[] box(NodeId figure) {
    return boxes.get(figure);
  }

  /** The areas of a link, once: a second call finds none. */
  List<Kid> takeLinks(NodeId link) {
    var areas = links.remove(link);
    return areas == null ? List.of() : areas;
  }

  /**
   * @throws IllegalArgumentException if an area is left that no element took
   */
  void checkAllLinksTaken() {
    if (!links.isEmpty()) {
      throw new IllegalArgumentException("areas of links without text: " + links.keySet());
    }
  }
}
