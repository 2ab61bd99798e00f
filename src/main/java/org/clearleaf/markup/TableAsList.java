package org.clearleaf.markup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;

/**
 * A table as a list, for where it is too wide (LP41): the first cell of a row in bold, each other
 * one after the head of its column. What is said in two languages is said so here: head and cell
 * stand together in each. One for each document.
 */
public final class TableAsList {
  private final FreshIds ids = new FreshIds();
  private final Language language;

  /**
   * @param language of the document
   */
  public TableAsList(Language language) {
    this.language = language;
  }

  /** The whole table. */
  public Block.Items of(Block.Table table) {
    var items = new ArrayList<Block.Item>();
    for (var row : table.rows()) {
      var blocks = new ArrayList<Block>();
      for (var paragraph : row.cells().getFirst().paragraphs()) {
        blocks.add(with(paragraph, List.of(new Inline.Strong(paragraph.text()))));
      }
      for (int c = 1; c < row.cells().size(); c++) {
        var lines = lines(table, row, c);
        blocks.addAll(lines.isEmpty() ? List.of(nothing(table, row, c)) : lines);
      }
      items.add(new Block.Item(row.id(), ids.next(), BlockReader.BULLET, ids.next(), blocks));
    }
    return new Block.Items(table.id(), Block.Numbering.DISC, items);
  }

  /**
   * What a cell says, after the head of its column in the same language; a cell that has no words
   * in a language of the head, since they are the same in both, lends its own. Nothing for an empty
   * cell.
   */
  List<Block.Prose> lines(Block.Table table, Block.Row row, int column) {
    var head = table.head().cells().get(column);
    var cell = row.cells().get(column);
    var lines = new ArrayList<Block.Prose>();
    var begun = new LinkedHashSet<Voice>();
    for (var paragraph : cell.paragraphs()) {
      var voice = Voice.of(paragraph);
      lines.add(
          begun.add(voice)
              ? with(paragraph, joined(said(head, voice), voice, table, paragraph.text()))
              : paragraph);
    }
    if (begun.contains(Voice.OWN)) {
      for (var voice : voices(head)) {
        if (begun.add(voice)) {
          var text = joined(said(head, voice), voice, table, said(cell, voice));
          lines.add(new Block.Foreign(ids.next(), voice.language, voice.direction, text));
        }
      }
    }
    return lines;
  }

  private Block.Paragraph nothing(Block.Table table, Block.Row row, int column) {
    var head = said(table.head().cells().get(column), Voice.OWN);
    return new Block.Paragraph(
        row.cells().get(column).id(), joined(head, Voice.OWN, table, List.of()));
  }

  /** The words of a cell in the language of the document; none where it has none. */
  static List<Inline> own(Block.Cell cell) {
    return words(cell, Voice.OWN);
  }

  /**
   * A language that paragraphs are in.
   *
   * @param language null, as the direction, for that of the document
   */
  private record Voice(Language language, Direction direction) {
    static final Voice OWN = new Voice(null, null);

    static Voice of(Block.Prose prose) {
      return switch (prose) {
        case Block.Paragraph _ -> OWN;
        case Block.Foreign foreign -> new Voice(foreign.language(), foreign.direction());
      };
    }
  }

  private static Set<Voice> voices(Block.Cell cell) {
    var voices = new LinkedHashSet<Voice>();
    cell.paragraphs().forEach(paragraph -> voices.add(Voice.of(paragraph)));
    return voices;
  }

  /** A further copy of what a cell says in a language; where it is silent there, its own words. */
  private List<Inline> said(Block.Cell cell, Voice voice) {
    var words = words(cell, voice);
    if (!words.isEmpty() || voice.equals(Voice.OWN)) {
      return ids.copy(words);
    }
    var own = own(cell);
    return own.isEmpty()
        ? own
        : List.of(new Inline.Span(ids.next(), language, true, false, ids.copy(own)));
  }

  private static List<Inline> words(Block.Cell cell, Voice voice) {
    var words = new ArrayList<Inline>();
    for (var paragraph : cell.paragraphs()) {
      if (Voice.of(paragraph).equals(voice)) {
        if (!words.isEmpty()) {
          words.add(new Inline.Text(" "));
        }
        words.addAll(paragraph.text());
      }
    }
    return words;
  }

  private static List<Inline> joined(
      List<Inline> head, Voice voice, Block.Table table, List<Inline> text) {
    var joined = new ArrayList<Inline>(head);
    if (!head.isEmpty()) {
      joined.add(new Inline.Text(voice.equals(Voice.OWN) ? table.joint() : table.foreignJoint()));
    }
    joined.addAll(text);
    return joined;
  }

  private static Block.Prose with(Block.Prose paragraph, List<Inline> text) {
    return switch (paragraph) {
      case Block.Paragraph(var id, _) -> new Block.Paragraph(id, text);
      case Block.Foreign(var id, var language, var direction, _) ->
          new Block.Foreign(id, language, direction, text);
    };
  }
}
