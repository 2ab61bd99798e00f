package org.clearleaf.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.pdf.GlyphData.Component;
import org.clearleaf.text.Face;
import org.clearleaf.text.FaceLibrary;
import org.junit.jupiter.api.Test;

class FontProgramTest {
  private static final Face FACE = face();

  private static Face face() {
    try {
      return new FaceLibrary(new FolderShelf(Path.of(""), Clock.systemUTC()), new Problems())
          .face("Noto Sans", false);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A glyph that the face composes of others, so that a second layer comes on top of it. */
  private static int composed() {
    for (int glyph = 1; glyph < FACE.glyphCount(); glyph++) {
      var outline = FACE.outline(glyph);
      if (outline.length > 0 && outline[0] < 0) {
        return glyph;
      }
    }
    throw new AssertionError("no composite glyph");
  }

  @Test
  void aComposedGlyphIsItsPartsAtTheirPlaces() throws IOException {
    var program = new FontProgram(FACE);
    int part = program.index(composed());
    var data =
        GlyphData.compose(
            List.of(new Component(part, 0, 0), new Component(part, 700, -300)), program);
    int both = program.add(data, 1200);
    try (var font = new TTFParser(true).parse(new RandomAccessReadBuffer(program.toByteArray()))) {
      assertThat(font.getNumberOfGlyphs()).isEqualTo(program.size());
      assertThat(font.getAdvanceWidth(both)).isEqualTo(1200);
      var one = font.getGlyph().getGlyph(part).getPath().getBounds2D();
      var two = font.getGlyph().getGlyph(both).getPath().getBounds2D();
      assertThat(two.getMinX()).isEqualTo(one.getMinX());
      assertThat(two.getMaxX()).isEqualTo(one.getMaxX() + 700);
      assertThat(two.getMinY()).isEqualTo(one.getMinY() - 300);
      assertThat(two.getMaxY()).isEqualTo(one.getMaxY());
      var maximum = font.getMaximumProfile();
      assertThat(maximum.getMaxComponentDepth()).isEqualTo(2);
      assertThat(maximum.getMaxComponentElements()).isEqualTo(2);
      assertThat(maximum.getMaxCompositePoints()).isEqualTo(data.points());
      assertThat(font.getHeader().getYMin()).isEqualTo((short) two.getMinY());
    }
  }

  @Test
  void outlinesStayAsTheyAreWithoutInstructions() throws IOException {
    var program = new FontProgram(FACE);
    int glyph = program.index(composed());
    try (var font = new TTFParser(true).parse(new RandomAccessReadBuffer(program.toByteArray()));
        var whole =
            new TTFParser()
                .parse(
                    new RandomAccessReadBuffer(
                        Files.readAllBytes(Path.of("fonts/NotoSans-Regular.ttf"))))) {
      var here = font.getGlyph().getGlyph(glyph).getPath();
      var there = whole.getGlyph().getGlyph(composed()).getPath();
      assertThat(here.getBounds2D()).isEqualTo(there.getBounds2D());
      assertThat(font.getTables())
          .extracting("tag")
          .containsOnly("glyf", "head", "hhea", "hmtx", "loca", "maxp");
    }
  }

  @Test
  void aCharacterWithoutAGlyphIsNotShown() {
    var font = new EmbeddedFont(FACE, 1);
    assertThatThrownBy(() -> font.plain(0, 'x'))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("U+0078")
        .hasMessageContaining("NotoSans");
  }

  @Test
  void oneGlyphForTwoCharactersHasTwoCodes() {
    var font = new EmbeddedFont(FACE, 1);
    int one = font.plain(40, 'x');
    int two = font.plain(40, 'y');
    assertThat(one).isNotEqualTo(two).isEqualTo(font.plain(40, 'x'));
    assertThat(font.width(one)).isEqualTo(font.width(two));
  }
}
