package org.clearleaf.check;

import java.util.List;
import java.util.function.Consumer;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.Footer;
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
      text.wording(wording);
    }
    // Of the numbers that only the layout fills in.
    reader.accept(document.digits());
  }

  /** What is read aloud, without its footer, in one. */
  static String body(Document document) {
    var body = new StringBuilder();
    new DocumentText(body::append).blocks(document.blocks());
    return body.toString();
  }

  /** What one wording of a footer says, without the numbers of pages, in one. */
  static String footer(Footer.Wording wording) {
    var footer = new StringBuilder();
    new DocumentText(footer::append).wording(wording);
    return footer.toString();
  }

  private void wording(Footer.Wording wording) {
    inlines(wording.notice());
    inlines(wording.day());
    inlines(wording.details());
    inlines(wording.page());
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
        reader.accept(table.foreignJoint());
      }
      case Block.Box box -> blocks(box.blocks());
      case Block.Timeline timeline -> items(timeline.steps());
      case Block.Foreign foreign -> inlines(foreign.text());
      case Block.FillIn fillIn -> inlines(fillIn.label());
      case Block.Verdict verdict -> {
        items(verdict.choices());
        block(verdict.remark());
      }
      case Block.Picture _, Block.RuledLines _ -> {}
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
    row.cells().forEach(cell -> blocks(cell.paragraphs()));
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
