package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Inline;
import org.clearleaf.markup.NodeId;
import org.clearleaf.text.Line;

/** Sets blocks as strips: one case a block. */
final class BlockSetter {
  /** Before a paragraph or a list: a good place to turn the page. */
  private static final int BETWEEN_BLOCKS = 60;

  private static final int BETWEEN_ITEMS = 90;

  /** What it costs more to leave the first or the last item of a list alone on a page. */
  private static final int LONELY_ITEM = 70;

  /** Between labels with lines to write on: a list of phone numbers is hung up whole. */
  private static final int BETWEEN_FILL_INS = 1_300;

  /** After a paragraph that introduces a list. */
  private static final int AFTER_INTRODUCTION = 900;

  /** After one in two languages: it is no single line that would look forgotten. */
  private static final int AFTER_BOTH_INTRODUCTIONS = 300;

  /** Inside a paragraph, with two lines on each side at least (STANDARDS LP34). */
  private static final int INSIDE_PARAGRAPH = 220;

  /** What a frame adds to the cost of any break inside it. */
  private static final int INSIDE_BOX = 250;

  /** More than any page that is left hollow: a unit is broken only where no page holds it. */
  private static final int INSIDE_UNIT = 6_000;

  /**
   * After the first strip below a heading, unless it is a single line: then two stay with it
   * (LP34).
   */
  private static final int LONELY_HEADING = 900;

  private static final int BETWEEN_RULED_LINES = 300;

  /** So many ruled lines stay together under their heading. */
  private static final int LINES_TOGETHER = 3;

  private static final int MIN_LINES = 2;

