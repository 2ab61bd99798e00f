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
 * <p>The list is one strip: on a poster that is looked at from afar no half of it is of use.
 */
final class LanguagesSetter {

  /** Percentages of the size of a line that it takes at least above and below its baseline. */
  private static final int RISE = 74;

  private static final int FALL = 22;

  private final LineSetter lines;
  private final Spacing spacing;

  LanguagesSetter(LineSetter lines, Spacing spacing) {
    this.lines = lines;
    this.spacing = spacing;
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

  /** An item with the height that it takes. */
  private record Entry(Name label, List<Name> names, int height) {}

  List<Strip> set(Block.Items list, Column column, Container container) {
    var entries = list.items().stream().map(this::entry).toList();
    int labels = 0;
    int names = 0;
    for (var entry : entries) {
      labels = Math.max(labels, entry.label().line().width());
      for (var name : entry.names()) {
        names = Math.max(names, name.line().width());
      }
    }
    int indent = labels + spacing.labelGap();
    int most = (column.width() + gutter()) / (indent + names + gutter());
    var columns = columns(entries, Math.max(1, most));
    if (most < 1) {
      // Told where every text is told that is wider than the measure.
      var narrow = column.inset(indent, 0);
      for (var item : list.items()) {
        item.blocks().forEach(block -> setter(block).text(text(block), size(true), true, narrow, owner(block)));
      }
    }
    int pitch = (column.width() + gutter()) / columns.size();
    var items = new ArrayList<Placed>();
    int height = 0;
    for (int i = 0; i < columns.size(); i++) {
      var part = column.part(i * pitch, pitch - gutter());
      int y = 0;
      for (var entry : columns.get(i)) {
        y += y == 0 ? 0 : gap();
        place(entry, part, indent, y, items);
        y += entry.height();
      }
      height = Math.max(height, y);
    }
    return List.of(new Strip(0, height, items, 0, container));
  }

  private Entry entry(Block.Item item) {
    var label =
        new Name(
            lines.line(List.of(new Inline.Text(item.label())), size(true), true),
            new Owner.Content(item.labelId()),
            size(true));
    var names = new ArrayList<Name>();
    int height = 0;
    for (var block : item.blocks()) {
      boolean first = names.isEmpty();
      var line = setter(block).line(text(block), size(first), first);
      var name = new Name(line, owner(block), size(first));
      height += (first ? 0 : lineGap()) + name.rise() + name.fall();
      names.add(name);
    }
    return new Entry(label, names, height);
  }

  private void place(Entry entry, Column column, int indent, int top, List<Placed> items) {
    int y = top;
    for (var name : entry.names()) {
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

  /** The entries in their order in at most so many columns, the highest of them as low as can be. */
  private List<List<Entry>> columns(List<Entry> entries, int most) {
    int low = 0;
    int high = entries.stream().mapToInt(e -> e.height() + gap()).sum();
    while (low < high) {
      int middle = (low + high) / 2;
      if (columns(entries, most, middle).size() <= most) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return columns(entries, most, low);
  }

  private List<List<Entry>> columns(List<Entry> entries, int most, int height) {
    var columns = new ArrayList<List<Entry>>();
    int used = 0;
    for (var entry : entries) {
      if (entry.height() > height) {
        return java.util.Collections.nCopies(most + 1, List.of());
      }
      if (columns.isEmpty() || used + gap() + entry.height() > height) {
        columns.add(new ArrayList<>());
        used = entry.height();
      } else {
        used += gap() + entry.height();
      }
      columns.getLast().add(entry);
    }
    return columns;
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

  /** The language in its own words stands out. */
  private int size(boolean own) {
    return own ? spacing.body() * 6 / 5 : spacing.body();
  }

  private int lineGap() {
    return spacing.body() / 6;
  }

  private int gap() {
    return spacing.body() / 2;
  }

  private int gutter() {
    return spacing.columnGap();
  }
}
