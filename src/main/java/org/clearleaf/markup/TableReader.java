package org.clearleaf.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads {@code <table>}: one row of heads, then rows of as many cells (S9). */
final class TableReader {

  /** In large print a wider table cannot be read (LP41). */
  static final int MAX_COLUMNS = 3;

  private static final Set<String> NONE = Set.of();
  private static final Set<String> SCOPE = Set.of("scope");
  private static final Set<String> JOINTS = Set.of("data-joint", "data-foreign-joint");

  private final Cursor cursor;
  private final ParagraphReader paragraphs;

  TableReader(Cursor cursor, ParagraphReader paragraphs) {
    this.cursor = cursor;
    this.paragraphs = paragraphs;
  }

  Block.Table read() throws XMLStreamException {
    cursor.allow(JOINTS);
    var joint = cursor.require("data-joint");
    var foreignJoint =
        cursor.attribute("data-foreign-joint") == null
            ? joint
            : cursor.require("data-foreign-joint");
    var place = cursor.here();
    var id = cursor.node();
    NodeId headId = null;
    NodeId bodyId = null;
    Block.Row head = null;
    List<Block.Row> rows = List.of();
    while (cursor.child()) {
      switch (cursor.element()) {
        case "thead" -> {
          order(headId == null && bodyId == null);
          headId = cursor.node();
          var headPlace = cursor.here();
          var heads = rows(true, 0);
          if (heads.size() != 1) {
            cursor.error(
                headPlace,
                "markup.table",
                "The table's head has " + heads.size() + " rows.",
                "write one.");
          }
          head = heads.isEmpty() ? null : heads.getFirst();
          columns(headPlace, head);
        }
        case "tbody" -> {
          order(headId != null && bodyId == null);
          bodyId = cursor.node();
          rows = rows(false, head == null ? 0 : head.cells().size());
        }
        default -> {
          cursor.unknown("a table");
          cursor.skip();
        }
      }
    }
    if (head == null || rows.isEmpty()) {
      cursor.error(
          place, "markup.table", "A table has no head or no rows.", "write <thead>, then <tbody>.");
    }
    int columns = head == null ? 1 : head.cells().size();
    return new Block.Table(id, columns, joint, foreignJoint, head, rows, headId, bodyId);
  }

  private void order(boolean inOrder) {
    if (!inOrder) {
      cursor.error(
          "markup.table",
          "<" + cursor.element() + "> is out of order.",
          "write <thead>, then <tbody>.");
    }
  }

  private void columns(int place, Block.Row head) {
    if (head != null && head.cells().size() > MAX_COLUMNS) {
      cursor.error(
          place,
          "markup.table",
          "A table has "
              + head.cells().size()
              + " columns; in large print at most "
              + MAX_COLUMNS
              + " can be read.",
          "say it in a list, or in two tables (STANDARDS LP41).");
    }
  }

  /**
   * @param columns how many cells a row should have, 0 where not known
   */
  private List<Block.Row> rows(boolean inHead, int columns) throws XMLStreamException {
    cursor.allow(NONE);
    var rows = new ArrayList<Block.Row>();
    while (cursor.child()) {
      if (!cursor.element().equals("tr")) {
        cursor.unknown("the rows of a table");
        cursor.skip();
        continue;
      }
      var place = cursor.here();
      var row = row(inHead);
      if (row.cells().isEmpty() || columns > 0 && row.cells().size() != columns) {
        cursor.error(
            place,
            "markup.table",
            "A row has "
                + row.cells().size()
                + " cells"
                + (columns > 0 ? ", the head " + columns : "")
                + ".",
            "give all rows the same number of cells (STANDARDS S9).");
      }
      rows.add(row);
    }
    return List.copyOf(rows);
  }

  private Block.Row row(boolean inHead) throws XMLStreamException {
    cursor.allow(NONE);
    var id = cursor.node();
    var cells = new ArrayList<Block.Cell>();
    while (cursor.child()) {
      switch (cursor.element()) {
        case "th" -> cells.add(head(inHead, cells.isEmpty()));
        case "td" -> {
          if (inHead) {
            cursor.unknown("the head of a table");
          }
          cursor.allow(NONE);
          cells.add(new Block.Cell(cursor.node(), false, paragraphs()));
        }
        default -> {
          cursor.unknown("a row");
          cursor.skip();
        }
      }
    }
    return new Block.Row(id, List.copyOf(cells));
  }

  private Block.Cell head(boolean inHead, boolean first) throws XMLStreamException {
    if (!inHead && !first) {
      cursor.error("markup.table", "Only the first cell of a row can be its head.", "write <td>.");
    }
    cursor.allow(SCOPE);
    cursor.expect("scope", inHead ? "col" : "row");
    var place = cursor.here();
    var id = cursor.node();
    var words = paragraphs();
    if (words.isEmpty()) {
      cursor.error(place, "markup.empty", "<th> has no text.", "fill it or leave it out.");
    }
    return new Block.Cell(id, true, words);
  }

  /** Either paragraphs, or text that becomes the one paragraph. */
  private List<Block.Prose> paragraphs() throws XMLStreamException {
    var bare = paragraphs.bare();
    if (bare.isPresent()) {
      return List.copyOf(bare.get());
    }
    var list = new ArrayList<Block.Prose>();
    do {
      if (cursor.element().equals("p")) {
        list.add(paragraphs.prose());
      } else {
        cursor.unknown("a cell");
        cursor.skip();
      }
    } while (cursor.child());
    return List.copyOf(list);
  }
}
