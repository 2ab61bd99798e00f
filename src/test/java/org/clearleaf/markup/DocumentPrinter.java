package org.clearleaf.markup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints a document as an outline, a line a block. A no-break space is shown as U+237D. */
public final class DocumentPrinter {
  private final StringBuilder out = new StringBuilder();

  private DocumentPrinter() {}

  public static String blocks(List<Block> blocks) {
    var printer = new DocumentPrinter();
    blocks.forEach(block -> printer.block(block, ""));
    return printer.out.toString();
  }

  public static String footer(Footer footer) {
    var printer = new DocumentPrinter();
    for (var wording : footer.wordings()) {
      printer.line("", "Wording");
      printer.line("  ", "Notice" + text(wording.notice()));
      if (!wording.day().isEmpty()) {
        printer.line("  ", "Day" + text(wording.day()));
      }
      printer.line("  ", "Details" + text(wording.details()));
      printer.line("  ", "Page" + text(wording.page()));
    }
    return printer.out.toString();
  }

  private void block(Block block, String indent) {
    var inner = indent + "  ";
    switch (block) {
      case Block.Heading heading ->
          line(indent, "Heading " + heading.level() + text(heading.text()));
      case Block.Paragraph paragraph -> line(indent, prose(paragraph));
      case Block.Items items -> {
        line(indent, "List " + items.numbering().name().toLowerCase(Locale.ROOT));
        items.items().forEach(item -> item(item, inner));
      }
      case Block.Table table -> {
        line(
            indent,
            "Table of "
                + table.columns()
                + " joined by "
                + quoted(table.joint())
                + (table.foreignJoint().equals(table.joint())
                    ? ""
                    : " or " + quoted(table.foreignJoint())));
        row(table.head(), inner);
        table.rows().forEach(row -> row(row, inner));
      }
      case Block.Box box -> {
        line(indent, "Box " + box.frame().name().toLowerCase(Locale.ROOT));
        box.blocks().forEach(b -> block(b, inner));
      }
      case Block.Timeline timeline -> {
        line(indent, "Timeline " + quoted(timeline.alternative()));
        timeline.steps().items().forEach(item -> item(item, inner));
      }
      case Block.Foreign foreign -> line(indent, prose(foreign));
      case Block.Verdict verdict -> {
        line(indent, "Verdict");
        verdict.choices().items().forEach(item -> item(item, inner));
        block(verdict.remark(), inner);
      }
      case Block.FillIn fillIn -> line(indent, "FillIn" + text(fillIn.label()));
      case Block.Picture p ->
          line(
              indent,
              "Picture "
                  + quoted(p.alternative())
                  + (p.language() == null ? "" : " [" + p.language() + "]")
                  + (p.centred() ? " centred " : " ")
                  + p.width()
                  + " x "
                  + p.height());
      case Block.RuledLines lines -> line(indent, "RuledLines " + lines.lines());
      case Block.Masthead masthead -> {
        line(indent, "Masthead");
        line(inner, "Start" + text(masthead.start().text()));
        masthead.end().forEach(p -> line(inner, "End" + text(p.text())));
        masthead.below().forEach(p -> line(inner, "Below" + text(p.text())));
      }
    }
  }

  private void item(Block.Item item, String indent) {
    var label = "Item  Label " + quoted(item.label());
    if (item.blocks().size() == 1
        && item.blocks().getFirst() instanceof Block.Paragraph paragraph) {
      line(indent, label + "  Body" + text(paragraph.text()));
    } else {
      line(indent, label);
      item.blocks().forEach(block -> block(block, indent + "  "));
    }
  }

  private void row(Block.Row row, String indent) {
    line(
        indent,
        "Row"
            + row.cells().stream()
                .map(cell -> (cell.head() ? "  Head" : "  Cell") + content(cell))
                .collect(Collectors.joining()));
  }

  private static String content(Block.Cell cell) {
    return cell.isPlain()
        ? text(cell.paragraphs().getFirst().text())
        : cell.paragraphs().stream()
            .map(paragraph -> " " + prose(paragraph))
            .collect(Collectors.joining());
  }

  private static String prose(Block.Prose prose) {
    return switch (prose) {
      case Block.Paragraph paragraph -> "Paragraph" + text(paragraph.text());
      case Block.Foreign foreign ->
          "Paragraph["
              + foreign.language()
              + (foreign.direction().isRightToLeft() ? " rtl" : " ltr")
              + "]"
              + text(foreign.text());
    };
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }

  private static String text(List<Inline> inlines) {
    return inlines.stream().map(inline -> " " + inline(inline)).collect(Collectors.joining());
  }

  private static String inline(Inline inline) {
    return switch (inline) {
      case Inline.Text(var text) -> quoted(text);
      case Inline.Strong(var children) -> "Strong(" + text(children).strip() + ")";
      case Inline.Span span ->
          "Span["
              + ((span.language() == null ? "" : span.language().tag())
                      + (span.isolated() ? " isolated" : "")
                      + (span.unbreakable() ? " unbreakable" : ""))
                  .strip()
              + "]("
              + text(span.children()).strip()
              + ")";
      case Inline.Link link ->
          "Link["
              + link.href()
              + " "
              + quoted(link.description())
              + "]("
              + text(link.children()).strip()
              + ")";
      case Inline.PageNumber number -> "PageNumber";
      case Inline.PageCount count -> "PageCount";
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace('\u00A0', '\u237D') + '"';
  }
}
