package org.clearleaf.layout;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.markup.Block;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.TableAsList;
import org.clearleaf.text.Shaper;

/** Lays a document out on pages. One for each sheet, since a {@link Shaper} is. */
public final class Layouter {
  private final Shaper shaper;
  private final PageFormat format;
  private final int bodySize;

  /**
   * @param bodySize thousandths of a point: 16 pt to 28 pt for patients (STANDARDS LP1 to LP3),
   *     never below 12 pt for anybody (LP4)
   */
  public Layouter(Shaper shaper, PageFormat format, int bodySize) {
    this.shaper = shaper;
    this.format = format;
    this.bodySize = bodySize;
  }

  /**
   * Lays out all pages. What does not fit, a word wider than the measure, a footer over its budget,
   * is an error among the problems; the pages are then good for looking at and for nothing else.
   */
  public Pages layOut(Document document, Problems problems) {
    var spacing = new Spacing(bodySize);
    var lines = new LineSetter(shaper, problems);
    var column =
        new Column(format.margin(), format.measure(), document.direction().isRightToLeft());
    var footer =
        new FooterSetter(
            lines, spacing, format, column, document.footer(), document.digits(), problems);
    int top = format.margin();
    int height =
        Math.min(footer.top() - spacing.blank() / 2, format.height() - format.margin()) - top;

    var fitted = fitted(document, new TableSetter(lines, spacing), column);
    var strips = new BlockSetter(lines, spacing, height / 2).set(fitted.blocks(), column);
    var paginator = new Paginator(height);
    int spare = paginator.spare(strips);
    if (spare > 0 && fitted.blocks().stream().anyMatch(Layouter::isOfLanguages)) {
      // What does not fit has been told.
      var silent = new LineSetter(shaper, new Problems());
      strips = new BlockSetter(silent, spacing, height / 2, spare).set(fitted.blocks(), column);
    }
    for (var strip : strips) {
      if (strip.height() > height) {
        problems.error(
            "layout.too-tall",
            Place.NOWHERE,
            "A part of the sheet is taller than the page at %d pt.".formatted(bodySize / 1000),
            "Choose a smaller size, or split the long table row or step in the summary.");
      }
    }
    var breaks = paginator.breaks(strips);
    var pages = new ArrayList<Page>(breaks.size());
    for (int i = 0; i < breaks.size(); i++) {
      int end = i + 1 < breaks.size() ? breaks.get(i + 1) : strips.size();
      var items = new ArrayList<>(Paginator.place(strips, breaks.get(i), end, top));
      items.addAll(footer.set(i + 1, breaks.size()));
      pages.add(new Page(i + 1, List.copyOf(items)));
    }
    return new Pages(fitted, format, bodySize, List.copyOf(pages));
  }

  private static boolean isOfLanguages(Block block) {
    return block instanceof Block.Items list && list.numbering() == Block.Numbering.LANGUAGES;
  }

  /** The document with every table that is too wide turned into a list. */
  private static Document fitted(Document document, TableSetter tables, Column column) {
    var asList = new TableAsList(document.language());
    var blocks = new ArrayList<Block>();
    for (var block : document.blocks()) {
      blocks.add(
          block instanceof Block.Table table && !tables.fits(table, column)
              ? asList.of(table)
              : block);
    }
    return new Document(
        document.language(),
        document.direction(),
        document.digits(),
        document.head(),
        List.copyOf(blocks),
        document.footer());
  }
}
