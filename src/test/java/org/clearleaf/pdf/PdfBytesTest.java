package org.clearleaf.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PdfBytesTest {

  private static String written(PdfBytes bytes) {
    return new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void numbersWithoutNeedlessDigits() {
    var bytes = new PdfBytes(1);
    for (int thousandths : new int[] {18_000, -20_500, 5, 60, -999, 595_276, 0}) {
      bytes.thousandths(thousandths).raw(' ');
    }
    assertThat(written(bytes)).isEqualTo("18 -20.5 0.005 0.06 -0.999 595.276 0 ");
    assertThat(written(new PdfBytes(1).number(-1_000_050).raw(' ').number(7)))
        .isEqualTo("-1000050 7");
  }

  @Test
  void whatEndsAStringOrWouldBeReadAsAnotherCharacterIsEscaped() {
    assertThat(written(new PdfBytes(1).string(new byte[] {'(', '\\', ')', '\r', '\n', 0, -1})))
        .isEqualTo("(\\(\\\\\\)\\r\n\0\u00FF)");
  }

  @Test
  void textIsAsciiOrUtf16() {
    assertThat(written(new PdfBytes(1).text("A (b)"))).isEqualTo("(A \\(b\\))");
    assertThat(written(new PdfBytes(1).text("é"))).isEqualTo("(\u00FE\u00FF\0\u00E9)");
    assertThat(written(new PdfBytes(1).text("č\u0628")))
        .isEqualTo("(\u00FE\u00FF\u0001\\r\u0006\\()");
  }

  @Test
  void codesInHexadecimal() {
    assertThat(written(new PdfBytes(1).hex16(0x9ABC).hex16(0x0D))).isEqualTo("9ABC000D");
  }
}
