package org.clearleaf.check;

import java.util.List;
import java.util.function.Consumer;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.Inline;

/** Everything that a document prints, piece by piece, in reading order; the footer last. */
final class DocumentText {
  private final Consumer<String> reader;

  private DocumentText(Consumer<String> reader) {
    this.reader = reader;
  }

  static void each(Document document, Consumer<String> reader) {
    var text = new DocumentText(reader);
    text.blocks(document.blocks());
    for (var wording : document.footer().wordings()) {
      text.inlines(wording.notice());
      text.inlines(wording.details());
      text.inlines(wording.page());
    }
    // Of the numbers that only the layout fills in.
    reader.accept(document.digits());
  }

  private void blocks(List<? extends Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> inlines(heading.text());
      case Block.Paragraph paragraph -> inlines(paragraph.text());
      case Block.Items items -> items(items);
      case Block.Table table -> {
        row(table.head());
        table.rows().forEach(this::row);
        reader.accept(table.joint());
      }
      case Block.Box box -> blocks(box.blocks());
      case Block.Timeline timeline -> items(timeline.steps());
      case Block.FillIn fillIn -> inlines(fillIn.label());
      case Block.RuledLines _ -> {}
      case Block.Masthead masthead -> {
        block(masthead.start());
        blocks(masthead.end());
        blocks(masthead.below());
      }
    }
  }

  private void items(Block.Items items) {
    for (var item : items.items()) {
      reader.accept(item.label());
      blocks(item.blocks());
    }
  }

  private void row(Block.Row row) {
    row.cells().forEach(cell -> inlines(cell.text()));
  }

  private void inlines(List<Inline> inlines) {
    for (var inline : inlines) {
      switch (inline) {
        case Inline.Text(var text) -> reader.accept(text);
        case Inline.Strong(var children) -> inlines(children);
        case Inline.Span span -> inlines(span.children());
        case Inline.Link link -> inlines(link.children());
        case Inline.PageNumber() -> {}
        case Inline.PageCount() -> {}
      }
    }
  }
}
