package org.clearleaf.pdf;

import java.util.List;
import org.clearleaf.layout.Placed;
import org.clearleaf.text.GlyphRun;

/**
 * Writes lines of text. Where only one direction is met, from left to right as they stand.
 *
 * <p>Where directions meet, piece by piece in the order of the text (STANDARDS X6), each from left
 * to right, with invisible direction marks. No reader knows the isolates of the source (UAX 9);
 * each has its own way back from what it finds on the page to the text. What was observed, and is
 * met here:
 *
 * <ul>
 *   <li>PDFBox 3.0.8 takes a line in the order of the content stream and runs {@code
 *       java.text.Bidi} over it, which knows embeddings, takes its direction from the first strong
 *       character and mirrors brackets: a mark first makes that left to right, so that pieces keep
 *       their order, and an embedding turns each right-to-left piece round as a whole.
 *   <li>pdf.js 5.6 gives each piece, and what is in another font, back by itself, leaves all marks
 *       out, mirrors nothing, and drops spaces at a piece's ends, or doubles them before a mark,
 *       unless something comes before the space in the same code.
 *   <li>poppler 22.12 orders by place on the page and parts directions at strong characters only,
 *       taking most punctuation for digits: a piece of the other direction needs a mark at either
 *       end, and so does a comma.
 *   <li>PDFium orders by place on the page, turns words round one by one, passes over what shows no
 *       width, takes digits and punctuation beside them for one word, and mirrors a bracket unless
 *       a strong left-to-right character stands to its right. An island of several words comes out
 *       in the order of its words from the right: nothing that is true was found to mend that.
 * </ul>
 */
final class LineWriter {
  private static final String LEFT_TO_RIGHT_MARK = "\u200E";
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";
  private static final String RIGHT_TO_LEFT_EMBEDDING = "\u202B";
  private static final String POP = "\u202C";

  /**
   * Marks at the right end of a piece stand a hundredth of an em inside it: at the same place as
   * what follows on the page poppler would put them after it, and begin a new line.
   */
  private static final String INSIDE = ")10(";

  private final Fonts fonts;
  private final int height;
  private final PdfBytes out;
  private Fonts.Named font;
  private int size;
  private boolean open;

  /**
   * @param height of the page, thousandths of a point
   */
  LineWriter(Fonts fonts, int height, PdfBytes out) {
    this.fonts = fonts;
    this.height = height;
    this.out = out;
  }

  /** A new content stream begins: no font is chosen. */
  void begin() {
    font = null;
  }

  /**
   * Writes a line or a part of one.
   *
   * @param before what was written before on the same baseline, null if nothing
   * @param after what will be written next on the same baseline, null if nothing
   */
  void write(Placed.Text line, Placed.Text before, Placed.Text after) {
    if (isSimple(line.runs(), before == null && after == null)) {
      moveTo(line.x(), line.baseline());
      line.runs().forEach(run -> show(run, 0, run.glyphs().length));
      close();
      if (line.runs().getLast().level() > 1 && endsNeutral(line.runs().getLast())) {
        markEnd(LEFT_TO_RIGHT_MARK);
      }
    } else {
      writePieces(line, before, after);
    }
  }

