package org.clearleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of a server's answer, and kept: nothing that tells whom the mail was for. */
class ServerAnswerTest {

  /** Servers write the domain in either form, and in any case. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@ruiz.xn--r8jz45g.jp",
        "ANA@RUIZ.XN--R8JZ45G.JP",
        "ana@ruiz.例え.jp",
        "ruiz.xn--r8jz45g.jp",
        "ruiz.例え.jp",
        "ana",
      })
  void theAddressAndItsPartsAreMaskedInEveryForm(String part) {
    var to = EmailAddress.parse("ana@ruiz.例え.jp").orElseThrow();
    assertThat(ServerAnswer.of("550 <" + part + ">: unknown", to))
        .isEqualTo("550 <(the address)>: unknown");
  }

  @Test
  void aLongAnswerIsCutAndWholeCharactersStay() {
    var to = SampleMessage.address();
    assertThat(ServerAnswer.of("550 " + "a".repeat(296), to)).hasSize(300);
    assertThat(ServerAnswer.of("550 " + "𝒜".repeat(400), to))
        .isEqualTo("550 " + "𝒜".repeat(296) + "…");
  }

  @Test
  void noAnswerIsAnEmptyOne() {
    assertThat(ServerAnswer.of(null, SampleMessage.address())).isEmpty();
  }
}
