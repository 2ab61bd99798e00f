package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Inline;
import org.clearleaf.text.Line;

/**
 * Sets a list of languages in as many columns as there is room for: beside each number the language
 * in its own words, larger than all else, and below that its name for the staff. Names are never
 * broken. All of them begin at the same edge, whichever way they run, so that the eye goes down a
 * column and finds each beside its number.
 *
 * <p>The list is one strip: on a poster that is looked at from afar no half of it is of use. Room
 * that the page leaves makes the languages in their own words larger, then goes between the
 * entries.
 */
final class LanguagesSetter {

  /** Percentages of the size of a line that it takes at least above and below its baseline. */
  private static final int RISE = 74;

  private static final int FALL = 22;

  /**
   * Percentages of the body size: a language in its own words, among others, the same where there
   * is room, and alone.
   */
  private static final int OWN = 120;

  private static final int ROOMY = 180;

  private static final int ALONE = 220;

  private static final int MOST_COLUMNS = 6;

  private final LineSetter lines;
  private final Spacing spacing;
  private final int spare;

  /**
   * @param spare thousandths of a point that the list may be higher than it needs to be
   */
  LanguagesSetter(LineSetter lines, Spacing spacing, int spare) {
    this.lines = lines;
    this.spacing = spacing;
    this.spare = spare;
  }

  /** A name as one line. */
  private record Name(Line line, Owner owner, int size) {
    int rise() {
      return Math.max(line.inkAbove(), size * RISE / 100);
    }

    int fall() {
      return Math.max(line.inkBelow(), size * FALL / 100);
    }
  }

  /** An item with the room that it takes; {@code names} is the width of the widest name. */
  private record Entry(Name label, List<Name> list, int names, int height) {}

  /**
   * Entries below each other.
   *
   * @param indent of the names, after the widest number
   */
  private record Stack(List<Entry> entries, int indent, int width, int height) {}

  List<Strip> set(Block.Items list, Column column, Container container) {
    int own = own(list, column);
    var stacks = stacks(list, own, column.width());
    var items = new ArrayList<Placed>();
    int height = 0;
    int used = stacks.stream().mapToInt(Stack::width).sum();
    int gutter =
        stacks.size() == 1 ? 0 : Math.max(0, (column.width() - used) / (stacks.size() - 1));
    int left = spare - (height(stacks) - height(stacks(list, usual(), column.width())));
    int most = stacks.stream().mapToInt(stack -> stack.entries().size()).max().orElse(1);
    int air = most == 1 ? 0 : Math.min(spacing.body() * 3 / 2, left / (most - 1));
    int offset = 0;
    for (var stack : stacks) {
      if (stack.width() > column.width()) {
        tellTooWide(list, own, column.inset(stack.indent(), 0));
      }
      var part = column.part(offset, stack.width());
      int y = 0;
      for (var entry : stack.entries()) {
        y += y == 0 ? 0 : gap() + air;
        place(entry, part, stack.indent(), y, items);
        y += entry.height();
      }
      offset += stack.width() + gutter;
      height = Math.max(height, y);
    }
    return List.of(new Strip(0, height, items, 0, container));
  }

  private int usual() {
    return spacing.body() * OWN / 100;
  }

  /** The size of a language in its own words: as large as there is room for. */
  private int own(Block.Items list, Column column) {
    boolean alone = list.items().size() == 1;
    int size = alone ? spacing.body() * ALONE / 100 : spacing.body() * ROOMY / 100;
    int highest = height(stacks(list, usual(), column.width())) + spare;
    while (size > usual()) {
      var stacks = stacks(list, size, column.width());
      boolean fits = stacks.stream().allMatch(stack -> stack.width() <= column.width());
      if (fits && (alone || height(stacks) <= highest)) {
        return size;
      }
      size -= 1_000;
    }
    return usual();
  }

  private static int height(List<Stack> stacks) {
    return stacks.stream().mapToInt(Stack::height).max().orElse(0);
  }

  private List<Stack> stacks(Block.Items list, int own, int width) {
    return stacks(list.items().stream().map(item -> entry(item, own)).toList(), width);
  }

