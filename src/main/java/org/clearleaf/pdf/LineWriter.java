package org.clearleaf.pdf;

import java.util.List;
import org.clearleaf.layout.Placed;
import org.clearleaf.text.GlyphRun;

/**
 * Writes lines of text. Where only one direction is met, from left to right as they stand.
 *
 * <p>Where directions meet, piece by piece in the order of the text (STANDARDS X6), each from left to right, with
 * invisible direction marks. No reader knows the isolates of the source (UAX 9); each has its own way back from what it
 * finds on the page to the text. What was observed, and is met here:
 *
 * <ul>
 *   <li>PDFBox 3.0.8 takes a line in the order of the content stream and runs {@code java.text.Bidi} over it, which knows
 *       embeddings, takes its direction from the first strong character and mirrors brackets: a mark first makes that left to
 *       right, so that pieces keep their order, and an embedding turns each right-to-left piece round as a whole.
 *   <li>pdf.js 5.6 gives each piece back by itself, leaves all marks out, mirrors nothing, and drops spaces at a
 *       piece's ends unless something comes before the space in the same code.
 *   <li>poppler 22.12 orders by place on the page and parts directions at strong characters only: a piece of the
 *       other direction needs one at either end.
 *   <li>PDFium orders by place on the page, turns words round one by one, passes over what shows no width, and
 *       mirrors a bracket unless a strong left-to-right character stands to its right.
 * </ul>
 */
final class LineWriter {
  private static final String LEFT_TO_RIGHT_MARK = "\u200E";
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";
  private static final String RIGHT_TO_LEFT_EMBEDDING = "\u202B";
  private static final String POP = "\u202C";

  /**
   * Marks at the right end of a piece stand a hundredth of an em inside it: at the same place as what follows on the page
   * poppler would put them after it, and begin a new line.
   */
  private static final String INSIDE = ")10(";

  private final Fonts fonts;
  private final int height;
  private final PdfBytes out;
  private Fonts.Named font;
  private int size;
  private boolean open;

  /** @param height of the page, thousandths of a point */
  LineWriter(Fonts fonts, int height, PdfBytes out) {
    this.fonts = fonts;
    this.height = height;
    this.out = out;
  }

  /** A new content stream begins: no font is chosen. */
  void begin() {
    font = null;
  }

  /** @param alone whether no other text stands on this baseline */
  void write(Placed.Text line, boolean alone) {
    if (isSimple(line.runs(), alone)) {
      moveTo(line.x(), line.baseline());
      for (var run : line.runs()) {
        show(run, 0, run.glyphs().length);
      }
      close();
    } else {
      writePieces(line);
    }
  }

