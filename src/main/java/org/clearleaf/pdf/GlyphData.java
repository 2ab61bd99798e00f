package org.clearleaf.pdf;

import java.util.List;

/**
 * One entry of a {@code glyf} table (ISO/IEC 14496-22, 5.3.3) without instructions, and what {@code
 * maxp} wants to know of it.
 */
record GlyphData(byte[] bytes, int points, int contours, int components, int depth) {

  static final GlyphData BLANK = new GlyphData(new byte[0], 0, 0, 0, 0);

  private static final int HEADER = 10;
  private static final int ARGUMENTS_ARE_WORDS = 1;
  private static final int ARGUMENTS_ARE_OFFSETS = 2;
  private static final int ONE_SCALE = 8;
  private static final int MORE_COMPONENTS = 0x20;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;
  private static final int INSTRUCTIONS = 0x100;
  private static final int USE_MY_METRICS = 0x200;

  /** A glyph put at a place, font units. */
  record Component(int glyph, int x, int y) {}

  /** Finds a glyph of the new font for one of the face. */
  interface Glyphs {
    int index(int faceGlyph);

    GlyphData data(int index);
  }

  boolean isBlank() {
    return bytes.length == 0;
  }

  int xMin() {
    return signed(bytes, 2);
  }

  int yMin() {
    return signed(bytes, 4);
  }

  int xMax() {
    return signed(bytes, 6);
  }

  int yMax() {
    return signed(bytes, 8);
  }

  /** An outline of a face; glyphs that it is composed of are looked up. */
  static GlyphData of(byte[] outline, Glyphs glyphs) {
    if (outline.length == 0) {
      return BLANK;
    }
    int contours = signed(outline, 0);
    return contours < 0 ? composite(outline, glyphs) : simple(outline, contours);
  }

  private static GlyphData simple(byte[] outline, int contours) {
    int ends = HEADER + 2 * contours;
    int points = contours == 0 ? 0 : unsigned(outline, ends - 2) + 1;
    int instructions = unsigned(outline, ends);
    int from = ends + 2 + instructions;
    int length = coordinatesEnd(outline, from, points) - from;
    var bytes = new byte[ends + 2 + length];
    System.arraycopy(outline, 0, bytes, 0, ends);
    System.arraycopy(outline, from, bytes, ends + 2, length);
    return new GlyphData(bytes, points, contours, 0, 0);
  }

  /** Where the coordinates of a simple glyph end: what follows is padding. */
  private static int coordinatesEnd(byte[] outline, int flags, int points) {
    int at = flags;
    int length = 0;
    for (int i = 0; i < points; ) {
      int flag = outline[at++];
      int times = (flag & 8) != 0 ? 1 + (outline[at++] & 0xff) : 1;
      int x = (flag & 2) != 0 ? 1 : (flag & 16) != 0 ? 0 : 2;
      int y = (flag & 4) != 0 ? 1 : (flag & 32) != 0 ? 0 : 2;
      length += times * (x + y);
      i += times;
    }
    return at + length;
  }

  private static GlyphData composite(byte[] outline, Glyphs glyphs) {
    var bytes = outline.clone();
    int points = 0;
    int contours = 0;
    int components = 0;
    int depth = 0;
    int at = HEADER;
    int flags;
    do {
      flags = unsigned(bytes, at);
      put(bytes, at, flags & ~INSTRUCTIONS & ~USE_MY_METRICS);
      int glyph = glyphs.index(unsigned(bytes, at + 2));
      put(bytes, at + 2, glyph);
      var part = glyphs.data(glyph);
      points += part.points;
      contours += part.contours;
      depth = Math.max(depth, part.depth);
      components++;
      at += 4 + ((flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2);
      at +=
          (flags & ONE_SCALE) != 0
              ? 2
              : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
    } while ((flags & MORE_COMPONENTS) != 0);
    return new GlyphData(
        java.util.Arrays.copyOf(bytes, at), points, contours, components, depth + 1);
  }

  /** A glyph composed of others, none of them blank; the indexes are those of the new font. */
  static GlyphData compose(List<Component> parts, Glyphs glyphs) {
    var out = new byte[HEADER + 8 * parts.size()];
    int left = Integer.MAX_VALUE;
    int bottom = Integer.MAX_VALUE;
    int right = Integer.MIN_VALUE;
    int top = Integer.MIN_VALUE;
    int points = 0;
    int contours = 0;
    int depth = 0;
    int at = HEADER;
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      var data = glyphs.data(part.glyph());
      boolean small = part.x() == (byte) part.x() && part.y() == (byte) part.y();
      int flags =
          ARGUMENTS_ARE_OFFSETS
              | (small ? 0 : ARGUMENTS_ARE_WORDS)
              | (i + 1 < parts.size() ? MORE_COMPONENTS : 0);
      put(out, at, flags);
      put(out, at + 2, part.glyph());
      if (small) {
        out[at + 4] = (byte) part.x();
        out[at + 5] = (byte) part.y();
      } else {
        put(out, at + 4, part.x());
        put(out, at + 6, part.y());
      }
      at += small ? 6 : 8;
      left = Math.min(left, data.xMin() + part.x());
      bottom = Math.min(bottom, data.yMin() + part.y());
      right = Math.max(right, data.xMax() + part.x());
      top = Math.max(top, data.yMax() + part.y());
      points += data.points;
      contours += data.contours;
      depth = Math.max(depth, data.depth);
    }
    put(out, 0, -1);
    put(out, 2, left);
    put(out, 4, bottom);
    put(out, 6, right);
    put(out, 8, top);
    return new GlyphData(
        java.util.Arrays.copyOf(out, at), points, contours, parts.size(), depth + 1);
  }

  private static int unsigned(byte[] b, int at) {
    return (b[at] & 0xff) << 8 | b[at + 1] & 0xff;
  }

  private static int signed(byte[] b, int at) {
    return (short) unsigned(b, at);
  }

  private static void put(byte[] b, int at, int value) {
    b[at] = (byte) (value >> 8);
    b[at + 1] = (byte) value;
  }
}
