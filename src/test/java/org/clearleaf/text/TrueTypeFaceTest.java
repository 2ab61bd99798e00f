package org.clearleaf.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrueTypeFaceTest {

  private static TrueTypeFace face(String file) throws IOException {
    return new TrueTypeFace(Texts.SHELF.map("fonts/" + file + ".ttf"));
  }

  @Test
  void readsNamesAndMetrics() throws IOException {
    var face = face("NotoSans-Bold");
    assertThat(face.name()).isEqualTo("NotoSans-Bold");
    assertThat(face.unitsPerEm()).isEqualTo(1000);
    assertThat(face.ascent()).isEqualTo(1069);
    assertThat(face.descent()).isEqualTo(-293);
    assertThat(face.xHeight()).isEqualTo(546);
    assertThat(face.weight()).isEqualTo(700);
    assertThat(face.box()).containsExactly(-644, -512, 2801, 1069);
    assertThat(face.table("nope")).isNull();
    assertThat(face.table("head")).hasSize(54);
  }

  /**
   * Shaping one character by HarfBuzz, which has a character map reader of its own, gives the same
   * glyph and advance.
   */
  @Test
  void readsTheCharacterMapAsHarfBuzzDoes() throws IOException {
    for (var file :
        new String[] {
          "NotoSans-Regular", "AtkinsonHyperlegibleNext-Regular", "NotoSansSC-Regular"
        }) {
      var face = face(file);
      HarfBuzz.load();
      int known = 0;
      for (int c = 0x21; c < 0x20000; c += c < 0x600 ? 1 : 97) {
        // HarfBuzz takes a letter that the font lacks apart, which is why only letters without
        // parts are asked for.
        if (!Character.isLetterOrDigit(c)
            || !Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFD)
            || Character.isSurrogate((char) c) && c < 0x10000) {
          continue;
        }
        char[] text = Character.toChars(c);
        var run =
            HarfBuzz.shape(
                face.font(), text, 0, text.length, false, 0x5A797979, HarfBuzz.language("und"));
        assertThat(face.has(c)).as("%s U+%04X", file, c).isEqualTo(run.glyphs[0] != 0);
        if (face.has(c) && run.glyphs.length == 1 && c < 0x250) {
          assertThat(face.glyph(c)).isEqualTo(run.glyphs[0]);
          assertThat(face.advance(run.glyphs[0])).isEqualTo(run.advances[0]);
          known++;
        }
      }
      assertThat(known).isGreaterThan(50);
    }
  }

  @Test
  void outlinesAreCopiesAndBlankOnesEmpty() throws IOException {
    var face = face("NotoSans-Regular");
    int glyph = face.glyph('g');
    assertThat(face.outline(glyph)).isNotEmpty();
    assertThat(face.outline(face.glyph(' '))).isEmpty();
    assertThat(face.bottom(glyph)).isNegative();
    assertThat(face.top(glyph)).isBetween(500, 600);
    assertThat(face.top(face.glyph(' '))).isEqualTo(Integer.MIN_VALUE);
    face.outline(glyph)[0] = 99;
    assertThat(face.outline(glyph)[0]).isNotEqualTo((byte) 99);
  }

  @Test
  void roundsToTheNearest() throws IOException {
    var face = face("NotoSans-Regular");
    assertThat(face.scaled(1, 1_500)).isEqualTo(2);
    assertThat(face.scaled(1, 1_499)).isEqualTo(1);
    assertThat(face.scaled(-1, 1_499)).isEqualTo(-1);
  }

  @Test
  void whatIsNoFontIsRefusedWithTheReason() throws IOException {
    byte[] bytes = Texts.SHELF.read("fonts/NotoSans-Regular.ttf");
    for (int length : new int[] {0, 3, 11, 100, 1_000, 100_000}) {
      assertThatThrownBy(
              () -> new TrueTypeFace(MemorySegment.ofArray(Arrays.copyOf(bytes, length))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageMatching(
              "it is cut short|its table .* reaches past the end of the file|it has no .*");
    }
    assertThatThrownBy(() ->
            new TrueTypeFace(
                MemorySegment.ofArray("%PDF-1.7 ........".getBytes(StandardCharsets.US_ASCII))))
        .hasMessage("it has no TrueType outlines");
  }
}