  /** Whether every reader gets the line right from left to right as it stands. */
  private static boolean isSimple(List<GlyphRun> runs, boolean alone) {
    var first = runs.getFirst();
    boolean rightToLeft = first.isRightToLeft();
    for (var run : runs) {
      if (run.isRightToLeft() != rightToLeft || !alone && run.level() > 0) {
        return false;
      }
      if (rightToLeft) {
        if (!Piece.sameFont(run, first)) {
          return false;
        }
        for (int cluster : run.clusters()) {
          if (Character.isMirrored(run.text().charAt(cluster))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean endsNeutral(GlyphRun run) {
    return !Character.isLetterOrDigit(run.text().charAt(run.end() - 1));
  }

  private void writePieces(Placed.Text line, Placed.Text before, Placed.Text after) {
    var pieces = Piece.cut(line);
    var first = pieces.getFirst();
    boolean goesOn = first.kind() == Piece.Kind.ISLAND && goesOn(before, line);
    boolean embedded = first.kind() == Piece.Kind.RIGHT_TO_LEFT;
    moveTo(right(line), line.baseline());
    choose(first.parts().getFirst().run());
    markEnd(
        embedded
            ? LEFT_TO_RIGHT_MARK + RIGHT_TO_LEFT_EMBEDDING
            : before == null ? LEFT_TO_RIGHT_MARK : "");
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      boolean last = i + 1 == pieces.size();
      boolean embeds = !last && pieces.get(i + 1).kind() == Piece.Kind.RIGHT_TO_LEFT;
      moveTo(piece.x(), line.baseline());
      choose(piece.parts().getFirst().run());
      var opening = embedded ? POP : "";
      var closing = embeds ? RIGHT_TO_LEFT_EMBEDDING : "";
      switch (piece.kind()) {
        case RIGHT_TO_LEFT -> {
          showEdged(piece.parts());
          if (embeds) {
            markEnd(POP + LEFT_TO_RIGHT_MARK + closing);
          }
        }
        case ISLAND -> {
          if (i > 0 || !goesOn) {
            mark(opening + RIGHT_TO_LEFT_MARK + LEFT_TO_RIGHT_MARK);
          }
          piece.parts().forEach(part -> show(part.run(), part.first(), part.end()));
          close();
          if (!last || after == null || !goesOn(line, after)) {
            markEnd(LEFT_TO_RIGHT_MARK + closing);
          }
        }
        case MIRRORED -> {
          mark(i == 0 && before != null ? LEFT_TO_RIGHT_MARK : opening);
          open();
          blank(RIGHT_TO_LEFT_MARK);
          piece.parts().forEach(part -> show(part.run(), part.first(), part.end()));
          out.raw(INSIDE);
          blank(LEFT_TO_RIGHT_MARK);
          close();
          markEnd(closing);
        }
        case NEUTRAL -> {
          showEdged(piece.parts());
          // Two of them in one right-to-left stretch would change places.
          boolean another = !last && pieces.get(i + 1).kind() == Piece.Kind.NEUTRAL;
          markEnd(another ? LEFT_TO_RIGHT_MARK : closing);
        }
      }
      embedded = embeds || piece.kind() == Piece.Kind.RIGHT_TO_LEFT;
    }
    if (pieces.getLast().kind() == Piece.Kind.RIGHT_TO_LEFT) {
      markEnd(POP);
    }
  }

  private static int right(Placed.Text line) {
    return line.x() + line.runs().stream().mapToInt(GlyphRun::width).sum();
  }

  /** Whether an island that ends one part of a line goes on in the next. */
  private static boolean goesOn(Placed.Text from, Placed.Text to) {
    return from != null
        && !from.runs().getLast().isRightToLeft()
        && !to.runs().getFirst().isRightToLeft()
        && from.runs().getLast().end() == to.runs().getFirst().start()
        && Math.abs(right(from) - to.x()) <= 2; // rounding
  }

  /**
   * Shows parts of right-to-left text so that what stands at either end is kept apart from what is
   * beside it.
   */
  private void showEdged(List<Piece.Part> parts) {
    var left = parts.getFirst();
    if (isWeak(character(left.run(), left.first()))) {
      choose(left.run());
      open();
      blank(RIGHT_TO_LEFT_MARK);
    }
    for (var part : parts) {
      var run = part.run();
      int from = part.first();
      int to = part.end();
      if (part == left && isSpace(run, from)) {
        showSpace(run, from);
        if (isWeak(characterBefore(run, from++))) {
          blank(RIGHT_TO_LEFT_MARK);
        }
      }
      boolean spaceLast = part == parts.getLast() && to > from && isSpace(run, to - 1);
      show(run, from, spaceLast ? to - 1 : to);
      if (spaceLast) {
        showSpace(run, to - 1);
      }
    }
    var right = parts.getLast();
    if (isWeak(character(right.run(), right.end() - 1))) {
      out.raw(INSIDE);
      blank(RIGHT_TO_LEFT_MARK);
    }
    close();
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
        if (isSpace(run, i)) {
          char before = characterBefore(run, i);
          if (isWeak(before)) {
            font.encoder().write(run, from, i + 1, out);
            blank(RIGHT_TO_LEFT_MARK);
            from = i + 1;
          } else if (Character.getType(before) == Character.NON_SPACING_MARK) {
            font.encoder().write(run, from, i, out);
            showSpace(run, i);
            from = i + 1;
          }
        }
      }
    }
    font.encoder().write(run, from, end, out);
  }

  /** A space that pdf.js keeps wherever it stands. */
  private void showSpace(GlyphRun run, int glyph) {
    choose(run);
    open();
    font.encoder()
        .writeBlank(RIGHT_TO_LEFT_MARK + character(run, glyph), run.advances()[glyph], out);
  }

  private static boolean isSpace(GlyphRun run, int glyph) {
    return Character.isSpaceChar(character(run, glyph));
  }

  private static char character(GlyphRun run, int glyph) {
    return run.text().charAt(run.clusters()[glyph]);
  }

  /**
   * What stands before a glyph's character in the text; to its right where that runs to the left.
   */
  private static char characterBefore(GlyphRun run, int glyph) {
    int at = run.clusters()[glyph];
    return at == 0 ? 0 : run.text().charAt(at - 1);
  }

  /** Whether readers take a character to go with digits (UAX 9, weak types). */
  private static boolean isWeak(char character) {
    return switch (Character.getDirectionality(character)) {
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
