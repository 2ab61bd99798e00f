package org.clearleaf.markup;

import java.util.List;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;

/**
 * Writes a document as plain text, for mail programs, Braille displays and whoever asks for it
 * (M14). A paragraph is a line: whoever shows it breaks it to their own width, and a screen reader
 * does not stop in the middle of a sentence. May be used by several threads.
 *
 * <p>Text from right to left begins each line with U+200F, so that a line that starts with a name
 * in Latin letters is set from the right all the same, and what is filled in stands between U+2068
 * and U+2069 (M12; UAX 9, FSI and PDI): without them a date would be shown backwards. A line that
 * runs the other way than the document stands between two marks of its own direction, U+200E or
 * U+200F: where a program sets all lines alike, its full stop stays at its end all the same.
 */
public final class TextWriter {

  private static final char RIGHT_TO_LEFT_MARK = '\u200F';
  private static final char LEFT_TO_RIGHT_MARK = '\u200E';
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  /** A line to write on, where text is printed. */
  private static final String BLANK = " ____________";

  private static final String TICK_BOX = "[ ]";

  /** The whole text, each line ended by U+000A. The same document gives the same characters. */
  public String write(Document document) {
    var out = new Lines(document.language(), document.direction());
    blocks(document.blocks(), "", out);
    var wording = document.footer().wordings().getFirst();
    out.gap(2);
    for (var part : List.of(wording.notice(), wording.day(), wording.details())) {
      if (!part.isEmpty()) {
        out.line("", text(part, document.direction()));
      }
    }
    return out.toString();
  }

  private static void blocks(List<Block> blocks, String indent, Lines out) {
    blocks.forEach(block -> block(block, indent, out));
  }

  private static void block(Block block, String indent, Lines out) {
    switch (block) {
      case Block.Heading(_, var level, var text) -> {
        out.gap(level == 1 ? 1 : 2);
        out.line(indent, text(text, out.direction));
        out.gap(1);
      }
      case Block.Paragraph(_, var text) -> {
        out.line(indent, text(text, out.direction));
        out.gap(1);
      }
      case Block.Foreign(_, _, var direction, var text) -> {
        out.line(indent, text(text, direction), direction);
        out.gap(1);
      }
      case Block.Items items -> items(items, indent, out);
      case Block.Table table -> table(table, indent, out);
      case Block.Box(_, _, var blocks) -> {
        out.gap(1);
        blocks(blocks, indent, out);
        out.gap(1);
      }
      case Block.Timeline(_, _, var alternative, var steps) -> {
        out.line(indent, alternative);
        out.gap(1);
        items(steps, indent, out);
      }
      case Block.FillIn(_, var label) -> {
        out.line(indent, text(label, out.direction) + BLANK);
        out.gap(1);
      }
      case Block.Verdict(_, var choices, var remark) -> {
        items(choices, indent, out);
        block(remark, indent, out);
      }
      // Nobody writes on a line of a screen.
      case Block.Picture picture -> {
        out.line(indent, picture.alternative());
        out.gap(1);
      }
      case Block.RuledLines _ -> out.gap(1);
      case Block.Masthead(_, var start, var end, var below) -> {
        out.line(indent, text(start.text(), out.direction));
        end.forEach(p -> out.line(indent, text(p.text(), out.direction)));
        below.forEach(p -> out.line(indent, text(p.text(), out.direction)));
        out.gap(1);
      }
    }
  }

  private static void items(Block.Items list, String indent, Lines out) {
    for (var item : list.items()) {
      var label = list.numbering() == Block.Numbering.TICKS ? TICK_BOX : item.label();
      var blocks = item.blocks();
      if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph(_, var text)) {
        out.line(indent, label + " " + text(text, out.direction));
        blocks = blocks.subList(1, blocks.size());
      } else {
        out.line(indent, label);
      }
      for (var block : blocks) {
        if (block instanceof Block.Paragraph(_, var text)) {
          out.line(indent + "  ", text(text, out.direction));
        } else if (block instanceof Block.Foreign(_, _, var direction, var text)) {
          out.line(indent + "  ", text(text, direction), direction);
        } else {
          block(block, indent + "  ", out);
        }
      }
    }
    out.gap(1);
  }

  /**
   * A row is a few lines, each a cell with the head of its column, as in narrow print (S9). A cell
   * in two languages is two lines.
   */
  private static void table(Block.Table table, String indent, Lines out) {
    var asList = new TableAsList(out.language);
    for (var row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        for (var line : asList.lines(table, row, i)) {
          var direction =
              line instanceof Block.Foreign foreign ? foreign.direction() : out.direction;
          out.line(indent, text(line.text(), direction), direction);
        }
      }
      out.gap(1);
    }
  }

  /** One line of text; in one from right to left what is filled in is isolated. */
  static String text(List<Inline> inlines, Direction direction) {
    var s = new StringBuilder();
    append(inlines, direction.isRightToLeft(), s);
    return s.toString();
  }

  private static void append(List<Inline> inlines, boolean isolating, StringBuilder s) {
    for (var inline : inlines) {
      switch (inline) {
        case Inline.Text(var text) -> s.append(text);
        case Inline.Strong(var children) -> append(children, isolating, s);
        case Inline.Span span when span.isolated() && isolating -> {
          s.append(FIRST_STRONG_ISOLATE);
          append(span.children(), true, s);
          s.append(POP_ISOLATE);
        }
        case Inline.Span span -> append(span.children(), isolating, s);
        case Inline.Link(_, var href, _, var children) -> {
          int start = s.length();
          append(children, isolating, s);
          var address = href.replaceFirst("^mailto:", "");
          if (isHidden(address, s.substring(start))) {
            var shown = isolating ? FIRST_STRONG_ISOLATE + address + POP_ISOLATE : address;
            s.append(" (").append(shown).append(')');
          }
        }
        case Inline.PageNumber _, Inline.PageCount _ -> {}
      }
    }
  }

  /** Whether nobody could follow a link by its words; of a number these are what is dialled. */
  private static boolean isHidden(String address, String words) {
    var bare = address.replaceFirst("^https://", "").replaceFirst("/$", "");
    return !address.startsWith("tel:") && !words.contains(bare);
  }

  /** Lines with gaps between them, of which only the widest of those in a row counts. */
  private static final class Lines {
    private final StringBuilder s = new StringBuilder(8 << 10);
    private final Language language;
    private final Direction direction;
    private int gap;

    Lines(Language language, Direction direction) {
      this.language = language;
      this.direction = direction;
    }

    void gap(int lines) {
      gap = Math.max(gap, lines);
    }

    void line(String indent, String text) {
      line(indent, text, direction);
    }

    void line(String indent, String text, Direction of) {
      if (!s.isEmpty()) {
        s.append("\n".repeat(gap));
      }
      gap = 0;
      char mark = of.isRightToLeft() ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
      boolean other = of != direction;
      if (other || of.isRightToLeft()) {
        s.append(mark);
      }
      s.append(indent).append(text);
      if (other) {
        s.append(mark);
      }
      s.append('\n');
    }

    @Override
    public String toString() {
      return s.toString();
    }
  }
}
