package org.clearleaf.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How large a code has to be for a phone that is held half a metre from the wall. */
class QrCodeTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 80, 200, 600})
  void howeverLongTheAddressTheCodeIsWideEnoughAndItsSquaresTooAreLargeEnough(int letters) {
    var code = QrCode.of(URI.create("https://example.org/" + "a".repeat(letters))).orElseThrow();
    // One square of the drawing is 4 points wide; four on each side are white.
    double all = code.drawing().width() / 4_000.0;
    double square = code.millimetres() / all;
    assertThat(square).isGreaterThanOrEqualTo(1.2);
    assertThat(square * (all - 8)).isGreaterThanOrEqualTo(50);
  }
}
