package org.clearleaf.handout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.Inline;
import org.clearleaf.markup.PlainText;

/**
 * What is read aloud of a document, a text for each paragraph, cell or label, in reading order: in
 * the reader's language, and in English beside it.
 */
record Spoken(List<String> own, List<String> beside) {

  /** That a sheet is a draft, it says in English too, whatever its edition. */
  private static final String DRAFT = "Draft";

  private static final String DASH = " – ";

  static Spoken of(Document document) {
    var spoken = new Spoken(new ArrayList<>(), new ArrayList<>());
    document.blocks().forEach(spoken::add);
    return spoken;
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading heading -> own.add(PlainText.of(heading.text()));
      case Block.Paragraph paragraph -> own.add(PlainText.of(paragraph.text()));
      case Block.Foreign foreign -> {
        var said = PlainText.of(foreign.text());
        (said.startsWith(DRAFT) ? own : beside).add(said);
      }
      case Block.Items items -> items.items().forEach(item -> item.blocks().forEach(this::add));
      case Block.Table table -> {
        table.head().cells().forEach(cell -> cell.paragraphs().forEach(this::add));
        table
            .rows()
            .forEach(row -> row.cells().forEach(cell -> cell.paragraphs().forEach(this::add)));
      }
      case Block.Box box -> box.blocks().forEach(this::add);
      case Block.Timeline timeline -> {
        own.add(timeline.alternative());
        add(timeline.steps());
      }
      case Block.FillIn fillIn -> both(fillIn.label());
      case Block.Verdict verdict -> {
        add(verdict.choices());
        add(verdict.remark());
      }
      case Block.Picture picture -> own.add(picture.alternative());
      case Block.RuledLines _ -> {}
      case Block.Masthead masthead -> {
        own.add(PlainText.of(masthead.start().text()));
        masthead.end().forEach(p -> own.add(PlainText.of(p.text())));
        masthead.below().forEach(p -> own.add(PlainText.of(p.text())));
      }
    }
  }

  /** A label: the English follows a dash, but for names, which stand once for both. */
  private void both(List<Inline> text) {
    int size = text.size();
    boolean two =
        size >= 2
            && text.get(size - 1) instanceof Inline.Span
            && text.get(size - 2) instanceof Inline.Text(var between)
            && between.endsWith(DASH);
    if (!two) {
      own.add(PlainText.of(text));
      return;
    }
    var first = PlainText.of(text.subList(0, size - 1));
    own.add(first.substring(0, first.length() - DASH.length()));
    beside.add(PlainText.of(text.subList(size - 1, size)));
  }
}
