package org.clearleaf.content;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Problems;
import org.clearleaf.content.Section.Kind;
import org.clearleaf.content.Section.Part;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;

/** Collects the parts of one section and gives their units keys (TRANSLATION 1). */
final class SectionParts {

  private final SectionHead head;
  private final Unit heading;
  private final Units units;
  private final SourceLines source;
  private final String where;
  private final Problems problems;
  private final List<Part> parts = new ArrayList<>();
  private int paragraphs;
  private int items;
  private boolean hasTable;
  private boolean empty = true;
  private Unit picture;
  private List<Part.Step> steps;

  SectionParts(
      SectionHead head,
      Unit heading,
      Units units,
      SourceLines source,
      String sheet,
      Problems problems) {
    this.head = head;
    this.heading = heading;
    this.units = units;
    this.source = source;
    this.where = sheet + " · " + heading.english();
    this.problems = problems;
  }

  void add(Node node) {
    empty = false;
    switch (node) {
      case Paragraph paragraph
          when paragraph.getFirstChild() instanceof Image image && image.getNext() == null ->
          addPicture(image);
      case Paragraph paragraph ->
          parts.add(
              new Part.Paragraph(
                  unit("paragraph-" + ++paragraphs, paragraph, "paragraph " + paragraphs)));
      case OrderedList list when head.kind() == Kind.TIMELINE -> addSteps(list);
      case BulletList list when head.kind() == Kind.FILL_IN ->
          parts.add(new Part.FillIns(items(list)));
      case BulletList list when head.kind() != Kind.TIMELINE && head.kind() != Kind.RULED ->
          parts.add(new Part.Items(false, items(list)));
      case OrderedList list when head.kind() == Kind.PLAIN || head.kind() == Kind.BOX ->
          addOrdered(list);
      case TableBlock table when head.kind() == Kind.PLAIN -> addTable(table);
      case ListBlock _ -> rejectHere(node, "This kind of list");
      case TableBlock _ -> rejectHere(node, "A table");
      case BlockQuote _ -> reject(node, "a quotation", "Take the > signs out.");
      case FencedCodeBlock _, IndentedCodeBlock _ ->
          reject(node, "code", "Take the ` signs or the spaces at the beginning of the line out.");
      case HtmlBlock _ -> reject(node, "HTML", "Use plain words and Markdown.");
      case ThematicBreak _ -> reject(node, "a line across the page", "Begin a new section.");
      case LinkReferenceDefinition _ ->
          reject(
              node,
              "a list of link addresses",
              "Write the address into the link: [words](https://...).");
      default -> reject(node, "something unknown", "Use paragraphs, lists and tables.");
    }
  }

  Section close() {
    switch (head.kind()) {
      case RULED -> parts.add(new Part.RuledLines(head.lines()));
      case TIMELINE -> closeTimeline();
      case FILL_IN ->
          require(
              parts.stream().anyMatch(Part.FillIns.class::isInstance),
              "A section with .fill-in has no list of labels.",
              "Add one: \"- My nurse\".");
      case PLAIN, BOX ->
          require(
              !empty,
              "There is nothing in this section.",
              "Write something, or take the heading out.");
    }
    return new Section(head.id(), head.kind(), heading, List.copyOf(parts));
  }

  private Unit unit(String key, Node node, String position) {
    return units.add(head.id() + "." + key, node, head.unitClass(), where + " · " + position);
  }

  private void addPicture(Image image) {
    if (head.kind() != Kind.TIMELINE
        || !image.getDestination().equals("timeline")
        || picture != null) {
      reject(
          image,
          "a picture here",
          "The only picture is ![words for a screen reader](timeline), once in a section with .timeline.");
      return;
    }
    picture = unit("picture", image, "what a screen reader says of the picture");
  }

