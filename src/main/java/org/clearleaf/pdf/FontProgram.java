package org.clearleaf.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearleaf.text.Face;

/**
 * A TrueType font of our own making (ISO/IEC 14496-22): the tables that an embedded CIDFontType2
 * needs (ISO 32000-1, 9.9) and no others. There are no instructions: nobody hints large print.
 */
final class FontProgram implements GlyphData.Glyphs {
  private static final int CHECKSUM_OF_FONT = 0xB1B0AFBA;

  private final Face face;
  private final List<GlyphData> glyphs = new ArrayList<>();
  private int[] widths = new int[256];
  private final LongTable byFaceGlyph = new LongTable();

  FontProgram(Face face) {
    this.face = face;
    add(GlyphData.BLANK, face.advance(0)); // .notdef, never shown
  }

  int size() {
    return glyphs.size();
  }

  /** Advance width, font units. */
  int width(int glyph) {
    return widths[glyph];
  }

  /** Adds a glyph and answers its index. */
  int add(GlyphData data, int width) {
    int index = glyphs.size();
    if (index > 0xffff) {
      throw new IllegalStateException("more than 65536 codes in " + face.name());
    }
    glyphs.add(data);
    if (index == widths.length) {
      widths = java.util.Arrays.copyOf(widths, 2 * index);
    }
    widths[index] = width;
    return index;
  }

  @Override
  public int index(int faceGlyph) {
    int known = byFaceGlyph.get(faceGlyph);
    if (known < 0) {
      known = add(GlyphData.of(face.outline(faceGlyph), this), face.advance(faceGlyph));
      byFaceGlyph.put(faceGlyph, known);
    }
    return known;
  }

  @Override
  public GlyphData data(int index) {
    return glyphs.get(index);
  }

  /** Left, bottom, right and top of all ink, font units. */
  int[] box() {
    var box = new int[] {0, 0, 0, 0};
    for (var glyph : glyphs) {
      if (!glyph.isBlank()) {
        box[0] = Math.min(box[0], glyph.xMin());
        box[1] = Math.min(box[1], glyph.yMin());
        box[2] = Math.max(box[2], glyph.xMax());
        box[3] = Math.max(box[3], glyph.yMax());
      }
    }
    return box;
  }

  byte[] toByteArray() {
    int n = glyphs.size();
    int total = 0;
    for (var glyph : glyphs) {
      total += glyph.bytes().length + 1 & ~1;
    }
    boolean shortOffsets = total <= 2 * 0xffff;
    var glyf = ByteBuffer.allocate(total);
    var loca = ByteBuffer.allocate((shortOffsets ? 2 : 4) * (n + 1));
    var hmtx = ByteBuffer.allocate(4 * n);
    var maximum = new int[5];
    int widest = 0;
    int leastLeft = 0;
    int leastRight = 0;
    for (int i = 0; i < n; i++) {
      var glyph = glyphs.get(i);
      offset(loca, glyf.position(), shortOffsets);
      glyf.put(glyph.bytes()).position(glyf.position() + 1 & ~1);
      int left = glyph.isBlank() ? 0 : glyph.xMin();
      hmtx.putShort((short) widths[i]).putShort((short) left);
      widest = Math.max(widest, widths[i]);
      leastLeft = Math.min(leastLeft, left);
      if (!glyph.isBlank()) {
        leastRight = Math.min(leastRight, widths[i] - glyph.xMax());
      }
      boolean composed = glyph.components() > 0;
      maximum[composed ? 2 : 0] = Math.max(maximum[composed ? 2 : 0], glyph.points());
      maximum[composed ? 3 : 1] = Math.max(maximum[composed ? 3 : 1], glyph.contours());
      maximum[4] = Math.max(maximum[4], glyph.components());
    }
    offset(loca, glyf.position(), shortOffsets);
    var box = box();
    var head = ByteBuffer.wrap(face.table("head")).putInt(8, 0);
    for (int i = 0; i < 4; i++) {
      head.putShort(36 + 2 * i, (short) box[i]);
    }
    head.putShort(50, (short) (shortOffsets ? 0 : 1));
    var hhea = ByteBuffer.wrap(face.table("hhea"));
    hhea.putShort(10, (short) widest)
        .putShort(12, (short) leastLeft)
        .putShort(14, (short) leastRight);
    hhea.putShort(16, (short) box[2]).putShort(34, (short) n);
    var maxp = ByteBuffer.allocate(32).putInt(0x10000).putShort((short) n);
    for (int i = 0; i < 4; i++) {
      maxp.putShort((short) maximum[i]);
    }
    maxp.putShort(14, (short) 1).putShort(28, (short) maximum[4]).putShort(30, (short) depth());
    return assemble(
        new TreeMap<>(
            Map.of(
                "glyf", glyf.array(),
                "head", head.array(),
                "hhea", hhea.array(),
                "hmtx", hmtx.array(),
                "loca", loca.array(),
                "maxp", maxp.array())));
  }

  private int depth() {
    return glyphs.stream().mapToInt(GlyphData::depth).max().orElse(0);
  }

  private static void offset(ByteBuffer loca, int offset, boolean shortOffsets) {
    if (shortOffsets) {
      loca.putShort((short) (offset / 2));
    } else {
      loca.putInt(offset);
    }
  }

  private static byte[] assemble(TreeMap<String, byte[]> tables) {
    int count = tables.size();
    int length = 12 + 16 * count;
    for (var table : tables.values()) {
      length += table.length + 3 & ~3;
    }
    var font = ByteBuffer.allocate(length);
    int power = 31 - Integer.numberOfLeadingZeros(count);
    font.putInt(0x10000).putShort((short) count);
    font.putShort((short) (16 << power))
        .putShort((short) power)
        .putShort((short) (16 * count - (16 << power)));
    int at = 12 + 16 * count;
    int head = 0;
    for (var table : tables.entrySet()) {
      var data = table.getValue();
      font.put(at, data);
      int padded = data.length + 3 & ~3;
      font.put(table.getKey().getBytes(StandardCharsets.US_ASCII))
          .putInt(sum(font, at, padded))
          .putInt(at)
          .putInt(data.length);
      if (table.getKey().equals("head")) {
        head = at;
      }
      at += padded;
    }
    font.putInt(head + 8, CHECKSUM_OF_FONT - sum(font, 0, length));
    return font.array();
  }

  private static int sum(ByteBuffer font, int from, int length) {
    int sum = 0;
    for (int at = from; at < from + length; at += 4) {
      sum += font.getInt(at);
    }
    return sum;
  }
}
