package org.clearleaf.handout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Small injuries to TrueType fonts (ISO/IEC 14496-22). */
final class FontSurgery {
  private static final int RECORDS = 12;
  private static final int INDEX_TO_LOC_FORMAT = 50;

  private FontSurgery() {}

  /** The font with one glyph that draws nothing: its entry in {@code loca} is empty. */
  static byte[] withBlank(byte[] font, int character) throws IOException {
    int glyph;
    try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      glyph = parsed.getUnicodeCmapLookup().getGlyphId(character);
    }
    var bytes = ByteBuffer.wrap(font.clone());
    int locations = bytes.getInt(table(bytes, "loca") + 8);
    boolean wide =
        bytes.getShort(bytes.getInt(table(bytes, "head") + 8) + INDEX_TO_LOC_FORMAT) == 1;
    if (wide) {
      bytes.putInt(locations + 4 * glyph, bytes.getInt(locations + 4 * glyph + 4));
    } else {
      bytes.putShort(locations + 2 * glyph, bytes.getShort(locations + 2 * glyph + 2));
    }
    return bytes.array();
  }

  /** The font with a {@code cmap} of format 12 that lacks one character. */
  static byte[] withoutCharacter(byte[] font, int character) throws IOException {
    byte[] map;
    try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      map = map(parsed.getUnicodeCmapLookup(), character);
    }
    int start = font.length + 3 & ~3;
    var bytes = ByteBuffer.wrap(Arrays.copyOf(font, start + map.length));
    bytes.put(start, map);
    int entry = table(bytes, "cmap");
    bytes.putInt(entry + 8, start);
    bytes.putInt(entry + 12, map.length);
    return bytes.array();
  }

  private static byte[] map(CmapLookup lookup, int without) {
    List<int[]> groups = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int glyph = c == without ? 0 : lookup.getGlyphId(c);
      if (glyph != 0) {
        groups.add(new int[] {c, c, glyph});
      }
    }
    var map = ByteBuffer.allocate(12 + 16 + 12 * groups.size());
    map.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 10).putInt(12);
    map.putShort((short) 12)
        .putShort((short) 0)
        .putInt(16 + 12 * groups.size())
        .putInt(0)
        .putInt(groups.size());
    groups.forEach(group -> map.putInt(group[0]).putInt(group[1]).putInt(group[2]));
    return map.array();
  }

  /** Where the directory names a table. */
  private static int table(ByteBuffer font, String tag) {
    int count = font.getShort(4);
    for (int i = 0; i < count; i++) {
      var name = new byte[4];
      font.get(RECORDS + 16 * i, name);
      if (new String(name, StandardCharsets.US_ASCII).equals(tag)) {
        return RECORDS + 16 * i;
      }
    }
    throw new NoSuchElementException(tag);
  }
}
