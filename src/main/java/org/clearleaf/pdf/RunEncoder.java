package org.clearleaf.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.text.GlyphRun;

/**
 * Turns shaped runs into codes of an {@link EmbeddedFont}, one code a character. In a cluster of
 * several characters the letters share the width, the first one shown has all the ink, and marks
 * follow their letter as blank codes of no width. In right-to-left runs codes are shown from left
 * to right, marks before their letter: readers turn that round.
 */
final class RunEncoder {
  /**
   * A lone virama stands this far inside its letter, thousandths of an em: at the letter's end
   * PDFBox would hand it to the next one.
   */
  private static final int VIRAMA_INSIDE = 20;

  private static final String VIRAMAS =
      "\u094d\u09cd\u0a4d\u0acd\u0bcd\u0c4d\u0e3a\u0eba\u17d2\u1039\u103a";

  private final EmbeddedFont font;
  private final int unitsPerEm;
  private final Map<Cluster, Shown> clusters = new HashMap<>();
  private int from;
  private int to;
  private int start;
  private int end;

  RunEncoder(EmbeddedFont font) {
    this.font = font;
    unitsPerEm = font.face().unitsPerEm();
  }

  EmbeddedFont font() {
    return font;
  }

  /** What a cluster looks like and says; the same again is shown by the same codes. */
  private record Cluster(int[] key) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Cluster(var otherKey) && Arrays.equals(key, otherKey);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(key);
    }
  }

  /**
   * A cluster as it stands inside a string of a TJ array.
   *
   * @param width of its codes, font units
   */
  private record Shown(byte[] syntax, int width) {}

  /**
   * Writes glyphs of a run into an open string of a TJ array (ISO 32000-1, 9.4.3), and leaves a
   * string open.
   *
   * @param first index of the first glyph; a cluster begins there
   * @param end index after the last; a cluster ends there
   */
  void write(GlyphRun run, int first, int end, PdfBytes out) {
    for (from = first; from < end; from = to) {
      findCluster(run);
      int pen = advance(run, from, to);
      int character = run.text().codePointAt(start);
      int width;
      if (to - from == 1
          && start + Character.charCount(character) == this.end
          && run.xOffsets()[from] == 0
          && run.yOffsets()[from] == 0
          && pen <= font.face().advance(run.glyphs()[from])) { // PDFBox may take a gap for a space
        int code = font.plain(run.glyphs()[from], character);
        write(code, out);
        width = font.width(code);
      } else {
        var shown = clusters.computeIfAbsent(new Cluster(key(run)), k -> show(run));
        out.raw(shown.syntax, shown.syntax.length);
        width = shown.width;
      }
      if (pen != width) {
        adjust(out, width - pen);
      }
    }
  }

  /** Writes a text that shows nothing into an open string. */
  void writeBlank(String text, int width, PdfBytes out) {
    write(font.blank(width, text), out);
  }

  private static void write(int code, PdfBytes out) {
    out.inString(code >> 8).inString(code & 0xff);
  }

  /** Closes the string, moves and opens the next. */
  private void adjust(PdfBytes out, int units) {
    out.raw(')').thousandths((int) (1_000_000L * units / unitsPerEm)).raw('(');
  }

  /**
   * Finds the cluster that begins with the glyph at {@code from}. PDFBox drops a letter that stands
   * closer to the same letter before it than a third of its width: a letter that takes no room of
   * its own, or much less than the same letter after it, shares a cluster with its neighbour, and
   * so the room.
   */
  private void findCluster(GlyphRun run) {
    to = groupEnd(run, from);
    while (to < run.glyphs().length && belongTogether(run, from, to, groupEnd(run, to))) {
      to = groupEnd(run, to);
    }
    if (run.isRightToLeft()) {
      start = run.clusters()[to - 1];
      end = from == 0 ? run.end() : run.clusters()[from - 1];
    } else {
      start = run.clusters()[from];
      end = to == run.glyphs().length ? run.end() : run.clusters()[to];
    }
  }

  private static boolean belongTogether(GlyphRun run, int left, int right, int end) {
    int before = advance(run, left, right);
    int after = advance(run, right, end);
    boolean rightToLeft = run.isRightToLeft();
    int at = run.clusters()[rightToLeft ? right - 1 : right];
    int character = run.text().codePointAt(at);
    if ((rightToLeft ? before : after) == 0
        && (Character.isLetter(character) || isMark(character))) {
      return true;
    }
    // The letters of a cluster share its width.
    return Character.isLetter(character)
        && character == letterBefore(run.text(), at)
        && 2 * (before / letterCount(run, left, right)) < after / letterCount(run, right, end);
  }

  /** How many letters the clusters of some glyphs hold. */
  private static int letterCount(GlyphRun run, int first, int end) {
    int[] clusters = run.clusters();
    int last = run.isRightToLeft() ? first - 1 : end;
    int from = clusters[run.isRightToLeft() ? end - 1 : first];
    int to = last < 0 || last == clusters.length ? run.end() : clusters[last];
    int count = 0;
    for (int i = from; i < to; i += Character.charCount(run.text().codePointAt(i))) {
      if (i == from || !isMark(run.text().codePointAt(i))) {
        count++;
      }
    }
    return count;
  }

  private static int advance(GlyphRun run, int first, int end) {
    int advance = 0;
    for (int i = first; i < end; i++) {
      advance += run.advances()[i];
    }
    return advance;
  }

  private static int letterBefore(String text, int end) {
    int at = end - 1;
    while (at > 0 && isMark(text.charAt(at))) {
      at--;
    }
    return at < 0 ? 0 : text.charAt(at);
  }

  private static int groupEnd(GlyphRun run, int first) {
    var starts = run.clusters();
    int end = first + 1;
    while (end < starts.length && starts[end] == starts[first]) {
      end++;
    }
    return end;
  }

  private int[] key(GlyphRun run) {
    int glyphs = to - from;
    var key = new int[1 + 4 * glyphs + end - start];
    int at = 0;
    key[at++] = glyphs << 1 | run.level() & 1;
    for (int i = from; i < to; i++) {
      key[at++] = run.glyphs()[i];
      key[at++] = run.advances()[i];
      key[at++] = run.xOffsets()[i];
      key[at++] = run.yOffsets()[i];
    }
    for (int i = start; i < end; i++) {
      key[at++] = run.text().charAt(i);
    }
    return key;
  }

  private Shown show(GlyphRun run) {
    var ink = new ArrayList<GlyphData.Component>();
    int pen = 0;
    for (int i = from; i < to; i++) {
      int part = font.part(run.glyphs()[i]);
      if (part >= 0) {
        ink.add(new GlyphData.Component(part, pen + run.xOffsets()[i], run.yOffsets()[i]));
      }
      pen += run.advances()[i];
    }
    var letters = letters(run);
    var out = new PdfBytes(32);
    List<GlyphData.Component> left = ink;
    int rest = pen;
    for (int k = 0; k < letters.size(); k++) {
      var codes = texts(letters.get(k));
      int share = k + 1 < letters.size() ? pen / letters.size() : rest;
      rest -= share;
      for (int i = 0; i < codes.size(); i++) {
        int at = run.isRightToLeft() ? codes.size() - 1 - i : i;
        var text =
            run.isRightToLeft()
                ? new StringBuilder(codes.get(at)).reverse().toString()
                : codes.get(at);
        if (at == 0) {
          write(left.isEmpty() ? font.blank(share, text) : font.composed(left, share, text), out);
          left = List.of();
        } else if (codes.size() == 2 && isVirama(text)) {
          adjust(out, VIRAMA_INSIDE);
          write(font.blank(0, text), out);
          adjust(out, -VIRAMA_INSIDE);
        } else {
          write(font.blank(0, text), out);
        }
      }
    }
    return new Shown(out.toByteArray(), pen);
  }

  /** The letters of the cluster from left to right, each with its marks behind it. */
  private List<int[]> letters(GlyphRun run) {
    var characters = run.text().substring(start, end).codePoints().toArray();
    var letters = new ArrayList<int[]>();
    for (int i = 0, next; i < characters.length; i = next) {
      next = i + 1;
      while (next < characters.length && isMark(characters[next])) {
        next++;
      }
      letters.add(Arrays.copyOfRange(characters, i, next));
    }
    return run.isRightToLeft() ? letters.reversed() : letters;
  }

  /**
   * What the codes of a letter and its marks say: one character each. But pdf.js 5.6 leaves out a
   * code whose text is a joiner or ends with one, save where it finds a combining mark first: the
   * marks beside a joiner share its code. A joiner that stands right after a letter, as in Persian,
   * is lost there: in one code with its letter, PDFBox and pdf.js read the two in opposite orders.
   */
  private static List<String> texts(int[] letter) {
    var texts = new ArrayList<String>();
    boolean joiner = false;
    for (int character : letter) {
      joiner |= Character.getType(character) == Character.FORMAT;
    }
    if (joiner && letter.length > 1) {
      texts.add(Character.toString(letter[0]));
      texts.add(new String(letter, 1, letter.length - 1));
    } else {
      for (int character : letter) {
        texts.add(Character.toString(character));
      }
    }
    return texts;
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  /** Canonical combining class 9 (UAX 44) in the scripts that have fonts here. */
  private static boolean isVirama(String text) {
    return VIRAMAS.contains(text);
  }
}
