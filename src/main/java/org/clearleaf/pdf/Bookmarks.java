package org.clearleaf.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.layout.Placed;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.Inline;
import org.clearleaf.markup.NodeId;
import org.clearleaf.tagging.Element;
import org.clearleaf.tagging.Kid;
import org.clearleaf.tagging.StructureTree;

/**
 * Writes the outline, one entry a heading, nested by level (ISO 32000-1, 12.3.3; STANDARDS S15).
 */
final class Bookmarks {

  /**
   * @param top where the heading stands, thousandths of a point from the lower edge
   */
  private record Target(int page, int top) {}

  private static final class Entry {
    final String title;
    final Target target;
    final int level;
    final List<Entry> children = new ArrayList<>();
    boolean closed;
    int object;

    Entry(String title, Target target, int level) {
      this.title = title;
      this.target = target;
      this.level = level;
    }

    /** How many entries below this one are seen while it is open. */
    int visible() {
      return children.stream().mapToInt(c -> c.closed ? 1 : 1 + c.visible()).sum();
    }
  }

  private final PdfFile file;
  private final Entry root = new Entry("", null, 0);

  /** What headings are added to. */
  private Entry open = root;

  Bookmarks(PdfFile file) {
    this.file = file;
  }

  /**
   * Begins a group of entries, which is closed until somebody opens it.
   *
   * @param page where it leads: to the upper edge of that page
   */
  void group(String title, int page, PageFormat format) {
    var group = new Entry(title, new Target(page, format.height()), 0);
    group.closed = true;
    root.children.add(group);
    open = group;
  }

  /**
   * Adds the headings of a sheet.
   *
   * @param firstPage of the sheet, the index in the file
   */
  void add(Document document, StructureTree tree, PageFormat format, int firstPage) {
    var targets = new HashMap<NodeId, Target>();
    findTargets(tree.root(), tree, format, firstPage, targets);
    addHeadings(document.blocks(), targets, new ArrayList<>(List.of(open)));
  }

  /** Writes the outline and answers its object, -1 if there are no entries. */
  int write() throws IOException {
    if (root.children.isEmpty()) {
      return -1;
    }
    root.object = file.reserve();
    var dictionary = new PdfBytes(64).raw("<</Type/Outlines");
    writeChildren(root, dictionary);
    file.put(root.object, dictionary.raw(">>"));
    return root.object;
  }

  private void findTargets(
      Element element,
      StructureTree tree,
      PageFormat format,
      int firstPage,
      Map<NodeId, Target> targets) {
    switch (element.role()) {
      case H1, H2, H3 -> {
        var first = first(element);
        var sequence =
            tree.pages().get(first.page()).sequences().stream()
                .filter(s -> s.mcid() == first.mcid())
                .findFirst();
        if (sequence.orElseThrow().items().getFirst() instanceof Placed.Text text) {
          int above =
              text.runs().stream()
                  .mapToInt(r -> r.face().scaled(r.face().ascent(), r.size()))
                  .max()
                  .orElse(0);
          int top = Math.min(format.height(), format.height() - text.baseline() + above);
          targets.put(element.node(), new Target(firstPage + first.page(), top));
        }
      }
      case DOCUMENT, SECT -> {
        for (var kid : element.kids()) {
          if (kid instanceof Element inner) {
            findTargets(inner, tree, format, firstPage, targets);
          }
        }
      }
      default -> {}
    }
  }

  private static Kid.Marked first(Element element) {
    return switch (element.kids().getFirst()) {
      case Kid.Marked marked -> marked;
      case Element inner -> first(inner);
      case Kid.Annotation annotation ->
          throw new IllegalArgumentException("a heading without text");
    };
  }

  /**
   * @param path the entries that are open, from the root inwards
   */
  private static void addHeadings(
      List<Block> blocks, Map<NodeId, Target> targets, List<Entry> path) {
    for (var block : blocks) {
      if (block instanceof Block.Box box) {
        addHeadings(box.blocks(), targets, path);
      } else if (block instanceof Block.Heading heading && targets.containsKey(heading.id())) {
        while (path.getLast().level >= heading.level()) {
          path.removeLast();
        }
        var title = new StringBuilder();
        append(title, heading.text());
        var entry = new Entry(title.toString(), targets.get(heading.id()), heading.level());
        path.getLast().children.add(entry);
        path.add(entry);
      }
    }
  }

  private static void append(StringBuilder s, List<Inline> text) {
    for (var inline : text) {
      switch (inline) {
        case Inline.Text(var t) -> s.append(t);
        case Inline.Strong(var children) -> append(s, children);
        case Inline.Span span -> append(s, span.children());
        case Inline.Link link -> append(s, link.children());
        case Inline.PageNumber n -> {}
        case Inline.PageCount n -> {}
      }
    }
  }

  /** Writes the entries below one, and into its own dictionary where they are. */
  private void writeChildren(Entry parent, PdfBytes dictionary) throws IOException {
    var entries = parent.children;
    if (entries.isEmpty()) {
      return;
    }
    entries.forEach(entry -> entry.object = file.reserve());
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var e =
          new PdfBytes(128)
              .raw("<</Title")
              .text(entry.title)
              .raw("/Parent ")
              .reference(parent.object);
      if (i > 0) {
        e.raw("/Prev ").reference(entries.get(i - 1).object);
      }
      if (i + 1 < entries.size()) {
        e.raw("/Next ").reference(entries.get(i + 1).object);
      }
      e.raw("/Dest[")
          .reference(file.page(entry.target.page))
          .raw("/XYZ null ")
          .thousandths(entry.target.top)
          .raw(" null]");
      writeChildren(entry, e);
      file.put(entry.object, e.raw(">>"));
    }
    dictionary
        .raw("/First ")
        .reference(entries.getFirst().object)
        .raw("/Last ")
        .reference(entries.getLast().object);
    dictionary.raw("/Count ").number(parent.closed ? -parent.visible() : parent.visible());
  }
}
