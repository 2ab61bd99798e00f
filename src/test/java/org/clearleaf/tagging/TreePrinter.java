package org.clearleaf.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.clearleaf.layout.Placed;
import org.clearleaf.text.GlyphRun;

/** Prints a structure tree as an outline, with the text that its leaves stand for. */
final class TreePrinter {
  private final StructureTree tree;
  private final StringBuilder out = new StringBuilder();

  private TreePrinter(StructureTree tree) {
    this.tree = tree;
  }

  static String print(StructureTree tree) {
    var printer = new TreePrinter(tree);
    printer.print(tree.root(), 0);
    return printer.out.toString();
  }

  private void print(Element element, int depth) {
    out.append("  ".repeat(depth)).append(element.role().type());
    var a = element.attributes();
    for (var extra : new Object[] {element.language(), a.scope(), a.listNumbering()}) {
      out.append(extra == null ? "" : " " + extra);
    }
    if (a.alternative() != null) {
      out.append(" alt \"").append(a.alternative()).append('"');
    }
    if (a.box() != null) {
      out.append(" box ").append(points(a.box()));
    }
    if (element.kids().stream().allMatch(kid -> kid instanceof Kid.Marked)) {
      element.kids().forEach(kid -> out.append(' ').append(text((Kid.Marked) kid)));
      out.append('\n');
      return;
    }
    out.append('\n');
    for (var kid : element.kids()) {
      switch (kid) {
        case Element inner -> print(inner, depth + 1);
        case Kid.Marked marked ->
            out.append("  ".repeat(depth + 1)).append(text(marked)).append('\n');
        case Kid.Annotation(int page, int index) ->
            out.append("  ".repeat(depth + 1))
                .append("-> ")
                .append(tree.pages().get(page).links().get(index).href())
                .append('\n');
      }
    }
  }

  private static String points(int[] box) {
    var edges = new ArrayList<String>();
    for (int edge : box) {
      edges.add(String.valueOf(Math.round(edge / 1000f)));
    }
    return String.join(" ", edges);
  }

  private String text(Kid.Marked marked) {
    var sequences = tree.pages().get(marked.page()).sequences();
    var items =
        sequences.stream().filter(s -> s.mcid() == marked.mcid()).findFirst().orElseThrow().items();
    return items.stream()
        .map(item ->
            switch (item) {
              case Placed.Text text -> text(text.runs());
              case Placed.Rule rule -> "(rule)";
              case Placed.Disc disc -> "(disc)";
              case Placed.Picture picture -> "(picture)";
              case Placed.LinkArea area -> throw new AssertionError();
            })
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String text(List<GlyphRun> runs) {
    return runs.stream()
        .sorted(Comparator.comparingInt(GlyphRun::start))
        .map(run -> run.text().substring(run.start(), run.end()))
        .collect(Collectors.joining());
  }
}
