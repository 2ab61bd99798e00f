package org.clearleaf.tagging;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.layout.Pages;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.NodeId;
import org.clearleaf.tagging.Element.Attributes;
import org.clearleaf.tagging.Marks.Mark;

/**
 * Joins a document, which gives order and roles, to its pages, which give the leaves (ISO 32000-1,
 * 14.7 and 14.8). What stands on a page has exactly one home in the tree or is an artifact. An
 * element that nothing stands on a page for is left out, save the cells that keep a table regular
 * (STANDARDS S9).
 */
public final class Tagger {

  /**
   * @throws IllegalArgumentException if content belongs to a node that the document does not have
   *     or that holds none
   */
  public StructureTree build(Document document, Pages pages) {
    var homes = new Homes(document);
    var marks = new Marks();
    var tagged = new ArrayList<TaggedPage>(pages.pages().size());
    for (var page : pages.pages()) {
      tagged.add(new PageCutter(homes, marks, tagged.size(), pages.format().height()).cut(page));
    }
    var root = new Tree(homes, marks).root(document);
    marks.checkAllLinksTaken();
    return new StructureTree(root, List.copyOf(tagged));
  }

  private record Tree(Homes homes, Marks marks) {

    Element root(Document document) {
      return new Element(
          Role.DOCUMENT, null, document.language(), Attributes.NONE, kids(document.blocks()));
    }

    private List<Kid> kids(List<? extends Block> blocks) {
      var kids = new ArrayList<Kid>();
      blocks.forEach(block -> add(kids, block));
      return List.copyOf(kids);
    }

    private void add(List<Kid> kids, Block block) {
      switch (block) {
        case Block.Heading heading -> addLeaf(kids, heading.id());
        case Block.Paragraph paragraph -> addLeaf(kids, paragraph.id());
        case Block.Foreign(var id, var language, var direction, var text) ->
            addFilled(kids, new Element(Role.P, id, language, Attributes.NONE, leaves(id)));
        case Block.FillIn fillIn -> addLeaf(kids, fillIn.id());
        case Block.Verdict(var id, var choices, var remark) -> {
          addList(kids, choices);
          addLeaf(kids, remark.id());
        }
        case Block.Items items -> addList(kids, items);
        case Block.Box(var id, var frame, var blocks) ->
            addFilled(kids, element(Role.SECT, id, kids(blocks)));
        case Block.Timeline(var id, var figure, var alternative, var steps) -> {
          var picture = new Attributes(alternative, null, null, marks.box(figure));
          addFilled(kids, new Element(Role.FIGURE, figure, null, picture, leaves(figure)));
          addList(kids, steps);
        }
        case Block.Table table -> addTable(kids, table);
        case Block.Masthead(var id, var start, var end, var below) -> {
          addLeaf(kids, start.id());
          kids.addAll(kids(end));
          kids.addAll(kids(below));
        }
        case Block.Picture(var id, _, var alternative, var language, _, _, _) -> {
          var figure = new Attributes(alternative, null, null, marks.box(id));
          addFilled(kids, new Element(Role.FIGURE, id, language, figure, leaves(id)));
        }
        case Block.RuledLines ruled -> {}
      }
    }

    private void addList(List<Kid> kids, Block.Items list) {
      var numbering =
          switch (list.numbering()) {
            case DISC -> "Disc";
            case DECIMAL -> "Decimal";
            // Labels, if any, that follow no numbering (ISO 32000-1, Table 347).
            case TERMS, TICKS, LANGUAGES -> "None";
          };
      var items = new ArrayList<Kid>();
      for (var item : list.items()) {
        var parts = new ArrayList<Kid>();
        addFilled(parts, element(Role.LBL, item.labelId(), leaves(item.labelId())));
        var body = new ArrayList<>(leaves(item.bodyId()));
        item.blocks().forEach(block -> add(body, block));
        addFilled(parts, element(Role.LBODY, item.bodyId(), List.copyOf(body)));
        addFilled(items, element(Role.LI, item.id(), List.copyOf(parts)));
      }
      addFilled(
          kids,
          new Element(
              Role.L,
              list.id(),
              null,
              new Attributes(null, null, numbering, null),
              List.copyOf(items)));
    }

    private void addTable(List<Kid> kids, Block.Table table) {
      var head = element(Role.THEAD, table.headId(), List.of(row(table.head(), "Column")));
      var rows = table.rows().stream().map(row -> (Kid) row(row, "Row")).toList();
      kids.add(
          element(
              Role.TABLE, table.id(), List.of(head, element(Role.TBODY, table.bodyId(), rows))));
    }

    private Element row(Block.Row row, String scope) {
      var cells = new ArrayList<Kid>();
      for (var cell : row.cells()) {
        var attributes = cell.head() ? new Attributes(null, scope, null, null) : Attributes.NONE;
        var kids =
            cell.isPlain() ? leaves(cell.paragraphs().getFirst().id()) : kids(cell.paragraphs());
        cells.add(new Element(cell.head() ? Role.TH : Role.TD, cell.id(), null, attributes, kids));
      }
      return element(Role.TR, row.id(), List.copyOf(cells));
    }

    private void addLeaf(List<Kid> kids, NodeId node) {
      addFilled(kids, element(homes.of(node).role(), node, leaves(node)));
    }

    private static void addFilled(List<Kid> kids, Element element) {
      if (!element.kids().isEmpty()) {
        kids.add(element);
      }
    }

    private static Element element(Role role, NodeId node, List<Kid> kids) {
      return new Element(role, node, (Language) null, Attributes.NONE, kids);
    }

    /** What stands on the pages of one block, inline elements round their parts. */
    private List<Kid> leaves(NodeId block) {
      var found = marks.of(block);
      return found.isEmpty() ? List.of() : leaves(found, homes.of(block));
    }

    private List<Kid> leaves(List<Mark> found, Home home) {
      var kids = new ArrayList<Kid>();
      for (int i = 0, end; i < found.size(); i = end) {
        var inner = found.get(i).home().below(home);
        end = i + 1;
        if (inner == null) {
          kids.add(found.get(i).kid());
          continue;
        }
        while (end < found.size() && found.get(end).home().below(home) == inner) {
          end++;
        }
        var parts = leaves(found.subList(i, end), inner);
        if (inner.role() == Role.LINK) {
          parts = join(parts, marks.takeLinks(inner.node()));
        }
        kids.add(
            new Element(inner.role(), inner.node(), inner.ownLanguage(), Attributes.NONE, parts));
      }
      return List.copyOf(kids);
    }

    private static List<Kid> join(List<Kid> first, List<Kid> second) {
      var all = new ArrayList<>(first);
      all.addAll(second);
      return List.copyOf(all);
    }
  }
}