  /** Whether every reader gets the line right from left to right as it stands. */
  private static boolean isSimple(List<GlyphRun> runs, boolean alone) {
    boolean rightToLeft = runs.getFirst().isRightToLeft();
    for (var run : runs) {
      if (run.isRightToLeft() != rightToLeft || !alone && run.level() > 0) {
        return false;
      }
      if (rightToLeft) {
        for (int cluster : run.clusters()) {
          if (Character.isMirrored(run.text().charAt(cluster))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private void writePieces(Placed.Text line) {
    var pieces = Piece.cut(line);
    int right = line.x() + line.runs().stream().mapToInt(GlyphRun::width).sum();
    var first = pieces.getFirst();
    boolean embedded = first.kind() == Piece.Kind.RIGHT_TO_LEFT;
    moveTo(right, line.baseline());
    choose(first.parts().getFirst().run());
    markEnd(embedded ? LEFT_TO_RIGHT_MARK + RIGHT_TO_LEFT_EMBEDDING : LEFT_TO_RIGHT_MARK);
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      boolean embeds = i + 1 < pieces.size() && pieces.get(i + 1).kind() == Piece.Kind.RIGHT_TO_LEFT;
      moveTo(piece.x(), line.baseline());
      choose(piece.parts().getFirst().run());
      var before = embedded ? POP : "";
      var after = embeds ? RIGHT_TO_LEFT_EMBEDDING : "";
      switch (piece.kind()) {
        case RIGHT_TO_LEFT -> showEdged(piece.parts());
        case ISLAND -> {
          mark(before + RIGHT_TO_LEFT_MARK + LEFT_TO_RIGHT_MARK);
          piece.parts().forEach(part -> show(part.run(), part.first(), part.end()));
          close();
          markEnd(LEFT_TO_RIGHT_MARK + after);
        }
        case MIRRORED -> {
          mark(before);
          open();
          blank(RIGHT_TO_LEFT_MARK);
          piece.parts().forEach(part -> show(part.run(), part.first(), part.end()));
          out.raw(INSIDE);
          blank(LEFT_TO_RIGHT_MARK);
          close();
          markEnd(after);
        }
        case NEUTRAL -> {
          showEdged(piece.parts());
          markEnd(after);
        }
      }
      embedded = embeds || piece.kind() == Piece.Kind.RIGHT_TO_LEFT;
    }
    if (pieces.getLast().kind() == Piece.Kind.RIGHT_TO_LEFT) {
      markEnd(POP);
    }
  }

  /** Shows parts of right-to-left text so that the spaces at either end are kept. */
  private void showEdged(List<Piece.Part> parts) {
    for (var part : parts) {
      var run = part.run();
      int from = part.first();
      int to = part.end();
      if (part == parts.getFirst() && isSpace(run, from)) {
        showSpace(run, from++);
      }
      boolean spaceLast = part == parts.getLast() && to > from && isSpace(run, to - 1);
      show(run, from, spaceLast ? to - 1 : to);
      if (spaceLast) {
        showSpace(run, to - 1);
      }
    }
    close();
  }

  private static boolean isSpace(GlyphRun run, int glyph) {
    return run.text().charAt(run.clusters()[glyph]) == ' ';
  }

  private void showSpace(GlyphRun run, int glyph) {
    choose(run);
    open();
    font.encoder().writeBlank(RIGHT_TO_LEFT_MARK + " ", run.advances()[glyph], out);
    if (isAfterWeak(run, glyph)) {
      blank(RIGHT_TO_LEFT_MARK);
    }
  }

  private void show(GlyphRun run, int first, int end) {
    if (first >= end) {
      return;
    }
    choose(run);
    open();
    int from = first;
    if (run.isRightToLeft()) {
      for (int i = first; i < end; i++) {
        if (isSpace(run, i) && isAfterWeak(run, i)) {
          font.encoder().write(run, from, i + 1, out);
          blank(RIGHT_TO_LEFT_MARK);
          from = i + 1;
        }
      }
    }
    font.encoder().write(run, from, end, out);
  }

  /** Whether poppler takes what stands before a space in the text for a number, and so what follows for one as well. */
  private static boolean isAfterWeak(GlyphRun run, int space) {
    int at = run.clusters()[space];
    if (at == 0) {
      return false;
    }
    return switch (Character.getDirectionality(run.text().charAt(at - 1))) {
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          Character.DIRECTIONALITY_ARABIC_NUMBER,
          Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Marks by themselves: PDFium passes over them. */
  private void mark(String marks) {
    if (!marks.isEmpty()) {
      open();
      blank(marks);
      close();
    }
  }

  private void markEnd(String marks) {
    if (!marks.isEmpty()) {
      open();
      out.raw(INSIDE);
      blank(marks);
      close();
    }
  }

  private void blank(String marks) {
    for (int i = 0; i < marks.length(); i++) {
      font.encoder().writeBlank(marks.substring(i, i + 1), 0, out);
    }
  }

  private void moveTo(int x, int baseline) {
    out.raw("1 0 0 1 ").thousandths(x).raw(' ').thousandths(height - baseline).raw(" Tm\n");
  }

  private void choose(GlyphRun run) {
    var wanted = fonts.of(run.face());
    if (wanted != font || run.size() != size) {
      close();
      font = wanted;
      size = run.size();
      out.raw('/').raw(font.name()).raw(' ').thousandths(size).raw(" Tf\n");
    }
  }

  private void open() {
    if (!open) {
      out.raw("[(");
      open = true;
    }
  }

  private void close() {
    if (open) {
      out.raw(")]TJ\n");
      open = false;
    }
  }
}
