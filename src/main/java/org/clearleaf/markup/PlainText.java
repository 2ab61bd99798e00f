package org.clearleaf.markup;

import java.util.List;

/** The characters of a line of text, without what marks them. */
public final class PlainText {

  private PlainText() {}

  /** In logical order; page numbers, which are not known here, are left out. */
  public static String of(List<Inline> inlines) {
    var s = new StringBuilder();
    append(inlines, s);
    return s.toString();
  }

  private static void append(List<Inline> inlines, StringBuilder s) {
    for (var inline : inlines) {
      switch (inline) {
        case Inline.Text(var text) -> s.append(text);
        case Inline.Strong(var children) -> append(children, s);
        case Inline.Span span -> append(span.children(), s);
        case Inline.Link(_, _, _, var children) -> append(children, s);
        case Inline.PageNumber _, Inline.PageCount _ -> {}
      }
    }
  }
}