  private final LineSetter lines;
  private final Spacing spacing;
  private final int tallest;
  private final int spare;
  private final TableSetter tables;
  private final TimelineSetter timelines;
  private final VerdictSetter verdicts;

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
    this.tallest = tallest;
    this.spare = spare;
    this.spacing = spacing;
    this.tables = new TableSetter(lines, spacing);
    this.timelines = new TimelineSetter(lines, spacing);
    this.verdicts = new VerdictSetter(lines, spacing);
  }

  List<Strip> set(List<Block> blocks, Column column) {
    return set(blocks, column, null);
  }

  private List<Strip> set(List<Block> blocks, Column column, Container container) {
    var strips = new ArrayList<Strip>();
    Block before = null;
    // What the block before says, if that says it in another language: both are one thing.
    Block said = null;
    int belowHeading = Integer.MIN_VALUE;
    boolean lineBelowHeading = false;
    for (int b = 0; b < blocks.size(); b++) {
      var block = blocks.get(b);
      boolean last = b + 1 == blocks.size() || !(blocks.get(b + 1) instanceof Block.FillIn);
      boolean accompanies = accompanies(before, block);
      boolean ofHeading = accompanies && said instanceof Block.Heading;
      var own =
          accompanies
              ? accompanying((Block.Foreign) block, column, container)
              : set(block, column, container);
      for (int i = 0; i < own.size(); i++) {
        var strip = own.get(i);
        if (i == 0 && before != null) {
          int cost =
              accompanies ? AFTER_INTRODUCTION : breakCost(said, before != said, block, last);
          strip = strip.withGap(gap(before, said, block)).withBreakCost(cost);
        }
        if (ofHeading) {
          strip = strip.withBreakCost(Strip.NEVER);
        } else {
          belowHeading++;
        }
        if (belowHeading == 1) {
          lineBelowHeading =
              block instanceof Block.Paragraph
                  || block instanceof Block.Foreign
                  || block instanceof Block.Items;
        } else if (belowHeading == 2 && strip.breakCost() != Strip.NEVER) {
          strip =
              strip.withBreakCost(
                  lineBelowHeading ? Strip.NEVER : strip.breakCost() + LONELY_HEADING);
        }
        if (container != null && strip.breakCost() != Strip.NEVER) {
          strip = strip.withBreakCost(strip.breakCost() + INSIDE_BOX);
        }
        strips.add(strip);
      }
      before = block;
      if (!accompanies) {
        said = block;
      }
      if (block instanceof Block.Heading) {
        belowHeading = 0;
      }
    }
    return strips;
  }

  /** Whether a block says what the one before it says, in another language. */
  private static boolean accompanies(Block before, Block block) {
    return block instanceof Block.Foreign
        && (before instanceof Block.Paragraph
            || before instanceof Block.Foreign
            || before instanceof Block.Heading);
  }

  private List<Strip> accompanying(Block.Foreign foreign, Column column, Container parent) {
    var container =
        new Container(
            parent,
            0,
            0,
            null,
            (top, bottom) -> List.of(Accompaniment.rule(foreign, column, top, bottom)));
    return text(
        lines.in(foreign.language(), foreign.direction()),
        foreign.text(),
        foreign.id(),
        Accompaniment.lines(foreign, column, spacing),
        container);
  }

  /**
   * @param said what the block before says in another language, else that block
   */
  private int gap(Block before, Block said, Block block) {
    if (accompanies(before, block)) {
      return spacing.termGap();
    }
    if (before instanceof Block.Heading) {
      return switch (block) {
        case Block.RuledLines _, Block.FillIn _ -> 0;
        case Block.Box _ -> spacing.introGap() * 4 / 3;
        default -> spacing.belowHeading();
      };
    }
    return switch (block) {
      case Block.Heading _ -> spacing.aboveHeading();
      case Block.Items _ ->
          said instanceof Block.Paragraph ? spacing.introGap() : spacing.paragraphGap();
      case Block.FillIn _, Block.RuledLines _ -> 0;
      case Block.Verdict _ -> 0;
      case Block.Box box when box.frame() == Block.Frame.UNIT -> spacing.introGap();
      case Block.Paragraph _,
          Block.Foreign _,
          Block.Table _,
          Block.Box _,
          Block.Timeline _,
          Block.Picture _,
          Block.Masthead _ ->
          spacing.paragraphGap();
    };
  }

  /**
   * @param twice whether what is before is said in two languages
   * @param last whether no line to fill in follows
   */
  private static int breakCost(Block before, boolean twice, Block block, boolean last) {
    if (before instanceof Block.Heading
        || before instanceof Block.Masthead
        || block instanceof Block.Masthead) {
      return Strip.NEVER;
    }
    return switch (block) {
      case Block.Heading _ -> 0;
      case Block.Items _, Block.FillIn _, Block.Timeline _, Block.Table _
          when before instanceof Block.Paragraph && !twice ->
          AFTER_INTRODUCTION;
      case Block.Items _, Block.Timeline _, Block.Table _ when before instanceof Block.Paragraph ->
          AFTER_BOTH_INTRODUCTIONS;
      case Block.FillIn _ -> BETWEEN_FILL_INS + (last ? LONELY_ITEM : 0);
      case Block.Items _, Block.Timeline _, Block.Table _ -> BETWEEN_ITEMS;
      case Block.Paragraph _,
          Block.Foreign _,
          Block.Verdict _,
          Block.Box _,
          Block.Masthead _,
          Block.Picture _,
          Block.RuledLines _ ->
          BETWEEN_BLOCKS;
    };
  }

  private List<Strip> set(Block block, Column column, Container container) {
    return switch (block) {
      case Block.Heading heading -> heading(heading, column, container);
      case Block.Paragraph paragraph ->
          text(lines, paragraph.text(), paragraph.id(), column, container);
      case Block.Foreign foreign ->
          text(
              lines.in(foreign.language(), foreign.direction()),
              foreign.text(),
              foreign.id(),
              column.towards(foreign.direction()),
              container);
      case Block.Items items -> items(items, column, container);
      case Block.Table table -> tables.set(table, column, container);
      case Block.Box box -> box(box, column, container);
      case Block.Timeline timeline -> timelines.set(timeline, column, container, this::stepBody);
      case Block.FillIn fillIn -> fillIn(fillIn, column, container);
      case Block.Picture picture -> List.of(picture(picture, column, container));
      case Block.Verdict verdict -> verdicts.set(verdict, column, container);
      case Block.RuledLines ruled -> ruledLines(ruled, column, container);
      case Block.Masthead masthead -> masthead(masthead, column, container);
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
        BETWEEN_BLOCKS,
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

  private List<Strip> text(
      LineSetter setter, List<Inline> text, NodeId owner, Column column, Container container) {
    var set = setter.text(text, spacing.body(), false, column, new Owner.Content(owner));
    var strips = new ArrayList<Strip>(set.size());
    for (int i = 0; i < set.size(); i++) {
      int cost =
          i == 0
              ? BETWEEN_BLOCKS
              : i >= MIN_LINES && set.size() - i >= MIN_LINES ? INSIDE_PARAGRAPH : Strip.NEVER;
      strips.add(new Strip(0, set.get(i).height(), set.get(i).items(), cost, container));
    }
    return strips;
  }

  private List<Strip> items(Block.Items list, Column column, Container container) {
    if (list.numbering() == Block.Numbering.LANGUAGES) {
      return new LanguagesSetter(lines, spacing, spare).set(list, column, container);
    }
    boolean ticks = list.numbering() == Block.Numbering.TICKS;
    int labels = ticks ? spacing.tickBox() : 0;
    var shaped = new ArrayList<Line>();
    for (var item : list.items()) {
      // A bold bullet is a larger one (LP35).
      boolean bold =
          list.numbering() == Block.Numbering.DISC || list.numbering() == Block.Numbering.TERMS;
      var label = lines.line(List.of(new Inline.Text(item.label())), spacing.body(), bold);
      labels = Math.max(labels, label.width());
      shaped.add(label);
    }
    var body = column.inset(labels + spacing.labelGap(), 0);
    var strips = new ArrayList<Strip>();
    for (int i = 0; i < list.items().size(); i++) {
      var item = list.items().get(i);
      var own = new ArrayList<>(itemBody(item.blocks(), body, container));
      if (own.isEmpty()) {
        continue;
      }
      var first = own.getFirst();
      var labelled = new ArrayList<Placed>();
      int baseline = firstBaseline(first, shaped.get(i));
      labelled.addAll(
          ticks
              ? VerdictSetter.tickBox(column, 0, baseline, spacing.tickBox())
              : lines.place(shaped.get(i), column, 0, baseline, new Owner.Content(item.labelId())));
      labelled.addAll(first.items());
      own.set(
          0,
          new Strip(
              strips.isEmpty() ? 0 : gap(list),
              first.height(),
              labelled,
              strips.isEmpty() ? BETWEEN_BLOCKS : itemCost(i, list.items().size()),
              container));
      strips.addAll(own);
    }
    return strips;
  }

  private int gap(Block.Items list) {
    return switch (list.numbering()) {
      case TERMS, TICKS, LANGUAGES -> spacing.termGap();
      case DISC, DECIMAL -> spacing.itemGap();
    };
  }

  private static int itemCost(int index, int items) {
    return index == 1 || index == items - 1 ? BETWEEN_ITEMS + LONELY_ITEM : BETWEEN_ITEMS;
  }

  /** The paragraphs of an item stand close to each other, a little apart where languages change. */
  private List<Strip> itemBody(List<Block> blocks, Column column, Container container) {
    var strips = new ArrayList<Strip>();
    Block before = null;
    for (var block : blocks) {
      boolean accompanies = accompanies(before, block);
      var own =
          accompanies
              ? accompanying((Block.Foreign) block, column, container)
              : set(block, column, container);
      boolean turns = accompanies || before instanceof Block.Foreign;
      int gap = turns && !goesOn(before, block) ? spacing.termGap() : 0;
      for (int i = 0; i < own.size(); i++) {
        strips.add(
            i == 0 && !strips.isEmpty()
                ? own.get(i).withGap(gap).withBreakCost(Strip.NEVER)
                : own.get(i));
      }
      before = block;
    }
    return strips;
  }

  /** Whether a block goes on in the other language that the one before it is in. */
  private static boolean goesOn(Block before, Block block) {
    return before instanceof Block.Foreign one
        && block instanceof Block.Foreign other
        && one.language().equals(other.language())
        && one.direction() == other.direction();
  }

  private List<Strip> stepBody(List<Block> blocks, Column column) {
    return itemBody(blocks, column, null);
  }

  private int firstBaseline(Strip strip, Line fallback) {
    for (var item : strip.items()) {
      if (item instanceof Placed.Text text) {
        return text.baseline();
      }
    }
    return lines.baseline(fallback, spacing.body(), spacing.blank());
  }

  private List<Strip> box(Block.Box box, Column column, Container parent) {
    if (box.frame() == Block.Frame.UNIT) {
      return unit(box, column, parent);
    }
    int thin = box.frame() == Block.Frame.ANSWER ? Spacing.FRAME : Spacing.HEAVY;
    int start = box.frame() == Block.Frame.ANSWER ? 3 * Spacing.HEAVY : Spacing.HEAVY;
    int pad = spacing.boxPadding();
    var container =
        new Container(
            parent,
            thin + pad,
            thin + pad,
            null,
            (top, bottom) -> frame(column, top, bottom, thin, start));
    return set(box.blocks(), column.inset(start + pad, thin + pad), container);
  }

  private List<Strip> unit(Block.Box unit, Column column, Container parent) {
    var container =
        new Container(
            parent,
            Spacing.HEAVY + spacing.cellPadding(),
            0,
            null,
            (top, bottom) ->
                List.of(
                    new Placed.Rule(
                        column.left(),
                        top,
                        column.width(),
                        Spacing.HEAVY,
                        Owner.Artifact.DECORATION)));
    var strips = new ArrayList<Strip>();
    for (var strip : set(unit.blocks(), column, container)) {
      boolean free = strips.isEmpty() || strip.breakCost() == Strip.NEVER;
      strips.add(free ? strip : strip.withBreakCost(strip.breakCost() + INSIDE_UNIT));
    }
    return strips;
  }

  private static List<Placed> frame(Column column, int top, int bottom, int thin, int start) {
    int height = bottom - top;
    return List.of(
        new Placed.Rule(column.left(), top, column.width(), thin, Owner.Artifact.DECORATION),
        new Placed.Rule(column.x(0, start), top, start, height, Owner.Artifact.DECORATION),
        new Placed.Rule(
            column.x(column.width() - thin, thin), top, thin, height, Owner.Artifact.DECORATION),
        new Placed.Rule(
            column.left(), bottom - thin, column.width(), thin, Owner.Artifact.DECORATION));
  }

  /**
   * A label and a rule on the same baseline, or below the label where that leaves too little room
   * to write.
   */
  private List<Strip> fillIn(Block.FillIn fillIn, Column column, Container container) {
    var owner = new Owner.Content(fillIn.id());
    var set = lines.text(fillIn.label(), spacing.body(), false, column, owner);
    var strips = new ArrayList<Strip>();
    int room = column.width() - set.getLast().line().width() - spacing.labelGap();
    boolean beside = set.size() == 1 && room >= column.width() * 2 / 5;
    int drop = Math.max(0, spacing.writingLine() - set.getFirst().height());
    for (int i = 0; i < set.size(); i++) {
      var line = set.get(i);
      int lowered = i == 0 ? drop : 0;
      var items = new ArrayList<Placed>();
      line.items().forEach(item -> items.add(item.lowered(lowered)));
      if (beside) {
        items.add(
            writingRule(
                column, line.line().width() + spacing.labelGap(), room, line.baseline() + drop));
      }
      strips.add(
          new Strip(
              0,
              line.height() + lowered,
              items,
              i == 0 ? BETWEEN_FILL_INS : Strip.NEVER,
              container));
    }
    if (!beside) {
      strips.add(ruled(column, Strip.NEVER, container));
    }
    return strips;
  }

  private List<Strip> ruledLines(Block.RuledLines ruled, Column column, Container container) {
    var strips = new ArrayList<Strip>();
    for (int i = 0; i < ruled.lines(); i++) {
      strips.add(
          ruled(
              column,
              i == 0 ? BETWEEN_BLOCKS : i < LINES_TOGETHER ? Strip.NEVER : BETWEEN_RULED_LINES,
              container));
    }
    return strips;
  }

  private Strip ruled(Column column, int cost, Container container) {
    int height = spacing.writingLine();
    return new Strip(
        0,
        height,
        List.of(writingRule(column, 0, column.width(), height - Spacing.FRAME)),
        cost,
        container);
  }

  private static Placed.Rule writingRule(Column column, int offset, int width, int y) {
    return new Placed.Rule(
        column.x(offset, width), y, width, Spacing.FRAME, Owner.Artifact.DECORATION);
  }

  private List<Strip> masthead(Block.Masthead masthead, Column column, Container container) {
    var strips =
        new ArrayList<Strip>(
            text(lines, masthead.start().text(), masthead.start().id(), column, container));
    var end = new ArrayList<Strip>();
    for (var paragraph : masthead.end()) {
      end.addAll(beside(strips, paragraph, masthead, column, container));
    }
    strips.addAll(end);
    for (var paragraph : masthead.below()) {
      strips.addAll(text(lines, paragraph.text(), paragraph.id(), column, container));
    }
    strips.add(
        new Strip(
            spacing.body() / 3,
            Spacing.HEAVY,
            List.of(
                new Placed.Rule(
                    column.left(), 0, column.width(), Spacing.HEAVY, Owner.Artifact.DECORATION)),
            Strip.NEVER,
            container));
    for (int i = 1; i < strips.size(); i++) {
      strips.set(i, strips.get(i).withBreakCost(Strip.NEVER));
    }
    return strips;
  }

  /**
   * Puts a short paragraph at the end edge of the only line so far; gives it back as strips where
   * it does not fit.
   */
  private List<Strip> beside(
      List<Strip> strips,
      Block.Paragraph paragraph,
      Block.Masthead masthead,
      Column column,
      Container container) {
    var start = lines.line(masthead.start().text(), spacing.body(), false);
    var end = lines.line(paragraph.text(), spacing.body(), false);
    if (strips.size() != 1 || start.width() + spacing.columnGap() + end.width() > column.width()) {
      return text(lines, paragraph.text(), paragraph.id(), column, container);
    }
    var first = strips.getFirst();
    var items = new ArrayList<>(first.items());
    items.addAll(
        lines.place(
            end,
            column,
            column.width() - end.width(),
            firstBaseline(first, start),
            new Owner.Content(paragraph.id())));
    strips.set(0, new Strip(first.gap(), first.height(), items, first.breakCost(), container));
    return List.of();
  }
}
