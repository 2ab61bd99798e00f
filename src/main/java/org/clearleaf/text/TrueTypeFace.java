package org.clearleaf.text;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A TrueType file read where it is mapped: tables by their offset, characters and outlines one by
 * one. Only the parts of the character map that were asked for are remembered, a bit a character.
 */
final class TrueTypeFace implements Face {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final int TRUE_TYPE = 0x00010000;
  private static final int POSTSCRIPT_NAME = 6; // name id
  private static final int WINDOWS = 3; // platform id
  private static final int PAGE_BITS = 8;

  private record Table(int offset, int length) {}

  private final MemorySegment file;
  private final Map<String, Table> tables = new HashMap<>();
  private final String name;
  private final int unitsPerEm;
  private final int ascent;
  private final int descent;
  private final int xHeight;
  private final int[] box;
  private final int weight;
  private final int glyphCount;
  private final int metricCount;
  private final int advances;
  private final int loca;
  private final boolean longLoca;
  private final Table glyf;
  private final int map;
  private final int mapFormat;

  /**
   * For each page of 256 characters of the BMP, once it was asked for, which of them the character
   * map has.
   */
  private final AtomicReferenceArray<long[]> pages =
      new AtomicReferenceArray<>(0x10000 >> PAGE_BITS);

  private volatile MemorySegment font;

  /**
   * @throws IllegalArgumentException if this is no TrueType font that Clearleaf can use; the
   *     message says why
   */
  TrueTypeFace(MemorySegment file) {
    this.file = file;
    try {
      if (file.get(INT, 0) != TRUE_TYPE) {
        throw new IllegalArgumentException("it has no TrueType outlines");
      }
      int count = u16(4);
      for (int i = 0; i < count; i++) {
        int entry = 12 + 16 * i;
        var tag = new String(bytes(entry, 4), StandardCharsets.ISO_8859_1);
        var table = new Table(i32(entry + 8), i32(entry + 12));
        if (table.offset < 0
            || table.length < 0
            || (long) table.offset + table.length > file.byteSize()) {
          throw new IllegalArgumentException(
              "its table " + tag + " reaches past the end of the file");
        }
        tables.put(tag, table);
      }
      int head = need("head").offset;
      int hhea = need("hhea").offset;
      int os2 = need("OS/2").offset;
      unitsPerEm = u16(head + 18);
      box = new int[] {i16(head + 36), i16(head + 38), i16(head + 40), i16(head + 42)};
      longLoca = u16(head + 50) == 1;
      ascent = i16(hhea + 4);
      descent = i16(hhea + 6);
      metricCount = u16(hhea + 34);
      weight = u16(os2 + 4);
      xHeight = u16(os2) >= 2 ? i16(os2 + 86) : 0;
      glyphCount = u16(need("maxp").offset + 4);
      advances = need("hmtx").offset;
      loca = need("loca").offset;
      glyf = need("glyf");
      map = characterMap(need("cmap").offset);
      mapFormat = u16(map);
      name = postScriptName(need("name").offset);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("it is cut short", e);
    }
  }