  private void addSteps(OrderedList list) {
    if (steps != null) {
      rejectHere(list, "A second list of steps");
      return;
    }
    checkStart(list);
    steps = new ArrayList<>();
    int n = 0;
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      n++;
      var name = item.getFirstChild();
      var text = name == null ? null : name.getNext();
      if (!(name instanceof Paragraph)
          || !(name.getFirstChild() instanceof StrongEmphasis strong)
          || strong.getNext() != null
          || !(text instanceof Paragraph)
          || text.getNext() != null) {
        problems.error(
            "summary.list",
            source.place(item),
            "A step is its name in bold and one paragraph.",
            "Write \"" + n + ". **Name**\", an empty line, and the paragraph, indented.");
      } else {
        var step = unit("step-" + n + ".name", strong, "step " + n + ", its name");
        steps.add(new Part.Step(step, unit("step-" + n + ".text", text, "step " + n)));
      }
    }
    if (picture != null) {
      parts.add(new Part.Timeline(picture, List.copyOf(steps)));
    }
  }

  private void closeTimeline() {
    require(
        picture != null,
        "A section with .timeline has no picture.",
        "Add a line ![what a screen reader says of it](timeline) before the steps.");
    require(
        steps != null,
        "A section with .timeline has no steps.",
        "Add them: \"1. **Name**\", an empty line, and a paragraph, indented.");
    require(
        picture == null
            || steps == null
            || parts.stream().anyMatch(Part.Timeline.class::isInstance),
        "The picture stands after the steps.",
        "Put it before them.");
  }

  private void addOrdered(OrderedList list) {
    checkStart(list);
    parts.add(new Part.Items(true, items(list)));
  }

  private void checkStart(OrderedList list) {
    if (list.getMarkerStartNumber() != null && list.getMarkerStartNumber() != 1) {
      problems.error(
          "summary.list",
          source.place(list),
          "The list begins with " + list.getMarkerStartNumber() + ".",
          "Begin it with 1; its items are numbered anew.");
    }
  }

  private List<Unit> items(ListBlock list) {
    var made = new ArrayList<Unit>();
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      var content = item.getFirstChild();
      if (!(content instanceof Paragraph) || content.getNext() != null) {
        problems.error(
            "summary.list",
            source.place(item),
            "An item of a list is one paragraph, without a list or anything else inside it.",
            "Make several items, or put the text before or after the list.");
      } else {
        made.add(unit("item-" + ++items, content, "item " + items));
      }
    }
    return List.copyOf(made);
  }

  private void addTable(TableBlock block) {
    if (hasTable) {
      problems.error(
          "summary.table",
          source.place(block),
          "A section has one table.",
          "Begin a new section before the second one.");
      return;
    }
    hasTable = true;
    TableRows.read(block, source, problems)
        .ifPresent(rows -> {
          var headCells = new ArrayList<Unit>();
          for (var cell : rows.head()) {
            int c = headCells.size() + 1;
            headCells.add(
                units.add(
                    head.id() + ".head-" + c,
                    cell,
                    UnitClass.FURNITURE,
                    where + " · table, head of column " + c));
          }
          var body = new ArrayList<List<Unit>>();
          for (var row : rows.body()) {
            int r = body.size() + 1;
            var cells = new ArrayList<Unit>();
            for (var cell : row) {
              int c = cells.size() + 1;
              cells.add(unit("row-" + r + ".cell-" + c, cell, "table, row " + r + ", column " + c));
            }
            body.add(List.copyOf(cells));
          }
          parts.add(new Part.Table(List.copyOf(headCells), List.copyOf(body)));
        });
  }

  private void require(boolean condition, String message, String remedy) {
    if (!condition) {
      problems.error("summary.section", heading.place(), message, remedy);
    }
  }

  private void rejectHere(Node node, String what) {
    var kind =
        switch (head.kind()) {
          case PLAIN -> "plain";
          case BOX -> ".box";
          case TIMELINE -> ".timeline";
          case RULED -> ".ruled";
          case FILL_IN -> ".fill-in";
        };
    problems.error(
        "summary.kind",
        source.place(node),
        what + " cannot stand in a section that is " + kind + ".",
        "Put it into a section of another kind.");
  }

  private void reject(Node node, String what, String remedy) {
    problems.error(
        "summary.element", source.place(node), "A handout cannot hold " + what + ".", remedy);
  }
}
