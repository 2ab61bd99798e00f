package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Footer;
import org.clearleaf.markup.Inline;

/**
 * Sets the footer that stands at the same place on every page: the fullest wording that keeps to three lines and 15 % of
 * the page in body size (STANDARDS LP6, R5). It is chosen once, for the widest page number that the sheet may get.
 */
final class FooterSetter {
  private static final int MAX_LINES = 3;
  private static final int MAX_PERCENT = 15;

  /** What printers can reach, 12.7 mm from the edge of the paper (LP29). */
  private static final int BOTTOM = 36_000;

  /** Two digits of page number each are reserved. */
  private static final int WIDEST_PAGE = 88;

  private final LineSetter lines;
  private final LineSetter silent;
  private final Spacing spacing;
  private final PageFormat format;
  private final Column column;
  private final String digits;
  private final Footer.Wording wording;
  private final int height;

  FooterSetter(
      LineSetter lines,
      Spacing spacing,
      PageFormat format,
      Column column,
      Footer footer,
      String digits,
      Problems problems) {
    this.lines = lines;
    this.silent = new LineSetter(lines.shaper(), new Problems());
    this.spacing = spacing;
    this.format = format;
    this.column = column;
    this.digits = digits;
    Footer.Wording chosen = null;
    int chosenHeight = 0;
    for (var candidate : footer.wordings()) {
      var rows = rows(candidate, WIDEST_PAGE, WIDEST_PAGE, silent);
      chosen = candidate;
      chosenHeight = height(rows);
      if (rows.size() <= MAX_LINES && chosenHeight <= budget()) {
        this.wording = candidate;
        this.height = chosenHeight;
        return;
      }
    }
    problems.error(
        "footer.budget",
        Place.NOWHERE,
        "The footer needs more than %d lines or %d %% of the page at %d pt, even in its shortest wording."
            .formatted(MAX_LINES, MAX_PERCENT, spacing.body() / 1000),
        "Shorten footer.disclaimer-short and draft.label in common.po, or choose a smaller size.");
    this.wording = chosen;
    this.height = chosenHeight;
  }

  private int budget() {
    return format.height() * MAX_PERCENT / 100;
  }

  /** The top edge of the footer, its rule included. */
  int top() {
    return format.height() - BOTTOM - height;
  }

  /** The footer of one page, an artifact. */
  List<Placed> set(int page, int pages) {
    var items = new ArrayList<Placed>();
    int y = top();
    items.add(new Placed.Rule(column.left(), y, column.width(), Spacing.FRAME, Owner.Artifact.FOOTER));
    y += Spacing.FRAME + gap();
    for (var row : rows(wording, page, pages, lines)) {
      for (var item : row.items()) {
        items.add(item.lowered(y));
      }
      y += row.height();
    }
    return items;
  }

  private int gap() {
    return spacing.body() / 6;
  }

  private int height(List<Row> rows) {
    int height = Spacing.FRAME + gap();
    for (var row : rows) {
      height += row.height();
    }
    return height;
  }

  private record Row(int height, List<Placed> items) {}

  private List<Row> rows(Footer.Wording wording, int page, int pages, LineSetter setter) {
    var rows = new ArrayList<Row>();
    int leading = setter.shaper().tightLeading(spacing.body());
    for (var line : set(setter, wording.notice(), leading)) {
      rows.add(new Row(line.height(), line.items()));
    }
    var details = set(setter, wording.details(), leading);
    var number = set(setter, numbered(wording.page(), page, pages), leading);
    for (var line : details) {
      rows.add(new Row(line.height(), line.items()));
    }
    if (number.size() == 1
        && !details.isEmpty()
        && details.getLast().line().width() + spacing.labelGap() + number.getFirst().line().width()
            <= column.width()) {
      rows.add(atEnd(rows.removeLast(), details.getLast(), number.getFirst()));
    } else {
      for (var line : number) {
        rows.add(new Row(line.height(), line.items()));
      }
    }
    return rows;
  }

  /** The page number at the end edge of a line, on its baseline. */
  private Row atEnd(Row row, LineSetter.SetLine line, LineSetter.SetLine number) {
    int baseline = Math.max(line.baseline(), number.baseline());
    var items = new ArrayList<Placed>();
    for (var item : row.items()) {
      items.add(item.lowered(baseline - line.baseline()));
    }
    items.addAll(
        lines.place(
            number.line(),
            column,
            column.width() - number.line().width(),
            baseline,
            Placed.Ink.BLACK,
            Owner.Artifact.FOOTER,
            Map.of()));
    int below = Math.max(line.height() - line.baseline(), number.height() - number.baseline());
    return new Row(baseline + below, items);
  }

  private List<LineSetter.SetLine> set(LineSetter setter, List<Inline> text, int leading) {
    return text.isEmpty()
        ? List.of()
        : setter.lines(
            text, spacing.body(), false, leading, column, Placed.Ink.BLACK, Owner.Artifact.FOOTER);
  }

  private List<Inline> numbered(List<Inline> text, int page, int pages) {
    return text.stream().map(inline -> numbered(inline, page, pages)).toList();
  }

  private Inline numbered(Inline inline, int page, int pages) {
    return switch (inline) {
      case Inline.PageNumber _ -> new Inline.Text(number(page));
      case Inline.PageCount _ -> new Inline.Text(number(pages));
      case Inline.Strong strong -> new Inline.Strong(numbered(strong.children(), page, pages));
      case Inline.Span s ->
          new Inline.Span(s.id(), s.language(), s.isolated(), s.unbreakable(), numbered(s.children(), page, pages));
      case Inline.Text _, Inline.Link _ -> inline;
    };
  }

  private String number(int value) {
    var s = new StringBuilder();
    for (char digit : Integer.toString(value).toCharArray()) {
      int start = digits.offsetByCodePoints(0, digit - '0');
      s.appendCodePoint(digits.codePointAt(start));
    }
    return s.toString();
  }
}
