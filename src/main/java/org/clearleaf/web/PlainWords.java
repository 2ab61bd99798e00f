package org.clearleaf.web;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.clearleaf.messages.InterfaceWords;
import org.clearleaf.messages.Worded.Piece;

/**
 * {@code plain("key", {"name": value})} of a template: the words as bare text, for the title of a
 * page and for attributes. What is filled in stands between controls that isolate it (UAX 9, FSI
 * and PDI), since no element can.
 */
record PlainWords(InterfaceWords words) implements TemplateMethodModelEx {
  private static final char ISOLATE = '\u2068';
  private static final char END_OF_ISOLATE = '\u2069';

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    var out = new StringBuilder();
    append(PageWords.said(words, arguments).words().pieces(), out);
    return new SimpleScalar(out.toString());
  }

  /**
   * A number has no direction of its own to isolate; where a choice begins with it, whoever types
   * its first digit has to come to it.
   */
  private static void append(String filled, StringBuilder out) {
    if (filled.codePoints().anyMatch(Character::isLetter)) {
      out.append(ISOLATE).append(filled).append(END_OF_ISOLATE);
    } else {
      out.append(filled);
    }
  }

  private static void append(List<Piece> pieces, StringBuilder out) {
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Text(var text) -> out.append(text);
        case Piece.Strong(var children) -> append(children, out);
        case Piece.Filled(_, var argument) -> append(argument.text(), out);
        case Piece.Link(_, var children) -> append(children, out);
        case Piece.Later _ -> {}
      }
    }
  }
}
