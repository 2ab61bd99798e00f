package org.clearleaf.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearleaf.layout.Placed;
import org.clearleaf.text.GlyphRun;

/**
 * A piece of a line in which directions meet: what is shown from left to right at one place, before
 * what follows it in the text is shown at another.
 *
 * @param x left end, thousandths of a point
 * @param parts from left to right
 */
record Piece(Kind kind, int x, List<Part> parts) {

  enum Kind {
    /** Letters that run from right to left, and what stands between them. */
    RIGHT_TO_LEFT,
    /** Letters and digits that run from left to right. */
    ISLAND,
    /** One character of the right-to-left text that has a mirror image. */
    MIRRORED,
    /** One character of the right-to-left text, where no letter of it is near. */
    NEUTRAL
  }

  private static final int ROUNDING = 2;

  /** Some of the glyphs of a run; {@code first} and {@code end} are indexes of glyphs. */
  record Part(GlyphRun run, int first, int end) {}

  /** Cuts a line; the pieces come in the order of the text. */
  static List<Piece> cut(Placed.Text line) {
    var placed = new ArrayList<PlacedRun>();
    int x = line.x();
    for (var run : line.runs()) {
      placed.add(new PlacedRun(run, x));
      x += run.width();
    }
    placed.sort(Comparator.comparingInt(p -> p.run.start()));
    return new Cutter(placed).pieces();
  }

  static boolean sameFont(GlyphRun one, GlyphRun other) {
    return one.face() == other.face() && one.size() == other.size();
  }

  private record PlacedRun(GlyphRun run, int x) {

    /** Where a glyph stands. */
    int x(int glyph) {
      long units = 0;
      for (int i = 0; i < glyph; i++) {
        units += run.advances()[i];
      }
      return x + run.face().scaled(units, run.size());
    }
  }

  private static final class Cutter {
    private final List<PlacedRun> runs;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * What is open of a right-to-left stretch or an island, in the order of the text, and where it
     * begins and ends on the page.
     */
    private final List<Part> open = new ArrayList<>();

    private final List<Integer> starts = new ArrayList<>();
    private boolean openRightToLeft;
    private PlacedRun last;

    Cutter(List<PlacedRun> runs) {
      this.runs = runs;
    }

    List<Piece> pieces() {
      for (var placed : runs) {
        var run = placed.run;
        if (!open.isEmpty() && !goesOn(placed)) {
          close();
        }
        openRightToLeft = run.isRightToLeft();
        last = placed;
        if (openRightToLeft) {
          addRightToLeft(placed);
        } else {
          add(placed, 0, run.glyphs().length);
        }
      }
      close();
      return pieces;
    }

    private boolean goesOn(PlacedRun next) {
      if (next.run.isRightToLeft() != openRightToLeft) {
        return false;
      }
      return openRightToLeft
          ? sameFont(next.run, last.run) && Math.abs(next.x + next.run.width() - last.x) <= ROUNDING
          : Math.abs(last.x + last.run.width() - next.x) <= ROUNDING;
    }

    private void add(PlacedRun placed, int first, int end) {
      if (first < end) {
        open.add(new Part(placed.run, first, end));
        starts.add(placed.x(first));
      }
    }

    private void addRightToLeft(PlacedRun placed) {
      var run = placed.run;
      int end = run.glyphs().length;
      for (int i = end - 1; i >= 0; i--) {
        if (Character.isMirrored(run.text().codePointAt(run.clusters()[i]))) {
          add(placed, i + 1, end);
          close();
          pieces.add(new Piece(Kind.MIRRORED, placed.x(i), List.of(new Part(run, i, i + 1))));
          end = i;
        }
      }
      add(placed, 0, end);
    }

    private void close() {
      if (open.isEmpty()) {
        return;
      }
      if (!openRightToLeft) {
        pieces.add(new Piece(Kind.ISLAND, starts.getFirst(), List.copyOf(open)));
      } else if (open.stream().anyMatch(Cutter::hasLetter)) {
        pieces.add(new Piece(Kind.RIGHT_TO_LEFT, starts.getLast(), List.copyOf(open.reversed())));
      } else {
        for (int i = 0; i < open.size(); i++) {
          addNeutrals(open.get(i), starts.get(i));
        }
      }
      open.clear();
      starts.clear();
    }

    private void addNeutrals(Part part, int x) {
      for (int i = part.end - 1; i >= part.first; i--) {
        long units = 0;
        for (int j = part.first; j < i; j++) {
          units += part.run.advances()[j];
        }
        int at = x + part.run.face().scaled(units, part.run.size());
        pieces.add(new Piece(Kind.NEUTRAL, at, List.of(new Part(part.run, i, i + 1))));
      }
    }

    private static boolean hasLetter(Part part) {
      for (int i = part.first; i < part.end; i++) {
        switch (Character.getDirectionality(part.run.text().codePointAt(part.run.clusters()[i]))) {
          case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
              Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
            return true;
          }
          default -> {}
        }
      }
      return false;
    }
  }
}
