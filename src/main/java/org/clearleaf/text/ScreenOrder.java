package org.clearleaf.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.clearleaf.base.Direction;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.Footer;
import org.clearleaf.markup.Inline;
import org.clearleaf.markup.NodeId;

/**
 * Readies a document for whoever orders its lines by UAX 9 alone, as browsers and mail programs do:
 * there {@code 555-0100} after an Arabic word is shown as {@code 0100-555}, which is another phone
 * number. The {@link Islands} of a right-to-left text that have digits and signs are isolated, so
 * that a screen shows them in the order in which paper does.
 */
public final class ScreenOrder {

  /** What is isolated here is no node of its own: neither tagged nor referred to. */
  private static final NodeId NONE = new NodeId(0);

  private ScreenOrder() {}

  /** The same document; isolated are only pieces of text that were not before. */
  public static Document of(Document document) {
    var direction = document.direction();
    if (!direction.isRightToLeft()) {
      return document;
    }
    return new Document(
        document.language(),
        direction,
        document.digits(),
        document.head(),
        blocks(document.blocks(), direction),
        footer(document.footer(), direction));
  }

  private static Footer footer(Footer footer, Direction direction) {
    return new Footer(
        each(
            footer.wordings(),
            wording ->
                new Footer.Wording(
                    text(wording.notice(), direction),
                    text(wording.day(), direction),
                    text(wording.details(), direction),
                    wording.page())));
  }

  private static List<Block> blocks(List<Block> blocks, Direction direction) {
    return each(blocks, block -> block(block, direction));
  }

  private static Block block(Block block, Direction direction) {
    return switch (block) {
      case Block.Heading(var id, var level, var text) ->
          new Block.Heading(id, level, text(text, direction));
      case Block.Prose prose -> prose(prose, direction);
      case Block.Items items -> items(items, direction);
      case Block.Table table ->
          new Block.Table(
              table.id(),
              table.columns(),
              table.joint(),
              table.foreignJoint(),
              row(table.head(), direction),
              each(table.rows(), row -> row(row, direction)),
              table.headId(),
              table.bodyId());
      case Block.Box(var id, var frame, var inside) ->
          new Block.Box(id, frame, blocks(inside, direction));
      case Block.Timeline(var id, var figureId, var alternative, var steps) ->
          new Block.Timeline(id, figureId, alternative, items(steps, direction));
      case Block.FillIn fillIn -> fillIn(fillIn, direction);
      case Block.Verdict(var id, var choices, var remark) ->
          new Block.Verdict(id, items(choices, direction), fillIn(remark, direction));
      case Block.Masthead(var id, var start, var end, var below) ->
          new Block.Masthead(
              id,
              paragraph(start, direction),
              each(end, p -> paragraph(p, direction)),
              each(below, p -> paragraph(p, direction)));
      case Block.Picture _, Block.RuledLines _ -> block;
    };
  }

  private static Block.Prose prose(Block.Prose prose, Direction direction) {
    return switch (prose) {
      case Block.Paragraph paragraph -> paragraph(paragraph, direction);
      case Block.Foreign(var id, var language, var own, var text) ->
          new Block.Foreign(id, language, own, text(text, own));
    };
  }

  private static Block.Paragraph paragraph(Block.Paragraph paragraph, Direction direction) {
    return new Block.Paragraph(paragraph.id(), text(paragraph.text(), direction));
  }

  private static Block.FillIn fillIn(Block.FillIn fillIn, Direction direction) {
    return new Block.FillIn(fillIn.id(), text(fillIn.label(), direction));
  }

  private static Block.Items items(Block.Items items, Direction direction) {
    return new Block.Items(
        items.id(),
        items.numbering(),
        each(
            items.items(),
            item ->
                new Block.Item(
                    item.id(),
                    item.labelId(),
                    item.label(),
                    item.bodyId(),
                    blocks(item.blocks(), direction))));
  }

  private static Block.Row row(Block.Row row, Direction direction) {
    return new Block.Row(
        row.id(),
        each(
            row.cells(),
            cell ->
                new Block.Cell(
                    cell.id(),
                    cell.head(),
                    each(cell.paragraphs(), prose -> prose(prose, direction)))));
  }

  private static List<Inline> text(List<Inline> inlines, Direction direction) {
    if (!direction.isRightToLeft()) {
      return inlines;
    }
    var ordered = new ArrayList<Inline>();
    for (var inline : inlines) {
      switch (inline) {
        case Inline.Text(var text) -> isolate(text, ordered);
        case Inline.Strong(var children) ->
            ordered.add(new Inline.Strong(text(children, direction)));
        // What has a language of its own was marked by whoever wrote that; in all else that is
        // isolated it is again the first strong letter that decides (FSI).
        case Inline.Span span when span.language() == null && !span.unbreakable() ->
            ordered.add(
                new Inline.Span(
                    span.id(), null, span.isolated(), false, text(span.children(), direction)));
        case Inline.Span _, Inline.Link _, Inline.PageNumber _, Inline.PageCount _ ->
            ordered.add(inline);
      }
    }
    return List.copyOf(ordered);
  }

  private static void isolate(String text, List<Inline> ordered) {
    int at = 0;
    for (var island :
        Islands.find(text, 0, text.length(), List.of(), Islands.Around.RIGHT_TO_LEFT)) {
      var piece = text.substring(island.start(), island.end());
      if (!isTurnedRound(piece)) {
        continue;
      }
      if (at < island.start()) {
        ordered.add(new Inline.Text(text.substring(at, island.start())));
      }
      ordered.add(
          new Inline.Span(NONE, null, true, !island.letters(), List.of(new Inline.Text(piece))));
      at = island.end();
    }
    if (at < text.length()) {
      ordered.add(new Inline.Text(text.substring(at)));
    }
  }

  /** Letters alone, or digits alone, are in order without help. */
  private static boolean isTurnedRound(String island) {
    return island.chars().anyMatch(Character::isDigit)
        && !island.chars().allMatch(Character::isLetterOrDigit);
  }

  private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
    return list.stream().map(change).toList();
  }
}
