package org.clearleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.press.Edition.Handout;
import org.junit.jupiter.api.Test;

/** What stands for an e-mail that somebody has looked at. */
class MessageTest {

  private static final Message SMALL = SampleMessage.small();

  private static Message of(String subject, String text, String html, Handout... files) {
    return new Message(
        SMALL.sheet(),
        SMALL.language(),
        SMALL.direction(),
        subject,
        text,
        html,
        List.of(files),
        SMALL.draft(),
        SMALL.drafts());
  }

  private static Handout file(String name, int size) {
    return new Handout(name, "application/pdf", SampleMessage.bytes(size), 1);
  }

  /** Else something would go out that nobody has looked at. */
  @Test
  void whateverItsReaderGetsOtherwiseMakesItAnotherEmail() {
    var pdf = file("CL-7-es-v1-2026-05.pdf", 100);
    var all =
        Stream.of(
            of("Hola", "uno", "<p>uno", pdf),
            of("Hol", "auno", "<p>uno", pdf),
            of("Hola", "dos", "<p>uno", pdf),
            of("Hola", "uno", "<p>dos", pdf),
            of("Hola", "uno", "<p>uno", file("CL-7-es-v1-2026-05.pdf", 99)),
            of("Hola", "uno", "<p>uno", file("CL-7-es-v2-2026-05.pdf", 100)),
            of("Hola", "uno", "<p>uno", pdf, file("CL-7-es-v1-2026-05.html", 1)),
            of("Hola", "uno", "<p>uno"));
    assertThat(all.map(Message::digest)).doesNotHaveDuplicates().hasSize(8);
    assertThat(of("Hola", "uno", "<p>uno", file("CL-7-es-v1-2026-05.pdf", 100)).digest())
        .isEqualTo(of("Hola", "uno", "<p>uno", pdf).digest());
  }
}