  /** The font for HarfBuzz over the same bytes. */
  MemorySegment font() {
    var made = font;
    if (made == null) {
      synchronized (this) {
        made = font;
        if (made == null) {
          made = HarfBuzz.font(file);
          font = made;
        }
      }
    }
    return made;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int unitsPerEm() {
    return unitsPerEm;
  }

  @Override
  public int ascent() {
    return ascent;
  }

  @Override
  public int descent() {
    return descent;
  }

  @Override
  public int xHeight() {
    return xHeight;
  }

  @Override
  public int[] box() {
    return box.clone();
  }

  @Override
  public int weight() {
    return weight;
  }

  @Override
  public int glyphCount() {
    return glyphCount;
  }

  @Override
  public boolean has(int codePoint) {
    if (codePoint > 0xFFFF) {
      return lookUp(codePoint) != 0;
    }
    var page = pages.get(codePoint >> PAGE_BITS);
    if (page == null) {
      page = new long[(1 << PAGE_BITS) / Long.SIZE];
      int first = codePoint & -(1 << PAGE_BITS);
      for (int i = 0; i < 1 << PAGE_BITS; i++) {
        if (lookUp(first + i) != 0) {
          page[i >> 6] |= 1L << i;
        }
      }
      pages.set(codePoint >> PAGE_BITS, page);
    }
    return (page[codePoint >> 6 & 3] & 1L << codePoint) != 0;
  }

  /** The glyph that the character map gives for a code point, 0 if none. */
  int glyph(int codePoint) {
    return lookUp(codePoint);
  }

  @Override
  public int advance(int glyph) {
    return u16(advances + 4 * Math.min(glyph, metricCount - 1));
  }

  @Override
  public byte[] outline(int glyph) {
    int start = outlineStart(glyph);
    return bytes(glyf.offset + start, outlineStart(glyph + 1) - start);
  }

  /** The highest point of a glyph's ink, font units; {@link Integer#MIN_VALUE} for a blank one. */
  int top(int glyph) {
    int start = outlineStart(glyph);
    return start == outlineStart(glyph + 1) ? Integer.MIN_VALUE : i16(glyf.offset + start + 8);
  }

  /** The lowest point of a glyph's ink, font units; {@link Integer#MAX_VALUE} for a blank one. */
  int bottom(int glyph) {
    int start = outlineStart(glyph);
    return start == outlineStart(glyph + 1) ? Integer.MAX_VALUE : i16(glyf.offset + start + 4);
  }

  @Override
  public byte[] table(String tag) {
    var table = tables.get(tag);
    return table == null ? null : bytes(table.offset, table.length);
  }

  @Override
  public String toString() {
    return name;
  }

  private int outlineStart(int glyph) {
    return longLoca ? i32(loca + 4 * glyph) : 2 * u16(loca + 2 * glyph);
  }

  /** The offset of the subtable to use: format 12, all of Unicode, before format 4, the BMP. */
  private int characterMap(int cmap) {
    int best = -1;
    int count = u16(cmap + 2);
    for (int i = 0; i < count; i++) {
      int platform = u16(cmap + 4 + 8 * i);
      int encoding = u16(cmap + 6 + 8 * i);
      int at = cmap + i32(cmap + 8 + 8 * i);
      int format = u16(at);
      boolean unicode = platform == 0 || platform == WINDOWS && (encoding == 1 || encoding == 10);
      if (unicode && (format == 12 || format == 4 && best < 0)) {
        best = at;
      }
    }
    if (best < 0) {
      throw new IllegalArgumentException("it has no Unicode character map of format 4 or 12");
    }
    return best;
  }

  private int lookUp(int codePoint) {
    return mapFormat == 12
        ? lookUpGroups(codePoint)
        : codePoint > 0xFFFF ? 0 : lookUpSegments(codePoint);
  }

  /** Format 12: groups of start, end and first glyph, ascending. */
  private int lookUpGroups(int codePoint) {
    int low = 0;
    int high = i32(map + 12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int group = map + 16 + 12 * middle;
      if (codePoint < i32(group)) {
        high = middle - 1;
      } else if (codePoint > i32(group + 4)) {
        low = middle + 1;
      } else {
        return i32(group + 8) + codePoint - i32(group);
      }
    }
    return 0;
  }

  /**
   * Format 4: parallel arrays of segments' ends, starts, deltas and offsets into an array of
   * glyphs.
   */
  private int lookUpSegments(int codePoint) {
    int doubled = u16(map + 6);
    int ends = map + 14;
    int starts = ends + doubled + 2;
    int low = 0;
    int high = doubled / 2 - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (u16(ends + 2 * middle) < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int start = u16(starts + 2 * low);
    if (codePoint < start || codePoint > u16(ends + 2 * low)) {
      return 0;
    }
    int delta = u16(starts + doubled + 2 * low);
    int rangeAt = starts + 2 * doubled + 2 * low;
    int range = u16(rangeAt);
    if (range == 0) {
      return codePoint + delta & 0xFFFF;
    }
    int glyph = u16(rangeAt + range + 2 * (codePoint - start));
    return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
  }

  private String postScriptName(int table) {
    int count = u16(table + 2);
    int strings = table + u16(table + 4);
    for (int i = 0; i < count; i++) {
      int entry = table + 6 + 12 * i;
      if (u16(entry) == WINDOWS && u16(entry + 6) == POSTSCRIPT_NAME) {
        return new String(
            bytes(strings + u16(entry + 10), u16(entry + 8)), StandardCharsets.UTF_16BE);
      }
    }
    throw new IllegalArgumentException("it has no PostScript name");
  }

  private Table need(String tag) {
    var table = tables.get(tag);
    if (table == null) {
      throw new IllegalArgumentException("it has no table " + tag);
    }
    return table;
  }

  private byte[] bytes(int offset, int length) {
    return file.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
  }

  private int u16(int offset) {
    return file.get(SHORT, offset) & 0xFFFF;
  }

  private int i16(int offset) {
    return file.get(SHORT, offset);
  }

  private int i32(int offset) {
    return file.get(INT, offset);
  }
}
