package org.clearleaf.pdf;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.layout.Placed;
import org.clearleaf.tagging.TaggedPage;

/** Writes the content stream of a page (ISO 32000-1, 7.8.2, 8.5, 9.4 and 14.6). */
final class PageContent {
  /** Control points of a quarter circle, thousandths of the radius. */
  private static final long CURVE = 552;

  private final int height;
  private final int width;
  private final PdfBytes out = new PdfBytes(1 << 14);
  private final LineWriter lines;
  private final Pictures pictures;

  /** The texts of the page in the order in which they are written, and how many of them were. */
  private final List<Placed.Text> texts = new ArrayList<>();

  private int written;
  private Placed.Ink ink;

  PageContent(Fonts fonts, Pictures pictures, PageFormat format) {
    this.pictures = pictures;
    height = format.height();
    width = format.width();
    lines = new LineWriter(fonts, height, out);
  }

  /** The bytes are valid until the next call. */
  PdfBytes write(TaggedPage page) {
    out.clear();
    lines.begin();
    findTexts(page);
    ink = Placed.Ink.BLACK;
    out.raw("0 g\n");
    for (var sequence : page.sequences()) {
      if (sequence.artifact() == null) {
        out.raw('/')
            .raw(sequence.role().type())
            .raw("<</MCID ")
            .number(sequence.mcid())
            .raw(">>BDC\n");
      } else {
        beginArtifact(sequence);
      }
      write(sequence.items());
      out.raw("EMC\n");
    }
    return out;
  }

  /** 14.8.2.2.2; a running footer is classed as such (STANDARDS R1). */
  private void beginArtifact(TaggedPage.Sequence sequence) {
    switch (sequence.artifact()) {
      case FOOTER -> {
        out.raw("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]/BBox[0 0 ")
            .thousandths(width);
        out.raw(' ').thousandths(height - top(sequence.items())).raw("]>>BDC\n");
      }
      case REPEATED_HEAD -> out.raw("/Artifact<</Type/Pagination>>BDC\n");
      case DECORATION -> out.raw("/Artifact<</Type/Layout>>BDC\n");
    }
  }

  private static int top(List<Placed> items) {
    int top = Integer.MAX_VALUE;
    for (var item : items) {
      top =
          Math.min(
              top,
              switch (item) {
                case Placed.Text text ->
                    text.baseline()
                        - text.runs().stream()
                            .mapToInt(r -> r.face().scaled(r.face().ascent(), r.size()))
                            .max()
                            .orElse(0);
                case Placed.Rule rule -> rule.y();
                case Placed.Disc disc -> disc.y() - disc.radius();
                case Placed.Picture picture -> picture.y();
                case Placed.LinkArea area -> area.y();
              });
    }
    return top;
  }

  private void write(List<Placed> items) {
    boolean text = false;
    for (var item : items) {
      if (text != item instanceof Placed.Text) {
        text = !text;
        out.raw(text ? "BT\n" : "ET\n");
      }
      switch (item) {
        case Placed.Text line -> write(line);
        case Placed.Rule rule -> write(rule);
        case Placed.Disc disc -> write(disc);
        case Placed.Picture picture -> pictures.write(picture, height, out);
        case Placed.LinkArea area ->
            throw new IllegalArgumentException("a link area draws nothing");
      }
    }
    if (text) {
      out.raw("ET\n");
    }
  }

  private void findTexts(TaggedPage page) {
    texts.clear();
    written = 0;
    for (var sequence : page.sequences()) {
      for (var item : sequence.items()) {
        if (item instanceof Placed.Text text) {
          texts.add(text);
        }
      }
    }
  }

  private void write(Placed.Text text) {
    fill(text.ink());
    var before = neighbour(text, written - 1);
    var after = neighbour(text, ++written);
    lines.write(text, before, after);
  }

  /**
   * A text on the same line, as readers see it: PDFBox allows for baselines that differ a little.
   */
  private Placed.Text neighbour(Placed.Text text, int index) {
    if (index < 0 || index == texts.size()) {
      return null;
    }
    int distance = Math.abs(texts.get(index).baseline() - text.baseline());
    return distance < text.runs().getFirst().size() / 4 ? texts.get(index) : null;
  }

  private void write(Placed.Rule rule) {
    fill(Placed.Ink.BLACK);
    out.thousandths(rule.x()).raw(' ').thousandths(height - rule.y() - rule.height()).raw(' ');
    out.thousandths(rule.width()).raw(' ').thousandths(rule.height()).raw(" re f\n");
  }

  private void write(Placed.Disc disc) {
    fill(Placed.Ink.BLACK);
    int x = disc.x();
    int y = height - disc.y();
    int r = disc.radius();
    int k = (int) (CURVE * r / 1000);
    point(x + r, y).raw("m\n");
    curve(x + r, y + k, x + k, y + r, x, y + r);
    curve(x - k, y + r, x - r, y + k, x - r, y);
    curve(x - r, y - k, x - k, y - r, x, y - r);
    curve(x + k, y - r, x + r, y - k, x + r, y);
    out.raw("f\n");
  }

  private void curve(int x1, int y1, int x2, int y2, int x3, int y3) {
    point(x1, y1);
    point(x2, y2);
    point(x3, y3).raw("c\n");
  }

  private PdfBytes point(int x, int y) {
    return out.thousandths(x).raw(' ').thousandths(y).raw(' ');
  }

  private void fill(Placed.Ink wanted) {
    if (wanted != ink) {
      ink = wanted;
      out.raw(wanted == Placed.Ink.WHITE ? "1 g\n" : "0 g\n");
    }
  }
}
