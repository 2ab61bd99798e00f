package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void onATerminalOneLineIsDrawnAgainAndTakenAway() {
    var progress = new Progress(stream(), true, 2);
    progress.step("es");
    progress.step("ar");
    progress.end();

    assertThat(bytes.toString(StandardCharsets.UTF_8).split("\r\u001b\\[K"))
        .containsExactly(
            "",
            "\u001b[?7l[                        ] 0/2  \u001b[?7h",
            "\u001b[?7l[============            ] 1/2  es\u001b[?7h",
            "\u001b[?7l[========================] 2/2  ar\u001b[?7h");
    assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("\r\u001b[K");
  }

  @Test
  void nothingToDoIsDoneAtOnce() {
    new Progress(stream(), true, 0).end();

    assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("\r\u001b[K");
  }

  @Test
  void elsewhereEachStepIsALine() {
    var progress = new Progress(stream(), false, 2);
    progress.step("es");
    progress.step("ar");
    progress.end();

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).containsExactly("es", "ar");
  }

  private PrintStream stream() {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
