package org.clearleaf.markup;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Writes a document as one page for a browser that needs nothing beside itself: no script, no file
 * from elsewhere. Headings, lists, tables, languages and directions are those of HTML, so that a
 * screen reader meets the same as in the tagged file (WCAG 2.2, M11). May be used by several
 * threads.
 *
 * <p>What belongs to paper only is left out: page numbers, and all wordings of the footer but the
 * fullest, which stands once at the end and, where a browser knows margin boxes, in short on each
 * printed page.
 */
public final class HtmlWriter {

  /** A usual page in characters. */
  private static final int USUAL_SIZE = 24 << 10;

  private final boolean letter;

  public HtmlWriter() {
    this(false);
  }

  private HtmlWriter(boolean letter) {
    this.letter = letter;
  }

  /**
   * Writes pages for mail programs. Many keep of a page only what is inside of its body, and their
   * own small type: language, direction and a size of 18 px stand on the element around everything
   * (M11, at least 16 px), and a short style without colours on top, which may be lost.
   */
  public static HtmlWriter ofLetters() {
    return new HtmlWriter(true);
  }

  /** The style sheet of every page, as it stands in {@code <style>}; for a policy that names it. */
  public String style(Document document) {
    return letter ? SheetStyle.OF_LETTERS : SheetStyle.of(document);
  }

  /** The whole page. The same document gives the same characters. */
  public String write(Document document) {
    var out = new Html(USUAL_SIZE);
    out.raw("<!DOCTYPE html>\n<html lang=\"")
        .raw(document.language().tag())
        .raw("\" dir=\"")
        .raw(document.direction().word())
        .raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        .text(document.head().title())
        .raw(" – ")
        .text(document.head().languageName())
        .raw("</title>\n<style>\n")
        .raw(style(document))
        .raw("</style>\n</head>\n<body>\n");
    if (letter) {
      out.raw("<div class=\"letter\" lang=\"")
          .raw(document.language().tag())
          .raw("\" dir=\"")
          .raw(document.direction().word())
          .raw("\" style=\"font-size: 18px\">\n");
    }
    var blocks = document.blocks();
    int start = 0;
    while (start < blocks.size() && !(blocks.get(start) instanceof Block.Heading)) {
      start++;
    }
    // Pictures may stand before the masthead; without one they are part of what is read.
    if (blocks.subList(0, start).stream().noneMatch(b -> b instanceof Block.Masthead)) {
      start = 0;
    }
    blocks(blocks.subList(0, start), out);
    out.raw("<main>\n");
    blocks(blocks.subList(start, blocks.size()), out);
    out.raw("</main>\n");
    footer(document.footer(), out);
    if (letter) {
      out.raw("</div>\n");
    }
    return out.raw("</body>\n</html>\n").toString();
  }

  private static void masthead(Block.Masthead masthead, Html out) {
    out.raw("<header>\n");
    paragraph("start", masthead.start().text(), out);
    masthead.end().forEach(p -> paragraph("end", p.text(), out));
    masthead.below().forEach(p -> paragraph("below", p.text(), out));
    out.raw("</header>\n");
  }

  private static void footer(Footer footer, Html out) {
    var wording = footer.wordings().getFirst();
    out.raw("<footer>\n");
    paragraph("notice", wording.notice(), out);
    if (!wording.day().isEmpty()) {
      paragraph("day", wording.day(), out);
    }
    if (!wording.details().isEmpty()) {
      paragraph("details", wording.details(), out);
    }
    out.raw("</footer>\n");
  }

  private static void paragraph(String name, List<Inline> text, Html out) {
    out.raw("<p class=\"").raw(name).raw("\">");
    inlines(text, out);
    out.raw("</p>\n");
  }

  private static void blocks(List<? extends Block> blocks, Html out) {
    blocks.forEach(block -> block(block, out));
  }

  private static void block(Block block, Html out) {
    switch (block) {
      case Block.Heading(_, var level, var text) -> {
        out.raw("<h" + level + ">");
        inlines(text, out);
        out.raw("</h" + level + ">\n");
      }
      case Block.Paragraph(_, var text) -> {
        out.raw("<p>");
        inlines(text, out);
        out.raw("</p>\n");
      }
      case Block.Foreign(_, var language, var direction, var text) -> {
        out.raw("<p class=\"foreign\" lang=\"")
            .raw(language.tag())
            .raw("\" dir=\"")
            .raw(direction.word())
            .raw("\">");
        inlines(text, out);
        out.raw("</p>\n");
      }
      case Block.Items items -> items(items, out);
      case Block.Table table -> table(table, out);
      case Block.Box(_, var frame, var blocks) -> {
        out.raw("<div class=\"").raw(name(frame)).raw("\">\n");
        blocks(blocks, out);
        out.raw("</div>\n");
      }
      case Block.Timeline(_, _, var alternative, var steps) -> {
        out.raw("<div class=\"timeline\">\n<div class=\"rail\" role=\"img\" aria-label=\"")
            .text(alternative)
            .raw("\"></div>\n");
        items(steps, out);
        out.raw("</div>\n");
      }
      case Block.FillIn(_, var label) -> {
        out.raw("<p class=\"fill-in\"><span>");
        inlines(label, out);
        out.raw("</span></p>\n");
      }
      case Block.Verdict(_, var choices, var remark) -> {
        items(choices, out);
        block(remark, out);
      }
      case Block.Picture picture -> PictureHtml.write(picture, out);
      case Block.RuledLines(_, var lines) -> {
        out.raw("<div class=\"ruled\" aria-hidden=\"true\">");
        for (int i = 0; i < lines; i++) {
          out.raw("<div></div>");
        }
        out.raw("</div>\n");
      }
      case Block.Masthead masthead -> masthead(masthead, out);
    }
  }

