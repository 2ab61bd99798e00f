package org.clearleaf.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.clearleaf.text.Face;

/**
 * A font made for one document, from the glyphs of one face. A code stands for one character of the
 * source text, at times with an invisible one; its glyph is all the ink of the character's cluster,
 * or nothing, so that readers give back exactly the source text whatever was reordered, stacked or
 * joined on the page (STANDARDS X1, X2). Codes are glyph indexes.
 */
final class EmbeddedFont {
  private static final int SYMBOLIC = 4;

  private final Face face;
  private final int object;
  private final FontProgram program;
  private final LongTable codes = new LongTable();
  private final Map<Blank, Integer> blanks = new HashMap<>();
  private String[] texts = new String[256];

  private record Blank(int width, String text) {}

  /**
   * @param object number of the font dictionary
   */
  EmbeddedFont(Face face, int object) {
    this.face = face;
    this.object = object;
    program = new FontProgram(face);
  }

  Face face() {
    return face;
  }

  int object() {
    return object;
  }

  /** Advance of a code, font units. */
  int width(int code) {
    return program.width(code);
  }

  /** The code of a character that a glyph shows by itself. */
  int plain(int glyph, int character) {
    long key = (long) glyph << 21 | character;
    int code = codes.get(key);
    if (code < 0) {
      code = newPlain(glyph, character);
      codes.put(key, code);
    }
    return code;
  }

  private int newPlain(int glyph, int character) {
    if (glyph == 0) {
      throw new IllegalArgumentException(
          "%s has no glyph for U+%04X".formatted(face.name(), character));
    }
    int index = program.index(glyph);
    if (text(index) != null) {
      var ink = program.data(index);
      var again =
          ink.isBlank()
              ? ink
              : GlyphData.compose(List.of(new GlyphData.Component(index, 0, 0)), program);
      index = program.add(again, program.width(index));
    }
    name(index, Character.toString(character));
    return index;
  }

  /** A new code for a text that shows the given ink; none gives a blank one. */
  int composed(List<GlyphData.Component> ink, int width, String text) {
    var data = ink.isEmpty() ? GlyphData.BLANK : GlyphData.compose(ink, program);
    int index = program.add(data, width);
    name(index, text);
    return index;
  }

  /** The code of a text that shows nothing. */
  int blank(int width, String text) {
    return blanks.computeIfAbsent(new Blank(width, text), k -> composed(List.of(), width, text));
  }

  /** The place of a glyph in the new font, as a part of others; -1 if it is blank. */
  int part(int glyph) {
    int index = program.index(glyph);
    return program.data(index).isBlank() ? -1 : index;
  }

  private String text(int code) {
    return code < texts.length ? texts[code] : null;
  }

  private void name(int code, String text) {
    if (code >= texts.length) {
      texts = Arrays.copyOf(texts, Math.max(2 * texts.length, code + 1));
    }
    texts[code] = text;
  }

  /** Writes the font (ISO 32000-1, 9.7) when all codes are known. */
  void write(PdfFile file) throws IOException {
    var bytes = program.toByteArray();
    var name = tag(bytes) + "+" + face.name();
    int data = file.putStream(bytes, "Length1", bytes.length);
    int descriptor = file.put(descriptor(name, data));
    int unicode = file.putStream(toUnicode());
    var dictionary = new PdfBytes(512).raw("<</Type/Font/Subtype/Type0/BaseFont/").raw(name);
    dictionary.raw("/Encoding/Identity-H/ToUnicode ").reference(unicode);
    dictionary
        .raw("/DescendantFonts[")
        .reference(file.put(descendant(name, descriptor)))
        .raw("]>>");
    file.put(object, dictionary);
  }

  private PdfBytes descriptor(String name, int data) {
    var box = program.box();
    var d =
        new PdfBytes(512)
            .raw("<</Type/FontDescriptor/FontName/")
            .raw(name)
            .raw("/Flags ")
            .number(SYMBOLIC);
    d.raw("/ItalicAngle 0/StemV ")
        .number(face.weight() / 5)
        .raw("/Ascent ")
        .number(perMille(face.ascent()));
    d.raw("/Descent ")
        .number(perMille(face.descent()))
        .raw("/CapHeight ")
        .number(perMille(capHeight()));
    d.raw("/FontBBox[");
    for (int edge : box) {
      d.number(perMille(edge)).raw(' ');
    }
    return d.raw("]/FontFile2 ").reference(data).raw(">>");
  }

  private PdfBytes descendant(String name, int descriptor) {
    var d = new PdfBytes(512 + 4 * program.size());
    d.raw("<</Type/Font/Subtype/CIDFontType2/BaseFont/").raw(name).raw("/CIDToGIDMap/Identity");
    d.raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ")
        .reference(descriptor);
    d.raw("/DW 0/W[0[");
    for (int i = 0; i < program.size(); i++) {
      d.thousandths((int) (1_000_000L * program.width(i) / face.unitsPerEm())).raw(' ');
    }
    return d.raw("]]>>");
  }

  /** The character of each code (9.10.3). */
  private PdfBytes toUnicode() {
    var map = new PdfBytes(512 + 16 * program.size());
    map.raw(
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)");
    map.raw("/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n");
    map.raw("1 begincodespacerange<0000><FFFF>endcodespacerange\n");
    var named = new int[program.size()];
    int n = 0;
    for (int code = 0; code < program.size(); code++) {
      if (text(code) != null) {
        named[n++] = code;
      }
    }
    for (int i = 0; i < n; ) {
      int end = Math.min(n, i + 100); // the most that a block may hold
      map.number(end - i).raw(" beginbfchar\n");
      for (; i < end; i++) {
        map.raw('<').hex16(named[i]).raw("><");
        var text = texts[named[i]];
        for (int j = 0; j < text.length(); j++) {
          map.hex16(text.charAt(j));
        }
        map.raw(">\n");
      }
      map.raw("endbfchar\n");
    }
    return map.raw("endcmap CMapName currentdict/CMap defineresource pop end end");
  }

  /** {@code OS/2} sCapHeight, which its version 2 brought. Readers tell lines apart by it. */
  private int capHeight() {
    var table = ByteBuffer.wrap(face.table("OS/2"));
    return table.getShort(0) < 2 ? face.ascent() : table.getShort(88);
  }

  private int perMille(int units) {
    return Math.round(1000f * units / face.unitsPerEm());
  }

  /**
   * Six capital letters that tell subsets of one face apart (9.6.4), made from what is in this one.
   */
  private static String tag(byte[] program) {
    var crc = new CRC32();
    crc.update(program);
    long left = crc.getValue();
    var letters = new char[6];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) ('A' + left % 26);
      left /= 26;
    }
    return new String(letters);
  }
}
