package org.clearleaf.markup;

import java.util.List;

/** Ids for nodes that are added to a document, beyond those that a reader of markup gives out. */
final class FreshIds {
  private int last = 1 << 24;

  NodeId next() {
    return new NodeId(++last);
  }

  /** The same text a second time in the document: every node of it is a new one. */
  List<Inline> copy(List<Inline> text) {
    return text.stream().map(this::copy).toList();
  }

  private Inline copy(Inline inline) {
    return switch (inline) {
      case Inline.Span s ->
          new Inline.Span(next(), s.language(), s.isolated(), s.unbreakable(), copy(s.children()));
      case Inline.Link l -> new Inline.Link(next(), l.href(), l.description(), copy(l.children()));
      case Inline.Strong s -> new Inline.Strong(copy(s.children()));
      case Inline.Text _, Inline.PageNumber _, Inline.PageCount _ -> inline;
    };
  }
}