  /** A name that is wider than the measure is told where every such text is. */
  private void tellTooWide(Block.Items list, int own, Column column) {
    for (var item : list.items()) {
      boolean first = true;
      for (var block : item.blocks()) {
        setter(block).text(text(block), first ? own : spacing.body(), first, column, owner(block));
        first = false;
      }
    }
  }

  private Entry entry(Block.Item item, int own) {
    var label =
        new Name(
            lines.line(List.of(new Inline.Text(item.label())), own, true),
            new Owner.Content(item.labelId()),
            own);
    var names = new ArrayList<Name>();
    int height = 0;
    int width = 0;
    for (var block : item.blocks()) {
      boolean first = names.isEmpty();
      int size = first ? own : spacing.body();
      var line = setter(block).line(text(block), size, first);
      var name = new Name(line, owner(block), size);
      height += (first ? 0 : lineGap()) + name.rise() + name.fall();
      width = Math.max(width, line.width());
      names.add(name);
    }
    return new Entry(label, names, width, height);
  }

  private void place(Entry entry, Column column, int indent, int top, List<Placed> items) {
    int y = top;
    for (var name : entry.list()) {
      boolean first = y == top;
      y += (first ? 0 : lineGap()) + name.rise();
      if (first) {
        items.addAll(place(entry.label(), column, 0, y));
      }
      items.addAll(place(name, column, indent, y));
      y += name.fall();
    }
  }

  private List<Placed> place(Name name, Column column, int offset, int baseline) {
    return lines.place(name.line(), column, offset, baseline, name.owner());
  }

  /** The entries in their order in as many columns as the width has room for. */
  private List<Stack> stacks(List<Entry> entries, int width) {
    for (int count = Math.min(MOST_COLUMNS, entries.size()); count > 1; count--) {
      var stacks = divided(entries, count);
      int used = stacks.stream().mapToInt(Stack::width).sum();
      if (used + (stacks.size() - 1) * spacing.columnGap() <= width) {
        return stacks;
      }
    }
    return List.of(stack(entries));
  }

  /** In at most so many columns, the highest of them as low as can be. */
  private List<Stack> divided(List<Entry> entries, int count) {
    int low = entries.stream().mapToInt(Entry::height).max().orElse(0);
    int high = entries.stream().mapToInt(e -> e.height() + gap()).sum();
    while (low < high) {
      int middle = (low + high) / 2;
      if (filled(entries, middle).size() <= count) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return filled(entries, low);
  }

  /**
   * @param height that every column has, at least that of each entry
   */
  private List<Stack> filled(List<Entry> entries, int height) {
    var stacks = new ArrayList<Stack>();
    var open = new ArrayList<Entry>();
    int used = 0;
    for (var entry : entries) {
      if (!open.isEmpty() && used + gap() + entry.height() > height) {
        stacks.add(stack(open));
        open.clear();
      }
      used = open.isEmpty() ? entry.height() : used + gap() + entry.height();
      open.add(entry);
    }
    stacks.add(stack(open));
    return stacks;
  }

  private Stack stack(List<Entry> entries) {
    int labels = 0;
    int names = 0;
    int height = -gap();
    for (var entry : entries) {
      labels = Math.max(labels, entry.label().line().width());
      names = Math.max(names, entry.names());
      height += gap() + entry.height();
    }
    int indent = labels + spacing.labelGap();
    return new Stack(List.copyOf(entries), indent, indent + names, height);
  }

  private LineSetter setter(Block block) {
    return block instanceof Block.Foreign foreign
        ? lines.in(foreign.language(), foreign.direction())
        : lines;
  }

  private static List<Inline> text(Block block) {
    return switch (block) {
      case Block.Foreign foreign -> foreign.text();
      case Block.Paragraph paragraph -> paragraph.text();
      default -> throw new IllegalArgumentException("no name: " + block);
    };
  }

  private static Owner owner(Block block) {
    return new Owner.Content(block.id());
  }

  private int lineGap() {
    return spacing.body() / 8;
  }

  private int gap() {
    return spacing.body() * 3 / 10;
  }
}
