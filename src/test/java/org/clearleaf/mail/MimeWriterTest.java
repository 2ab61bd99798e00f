package org.clearleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.Edition.Handout;
import org.junit.jupiter.api.Test;

/** What {@link LettersTest} does not meet in the words of the project. */
class MimeWriterTest {

  private static final Message SMALL = SampleMessage.small();

  private static Message with(String text, List<Handout> attachments) {
    return new Message(
        SMALL.sheet(),
        SMALL.language(),
        SMALL.direction(),
        SMALL.subject(),
        text,
        SMALL.html(),
        attachments,
        false,
        Drafts.REFUSED);
  }

  private static Raw draft(Message message, String to) {
    return Raw.of(MimeWriter.draft(message, Optional.empty(), EmailAddress.parse(to)));
  }

  @Test
  void aDraftForNobodyFromNobodyHasNeitherHeader() {
    var raw = draft(SMALL, "");
    assertThat(raw.head()).noneMatch(line -> line.matches("(From|To|Date|Message-ID|Sender):.*"));
  }

  @Test
  void aDraftIsAddressedToWhomItIsFor() {
    assertThat(draft(SMALL, "family@example.net").head()).contains("To: family@example.net");
  }

  @Test
  void anAddressInAnotherScriptStandsInItAsItIs() {
    var raw = draft(SMALL, "用户@例え.jp");
    assertThat(raw.head()).contains("To: 用户@xn--r8jz45g.jp");
  }

  @Test
  void formsThatGoAlongComeAfterTheHandoutWithTheirOwnTypes() throws MessagingException {
    var html = "<p>í</p>".getBytes(StandardCharsets.UTF_8);
    var text = "í\n".getBytes(StandardCharsets.UTF_8);
    var raw =
        draft(
            with(
                "Hola\n",
                List.of(
                    SMALL.attachments().getFirst(),
                    new Handout("CL-7-es-v1-2026-05.html", "text/html; charset=utf-8", html, 0),
                    new Handout("CL-7-es-v1-2026-05.txt", "text/plain; charset=utf-8", text, 0))),
            "");
    assertThat(raw.parts()).hasSize(4);
    assertThat(raw.parts().get(2).getContentType())
        .startsWith("text/html; charset=utf-8")
        .contains("name=CL-7-es-v1-2026-05.html");
    assertThat(Raw.decoded(raw.parts().get(2))).isEqualTo(html);
    assertThat(raw.parts().get(3).getFileName()).isEqualTo("CL-7-es-v1-2026-05.txt");
    assertThat(Raw.decoded(raw.parts().get(3))).isEqualTo(text);
  }

  /** A screen reader speaks each part in its language (M13: the reader's comes first). */
  @Test
  void everyPartSaysItsLanguages() throws MessagingException {
    var raw = draft(SMALL, "");
    assertThat(raw.words())
        .hasSize(2)
        .allSatisfy(
            part -> assertThat(part.getHeader("Content-Language")).containsExactly("es, en"));
    assertThat(raw.parts().get(1).getHeader("Content-Language")).containsExactly("es");
  }

  /** "From " at the start of a line is changed by some mailboxes; a dot ends a mail. */
  @Test
  void linesThatMailChangesComeBackAsTheyWere() {
    var text = "From the clinic\n.\n..\n \ttrailing \t\n" + "word ".repeat(400) + "\n=20\n--=_\n";
    assertThat(draft(with(text, SMALL.attachments()), "").plain())
        .isEqualTo(text.replace("\n", "\r\n"));
  }

  @Test
  void anotherTextGivesAnotherBoundary() {
    var one = draft(with("one\n", SMALL.attachments()), "").header("Content-Type");
    var other = draft(with("other\n", SMALL.attachments()), "").header("Content-Type");
    assertThat(one).startsWith("multipart/mixed").isNotEqualTo(other);
  }
}
