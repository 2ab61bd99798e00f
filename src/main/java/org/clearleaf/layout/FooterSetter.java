package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Footer;
import org.clearleaf.markup.Inline;
import org.clearleaf.text.Line;

/**
 * Sets the footer that stands at the same place on every page: the fullest wording that keeps to
 * three lines and 15 % of the page in body size (STANDARDS LP6, R5). It is chosen once, for the
 * widest page number that the sheet may get.
 */
final class FooterSetter {
  private static final int MAX_LINES = 3;
  private static final int MAX_PERCENT = 15;

  /** What printers can reach, 12.7 mm from the edge of the paper (LP29). */
  private static final int BOTTOM = 36_000;

  /** Percentage of the body size. */
  private static final int LEAST_LEADING = 125;

  /** Two digits of page number each are reserved. */
  private static final int WIDEST_PAGE = 88;

  /** A number with every digit: some rise or fall further than others. */
  private static final int EVERY_DIGIT = 1_234_567_890;

  private final LineSetter lines;
  private final Spacing spacing;
  private final PageFormat format;
  private final Column column;
  private final String digits;
  private final Plan plan;

  FooterSetter(
      LineSetter lines,
      Spacing spacing,
      PageFormat format,
      Column column,
      Footer footer,
      String digits,
      Problems problems) {
    this.lines = lines;
    this.spacing = spacing;
    this.format = format;
    this.column = column;
    this.digits = digits;
    Plan fitting = null;
    Plan last = null;
    for (var wording : footer.wordings()) {
      last = plan(wording);
      if (fitting == null
          && last.inOrder()
          && last.lines() <= MAX_LINES
          && last.height() <= budget()) {
        fitting = last;
      }
    }
    if (fitting == null) {
      problems.error(
          "footer.budget",
          Place.NOWHERE,
          "The footer needs more than %d lines or %d %% of the page at %d pt, even in its shortest wording."
              .formatted(MAX_LINES, MAX_PERCENT, spacing.body() / 1000),
          "Shorten footer.disclaimer-least and draft.label in common.po, or choose a smaller size.");
      fitting = last;
    }
    plan = fitting;
  }

  private int budget() {
    return format.height() * MAX_PERCENT / 100;
  }

  /** The top edge of the footer, its rule included. */
  int top() {
    return format.height() - BOTTOM - plan.height();
  }

  /** The footer of one page, an artifact; every line of it at the same height on every page. */
  List<Placed> set(int page, int pages) {
    var items = new ArrayList<Placed>();
    items.add(
        new Placed.Rule(
            column.left(), top(), column.width(), Spacing.FRAME, Owner.Artifact.FOOTER));
    for (int i = 0; i < plan.above().size(); i++) {
      items.addAll(place(plan.above().get(i), 0, plan.baselines()[i]));
    }
    int last = plan.baselines()[plan.above().size()];
    if (!plan.wording().details().isEmpty()) {
      items.addAll(place(line(plan.wording().details()), 0, last));
    }
    var number = line(numbered(plan.wording().page(), page, pages));
    items.addAll(place(number, column.width() - number.width(), last));
    return items;
  }

  private List<Placed> place(Line line, int offset, int baseline) {
    return lines.place(line, column, offset, top() + baseline, Owner.Artifact.FOOTER);
  }

  private Line line(List<Inline> text) {
    return lines.line(text, spacing.body(), false);
  }

  /**
   * How a wording would stand.
   *
   * @param above the lines of notice and day
   * @param baselines of these lines and of the last one, below the top edge of the footer
   * @param inOrder whether no line is wider than the column
   */
  private record Plan(
      Footer.Wording wording, List<Line> above, int[] baselines, int height, boolean inOrder) {
    int lines() {
      return baselines.length;
    }
  }

  /**
   * The lines stand as close as their ink allows: no script may take more of the page than it
   * needs, and what is in a footer is known (LP6, R5).
   */
  private Plan plan(Footer.Wording wording) {
    var above = new ArrayList<Line>();
    var silent = new LineSetter(lines.shaper(), new Problems());
    for (var text : List.of(wording.notice(), wording.day())) {
      if (!text.isEmpty()) {
        above.addAll(silent.broken(text, spacing.body(), column));
      }
    }
    var number = line(numbered(wording.page(), WIDEST_PAGE, WIDEST_PAGE));
    var tallest = line(numbered(wording.page(), EVERY_DIGIT, EVERY_DIGIT));
    int inkAbove = tallest.inkAbove();
    int inkBelow = tallest.inkBelow();
    int width = number.width();
    if (!wording.details().isEmpty()) {
      var details = line(wording.details());
      inkAbove = Math.max(inkAbove, details.inkAbove());
      inkBelow = Math.max(inkBelow, details.inkBelow());
      width += spacing.labelGap() + details.width();
    }
    boolean inOrder = width <= column.width();
    var baselines = new int[above.size() + 1];
    int y = Spacing.FRAME + gap();
    int below = 0;
    for (int i = 0; i < baselines.length; i++) {
      boolean last = i == above.size();
      int rise = last ? inkAbove : above.get(i).inkAbove();
      y += i == 0 ? rise : Math.max(spacing.body() * LEAST_LEADING / 100, below + rise + gap() / 2);
      baselines[i] = y;
      below = last ? inkBelow : above.get(i).inkBelow();
      inOrder &= last || above.get(i).width() <= column.width();
    }
    return new Plan(wording, above, baselines, y + below, inOrder);
  }

  private int gap() {
    return spacing.body() / 4;
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
          new Inline.Span(
              s.id(),
              s.language(),
              s.isolated(),
              s.unbreakable(),
              numbered(s.children(), page, pages));
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
