package org.clearleaf.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearleaf.base.Direction;

/**
 * The style sheet that stands in a page: one for all, and what of it depends on the document, such
 * as the digits of its lists.
 */
final class SheetStyle {

  /** The same for each letter. */
  static final String OF_LETTERS = resource("letter.css");

  private static final String OF_SHEETS = resource("sheet.css");

  private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
  private static final char POP_ISOLATE = '\u2069';

  private SheetStyle() {}

  static String of(Document document) {
    return OF_SHEETS + counterStyle(document) + marginBox(document);
  }

  /**
   * The labels of ordered lists in the digits of the document: as markers of the browser's own, so
   * that a screen reader still counts the items (CSS Counter Styles 3).
   */
  private static String counterStyle(Document document) {
    var symbols = new StringBuilder();
    document
        .digits()
        .codePoints()
        .forEach(digit -> symbols.append(" \"").appendCodePoint(digit).append('"'));
    return "@counter-style own { system: numeric; symbols:%s; suffix: %s; }\n"
        .formatted(symbols, string(suffix(document.blocks(), document.digits()) + "\u00A0"));
  }

  /** What stands after the number in the first ordered list; a full stop where there is none. */
  private static String suffix(List<Block> blocks, String digits) {
    for (var block : blocks) {
      if (block instanceof Block.Items(_, var numbering, var items)
          && numbering == Block.Numbering.DECIMAL) {
        var label = items.getFirst().label();
        int end = 0;
        while (end < label.length() && digits.indexOf(label.codePointAt(end)) >= 0) {
          end += Character.charCount(label.codePointAt(end));
        }
        return label.substring(end);
      }
    }
    return ".";
  }

  /**
   * The shortest footer, on each printed page, as large as the text (R1, R6, LP6). It has its own
   * direction, and what is filled in is isolated: a margin box knows no {@code dir}, and a date
   * would be printed backwards (UAX 9, RLI and FSI).
   */
  private static String marginBox(Document document) {
    var wording = document.footer().wordings().getLast();
    var direction = document.direction();
    return "@page { @bottom-center { content: %s; white-space: pre-line; font: 18pt/1.2 sans-serif; } }\n"
        .formatted(
            string(
                marginLine(wording.notice(), direction)
                    + "\n"
                    + marginLine(wording.details(), direction)));
  }

  private static String marginLine(List<Inline> text, Direction direction) {
    var line = TextWriter.text(text, direction);
    return direction.isRightToLeft() ? RIGHT_TO_LEFT_ISOLATE + line + POP_ISOLATE : line;
  }

  /** A string of CSS (CSS Syntax 3, 4.3.5) that cannot end the style element either. */
  private static String string(String text) {
    var s = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\' || c == '<' || c < ' ') {
            s.append('\\').append(Integer.toHexString(c)).append(' ');
          } else {
            s.appendCodePoint(c);
          }
        });
    return s.append('"').toString();
  }

  private static String resource(String name) {
    try (InputStream in = SheetStyle.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
