package org.clearleaf.handout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.clearleaf.base.Language;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.Inline;

/**
 * What a screen reader meets, one line an element, written down from a document and from the tags
 * of a file in the same way: {@code P "ask for imatinib, " link "or look here"}, and in which
 * language each character of it is read.
 */
final class Outline {
  final List<String> lines = new ArrayList<>();

  /** The texts of all elements, one after the other. */
  final StringBuilder text = new StringBuilder();

  /** For each UTF-16 unit of the text. */
  final List<String> languages = new ArrayList<>();

  private Outline() {}

  static Outline of(Document document) {
    var outline = new Outline();
    outline.add(0, "Document " + document.language());
    document.blocks().forEach(block -> outline.add(1, block, document.language()));
    return outline;
  }

  static Outline of(Tag root) {
    var outline = new Outline();
    outline.add(0, root);
    return outline;
  }

  private void add(int depth, String line) {
    lines.add("  ".repeat(depth) + line);
  }

  private void add(int depth, Block block, Language language) {
    switch (block) {
      case Block.Heading(var id, var level, var text) ->
          add(depth, leaf("H" + level, text, language));
      case Block.Paragraph(var id, var text) -> add(depth, leaf("P", text, language));
      case Block.Foreign(var id, var own, var direction, var text) ->
          add(depth, leaf("P", text, own));
      case Block.Verdict(var id, var choices, var remark) -> {
        add(depth, choices, language);
        add(depth, remark, language);
      }
      case Block.FillIn(var id, var label) -> add(depth, leaf("P", label, language));
      case Block.Picture picture -> add(depth, "Figure \"\" Alt \"" + picture.alternative() + '"');
      case Block.RuledLines _ -> {}
      case Block.Items items -> add(depth, items, language);
      case Block.Box box -> {
        add(depth, "Sect");
        box.blocks().forEach(inner -> add(depth + 1, inner, language));
      }
      case Block.Timeline timeline -> {
        add(depth, "Figure \"\" Alt \"" + timeline.alternative() + '"');
        add(depth, timeline.steps(), language);
      }
      case Block.Table table -> {
        add(depth, "Table");
        add(depth + 1, "THead");
        add(depth + 2, table.head(), "Column", language);
        add(depth + 1, "TBody");
        table.rows().forEach(row -> add(depth + 2, row, "Row", language));
      }
      case Block.Masthead masthead -> {
        add(depth, masthead.start(), language);
        masthead.end().forEach(paragraph -> add(depth, paragraph, language));
        masthead.below().forEach(paragraph -> add(depth, paragraph, language));
      }
    }
  }

  private void add(int depth, Block.Items list, Language language) {
    add(
        depth,
        switch (list.numbering()) {
          case DISC -> "L Disc";
          case DECIMAL -> "L Decimal";
          case TERMS, TICKS, LANGUAGES -> "L None";
        });
    for (var item : list.items()) {
      add(depth + 1, "LI");
      if (!item.label().isEmpty()) {
        add(depth + 2, leaf("Lbl", List.of(new Inline.Text(item.label())), language));
      }
      add(depth + 2, "LBody");
      item.blocks().forEach(block -> add(depth + 3, block, language));
    }
  }

  private void add(int depth, Block.Row row, String scope, Language language) {
    add(depth, "TR");
    for (var cell : row.cells()) {
      var type = cell.head() ? "TH " + scope : "TD";
      if (cell.isPlain() || cell.paragraphs().isEmpty()) {
        var text = cell.paragraphs().stream().flatMap(p -> p.text().stream()).toList();
        add(depth + 1, leaf(type, text, language));
      } else {
        add(depth + 1, type);
        cell.paragraphs().forEach(paragraph -> add(depth + 2, paragraph, language));
      }
    }
  }

  private String leaf(String type, List<Inline> inlines, Language language) {
    var pieces = new Pieces();
    inlines.forEach(inline -> add(pieces, inline, language.tag(), false));
    return type + " " + pieces;
  }

  private static void add(Pieces pieces, Inline inline, String language, boolean link) {
    switch (inline) {
      case Inline.Text(var text) -> pieces.add(text, language, link);
      case Inline.Strong(var children) ->
          children.forEach(child -> add(pieces, child, language, link));
      case Inline.Link anchor ->
          anchor.children().forEach(child -> add(pieces, child, language, true));
      case Inline.Span span -> {
        var own = span.language() == null ? language : span.language().tag();
        span.children().forEach(child -> add(pieces, child, own, link));
      }
      case Inline.PageNumber _, Inline.PageCount _ ->
          throw new AssertionError("a page number in the text");
    }
  }

  private void add(int depth, Tag tag) {
    boolean holder =
        tag.tags().anyMatch(kid -> !kid.type.equals("Span") && !kid.type.equals("Link"));
    var line = new StringBuilder(tag.type);
    if (depth == 0) {
      line.append(' ').append(tag.language);
    }
    append(line, tag.attribute("List", "ListNumbering"));
    append(line, tag.attribute("Table", "Scope"));
    if (!holder) {
      var pieces = new Pieces();
      add(pieces, tag, false);
      line.append(' ').append(pieces);
    }
    if (tag.dictionary.containsKey(COSName.ALT)) {
      line.append(" Alt \"").append(tag.dictionary.getString(COSName.ALT)).append('"');
    }
    add(depth, line.toString());
    if (holder) {
      tag.kids.forEach(kid -> {
        if (kid instanceof Tag inner) {
          add(depth + 1, inner);
        } else {
          add(depth + 1, kid.toString() + " beside elements");
        }
      });
    }
  }

  private static void append(StringBuilder line, Object name) {
    if (name instanceof COSName value) {
      line.append(' ').append(value.getName());
    }
  }

  private static void add(Pieces pieces, Tag tag, boolean link) {
    for (var kid : tag.kids) {
      switch (kid) {
        case Passage passage -> pieces.add(passage.text(), tag.language, link);
        case Tag inner -> add(pieces, inner, link || inner.type.equals("Link"));
        case Tag.Lost lost -> pieces.add(lost.toString(), tag.language, link);
        default -> {}
      }
    }
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The text of one element; neighbours of one kind are joined. */
  private final class Pieces {
    private final StringBuilder line = new StringBuilder();
    private boolean inLink;

    void add(String piece, String language, boolean link) {
      var own = nfc(piece);
      if (own.isEmpty()) {
        return;
      }
      if (line.isEmpty() || link != inLink) {
        line.append(line.isEmpty() ? "" : "\" ").append(link ? "link \"" : "\"");
        inLink = link;
      }
      line.append(own);
      text.append(own);
      for (int i = 0; i < own.length(); i++) {
        languages.add(language);
      }
    }

    @Override
    public String toString() {
      return line.isEmpty() ? "\"\"" : line + "\"";
    }
  }
}