  private static void items(Block.Items list, Html out) {
    switch (list.numbering()) {
      case DISC -> items("ul", "", list, out);
      case TICKS -> items("ul", "ticks", list, out);
      case LANGUAGES -> languages(list, out);
      case DECIMAL -> items("ol", "", list, out);
      case TERMS -> {
        out.raw("<dl>\n");
        for (var item : list.items()) {
          out.raw("<dt>").text(item.label()).raw("</dt>\n<dd>");
          content(item.blocks(), out);
          out.raw("</dd>\n");
        }
        out.raw("</dl>\n");
      }
    }
  }

  /** Their numbers follow no order that a browser could count. */
  private static void languages(Block.Items list, Html out) {
    out.raw("<ul class=\"languages\">\n");
    for (var item : list.items()) {
      out.raw("<li><b>").text(item.label()).raw("</b> ");
      content(item.blocks(), out);
      out.raw("</li>\n");
    }
    out.raw("</ul>\n");
  }

  private static void items(String element, String name, Block.Items list, Html out) {
    out.raw("<").raw(element);
    if (!name.isEmpty()) {
      out.raw(" class=\"").raw(name).raw("\"");
    }
    out.raw(">\n");
    for (var item : list.items()) {
      out.raw("<li>");
      content(item.blocks(), out);
      out.raw("</li>\n");
    }
    out.raw("</").raw(element).raw(">\n");
  }

  /** An item or a cell that is one paragraph is its text. */
  private static void content(List<? extends Block> blocks, Html out) {
    if (blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph(_, var text)) {
      inlines(text, out);
    } else {
      out.raw("\n");
      blocks(blocks, out);
    }
  }

  /**
   * On a narrow screen a table becomes a list, as in narrow print: each cell then shows the head of
   * its column in the language of the page, which it carries as an attribute (LP41; WCAG 1.4.10).
   */
  private static void table(Block.Table table, Html out) {
    out.raw("<table>\n<thead>\n");
    row(table.head(), _ -> out.raw("<th scope=\"col\">"), out);
    out.raw("</thead>\n<tbody>\n");
    for (var row : table.rows()) {
      row(
          row,
          column -> {
            if (row.cells().get(column).head()) {
              out.raw("<th scope=\"row\">");
            } else {
              out.raw("<td data-head=\"")
                  .text(PlainText.of(TableAsList.own(table.head().cells().get(column))))
                  .text(table.joint())
                  .raw("\">");
            }
          },
          out);
    }
    out.raw("</tbody>\n</table>\n");
  }

  /**
   * @param start writes the start tag of the cell in a column, counted from 0
   */
  private static void row(Block.Row row, IntConsumer start, Html out) {
    out.raw("<tr>");
    for (int i = 0; i < row.cells().size(); i++) {
      var cell = row.cells().get(i);
      start.accept(i);
      if (!cell.paragraphs().isEmpty()) {
        content(cell.paragraphs(), out);
      }
      out.raw(cell.head() ? "</th>" : "</td>");
    }
    out.raw("</tr>\n");
  }

  private static void inlines(List<Inline> inlines, Html out) {
    for (var inline : inlines) {
      switch (inline) {
        case Inline.Text(var text) -> out.text(text);
        case Inline.Strong(var children) -> {
          out.raw("<b>");
          inlines(children, out);
          out.raw("</b>");
        }
        case Inline.Span span -> {
          var element = span.isolated() ? "bdi" : "span";
          out.raw("<").raw(element);
          if (span.language() != null) {
            out.raw(" lang=\"").raw(span.language().tag()).raw("\"");
          }
          if (span.unbreakable()) {
            out.raw(" class=\"name\"");
          }
          out.raw(">");
          inlines(span.children(), out);
          out.raw("</").raw(element).raw(">");
        }
        case Inline.Link(_, var href, var description, var children) -> {
          out.raw("<a href=\"").text(href).raw("\" title=\"").text(description).raw("\">");
          inlines(children, out);
          out.raw("</a>");
        }
        case Inline.PageNumber _, Inline.PageCount _ -> {}
      }
    }
  }

  private static String name(Block.Frame frame) {
    return switch (frame) {
      case ANSWER -> "box";
      case NOTICE -> "notice";
      case UNIT -> "unit";
    };
  }
}
