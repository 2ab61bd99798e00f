package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.markup.Block;

/** Sets blocks as strips: one case a block. */
final class BlockSetter {
  private final LineSetter lines;
  private final Spacing spacing;
  private final int tallest;
  private final int spare;
  private final ProseSetter prose;
  private final ItemsSetter items;
  private final TableSetter tables;
  private final TimelineSetter timelines;
  private final VerdictSetter verdicts;
  private final WritingLineSetter writing;
  private final MastheadSetter mastheads;
  private final BlockFlow flow;
  private final BoxSetter boxes;

  /**
   * @param tallest thousandths of a point that a page has for a picture
   */
  BlockSetter(LineSetter lines, Spacing spacing, int tallest) {
    this(lines, spacing, tallest, 0);
  }

  /**
   * @param spare thousandths of a point that the page leaves empty, for a list of languages
   */
  BlockSetter(LineSetter lines, Spacing spacing, int tallest, int spare) {
    this.lines = lines;
    this.spacing = spacing;
    this.tallest = tallest;
    this.spare = spare;
    prose = new ProseSetter(lines, spacing);
    items = new ItemsSetter(lines, prose, this::set, spacing);
    tables = new TableSetter(lines, spacing);
    timelines = new TimelineSetter(lines, spacing);
    verdicts = new VerdictSetter(lines, spacing);
    writing = new WritingLineSetter(lines, spacing);
    mastheads = new MastheadSetter(lines, prose, spacing);
    flow = new BlockFlow(this::set, prose, spacing);
    boxes = new BoxSetter(flow, spacing);
  }

  List<Strip> set(List<Block> blocks, Column column) {
    return flow.set(blocks, column, null);
  }

  private List<Strip> set(Block block, Column column, Container container) {
    return switch (block) {
      case Block.Heading heading -> heading(heading, column, container);
      case Block.Paragraph paragraph -> prose.set(paragraph, column, container);
      case Block.Foreign foreign -> prose.foreign(foreign, column, container);
      case Block.Items list when list.numbering() == Block.Numbering.LANGUAGES ->
          new LanguagesSetter(lines, spacing, spare).set(list, column, container);
      case Block.Items list -> items.set(list, column, container);
      case Block.Table table -> tables.set(table, column, container);
      case Block.Box box -> boxes.set(box, column, container);
      case Block.Timeline timeline ->
          timelines.set(
              timeline, column, container, (blocks, beside) -> items.body(blocks, beside, null));
      case Block.FillIn fillIn -> writing.fillIn(fillIn, column, container);
      case Block.Picture picture -> List.of(picture(picture, column, container));
      case Block.Verdict verdict -> verdicts.set(verdict, column, container);
      case Block.RuledLines ruled -> writing.ruledLines(ruled, column, container);
      case Block.Masthead masthead -> mastheads.set(masthead, column, container);
    };
  }

  /** One strip, as large as asked for or as the column and a page have room. */
  private Strip picture(Block.Picture picture, Column column, Container container) {
    double scale =
        Math.min(
            1,
            Math.min(
                (double) column.width() / picture.width(), (double) tallest / picture.height()));
    int width = Math.max(1, (int) (picture.width() * scale));
    int height = Math.max(1, (int) (picture.height() * scale));
    int offset = picture.centred() ? (column.width() - width) / 2 : 0;
    return new Strip(
        0,
        height,
        List.of(
            new Placed.Picture(
                column.x(offset, width),
                0,
                width,
                height,
                picture.artwork(),
                new Owner.Content(picture.id()))),
        BreakCost.BETWEEN_BLOCKS,
        container);
  }

  private List<Strip> heading(Block.Heading heading, Column column, Container container) {
    int size = spacing.heading(heading.level());
    var strips = new ArrayList<Strip>();
    for (var line : lines.heading(heading.text(), size, column, new Owner.Content(heading.id()))) {
      strips.add(
          new Strip(0, line.height(), line.items(), strips.isEmpty() ? 0 : Strip.NEVER, container));
    }
    return strips;
  }
}
