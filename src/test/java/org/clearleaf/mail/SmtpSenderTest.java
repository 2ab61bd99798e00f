package org.clearleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.clearleaf.clinic.MailSettings.Server;
import org.clearleaf.clinic.MailSettings.Tls;
import org.clearleaf.mail.Outcome.NotHandedOver;
import org.clearleaf.mail.Outcome.Reason;
import org.clearleaf.mail.Outcome.Refused;
import org.clearleaf.mail.Outcome.Sent;
import org.clearleaf.mail.Outcome.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class SmtpSenderTest {

  /** Milliseconds. */
  private static final int PATIENCE = 300;

  private static final int MUCH_PATIENCE = 10_000;

  private static final Optional<SmtpLogin> LOGIN =
      Optional.of(new SmtpLogin("clinic", "s3cret phrase"));

  private final List<Step> steps = new ArrayList<>();

  private Outcome send(ScriptedServer server, Message message, int patience) {
    return send(server, message, SampleMessage.address(), Optional.empty(), patience);
  }

  private Outcome send(
      ScriptedServer server,
      Message message,
      EmailAddress to,
      Optional<SmtpLogin> login,
      int patience) {
    return new SmtpSender(
            server.settings().server().orElseThrow(),
            login,
            Optional.of(TestCertificate.LOCAL.client()),
            patience)
        .send(
            message,
            "handouts@example.org",
            to,
            "0b7f",
            Instant.parse("2026-11-26T09:00:00Z"),
            steps::add);
  }

  private Outcome send(ScriptedServer server) {
    return send(server, SampleMessage.small(), MUCH_PATIENCE);
  }

  @ParameterizedTest
  @EnumSource(Tls.class)
  void aServerTakesAMailOverTlsOfEitherKind(Tls tls) {
    try (var server = new ScriptedServer(tls)) {
      assertThat(send(server)).isEqualTo(new Sent("250 2.0.0 queued as 4711"));
      assertThat(server.taken()).hasSize(1);
      assertThat(server.heard())
          .contains("MAIL FROM:<handouts@example.org>", "RCPT TO:<family@example.net>");
      assertThat(steps).containsExactly(Step.CONNECTING, Step.CONNECTED, Step.SENDING);
    }
  }

  @Test
  void theServerGetsTheMailByteForByteAndNothingOfTheMachine() throws IOException {
    try (var server = new ScriptedServer(Tls.IMPLICIT)) {
      send(server);
      var raw = new String(server.taken().getFirst(), StandardCharsets.UTF_8);
      assertThat(raw)
          .startsWith("Date: Thu, 26 Nov 2026 09:00:00 +0000\r\n")
          .contains("\r\nFrom: handouts@example.org\r\n", "\r\nTo: family@example.net\r\n")
          .contains("\r\nMessage-ID: <0b7f@example.org>\r\n")
          .doesNotContain("X-Unsent");
      var all = raw + String.join("\n", server.heard());
      assertThat(all).doesNotContain(InetAddress.getLocalHost().getHostName() + ".");
      assertThat(all).doesNotContainIgnoringCase("java").doesNotContainIgnoringCase("x-mailer");
      assertThat(server.heard().getFirst()).isEqualTo("EHLO [127.0.0.1]");
    }
  }

  @Test
  void itSignsInOnlyWhenTheConnectionIsProtected() {
    try (var server = new ScriptedServer(Tls.STARTTLS)) {
      var outcome =
          send(server, SampleMessage.small(), SampleMessage.address(), LOGIN, MUCH_PATIENCE);
      assertThat(outcome).isInstanceOf(Sent.class);
      var plain =
          Base64.getEncoder()
              .encodeToString("clinic\0clinic\0s3cret phrase".getBytes(StandardCharsets.UTF_8));
      assertThat(server.heard()).contains("AUTH PLAIN " + plain);
      assertThat(server.heard().indexOf("STARTTLS"))
          .isLessThan(server.heard().indexOf("AUTH PLAIN " + plain))
          .isNotNegative();
    }
  }

  @Test
  void aServerThatOffersNoStarttlsGetsNothing() {
    try (var server =
        new ScriptedServer(Tls.STARTTLS)
            .answering("EHLO", "250-mail.example.org\r\n250 AUTH PLAIN LOGIN")) {
      var outcome =
          send(server, SampleMessage.small(), SampleMessage.address(), LOGIN, MUCH_PATIENCE);
      assertThat(outcome).isEqualTo(new NotHandedOver(Reason.NO_TLS));
      assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL|RCPT|DATA).*"));
    }
  }

  /** As somebody in between would, who reads along. */
  @Test
  void whereStarttlsIsTakenAwayNothingIsSaid() {
    try (var server =
        new ScriptedServer(Tls.STARTTLS).answering("STARTTLS", "454 TLS not available")) {
      assertThat(send(server)).isEqualTo(new NotHandedOver(Reason.NO_TLS));
      assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL|RCPT|DATA).*"));
    }
  }

  @ParameterizedTest
  @EnumSource(Tls.class)
  void aServerWithTheCertificateOfAnotherIsNotBelieved(Tls tls) {
    try (var server = new ScriptedServer(tls, TestCertificate.OTHER)) {
      var outcome =
          new SmtpSender(
                  server.settings().server().orElseThrow(),
                  LOGIN,
                  Optional.of(TestCertificate.OTHER.client()),
                  MUCH_PATIENCE)
              .send(
                  SampleMessage.small(),
                  "handouts@example.org",
                  SampleMessage.address(),
                  "1",
                  Instant.EPOCH,
                  steps::add);
      assertThat(outcome).isEqualTo(new NotHandedOver(Reason.NO_TLS));
      assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL).*"));
    }
  }

  @ParameterizedTest
  @EnumSource(Tls.class)
  void aServerWithACertificateThatNobodyVouchesForIsNotBelieved(Tls tls) {
    try (var server = new ScriptedServer(tls)) {
      var outcome =
          new SmtpSender(server.settings().server().orElseThrow(), LOGIN, Optional.empty())
              .send(
                  SampleMessage.small(),
                  "handouts@example.org",
                  SampleMessage.address(),
                  "1",
                  Instant.EPOCH,
                  steps::add);
      assertThat(outcome).isEqualTo(new NotHandedOver(Reason.NO_TLS));
      assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL).*"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.7.1 no relaying for you, 550, true",
    "MAIL, 451 4.3.0 come back later, 451, false",
    "MAIL, 552 5.3.4 too big, 552, true",
    "RCPT, 550 5.1.1 no such mailbox, 550, true",
    "RCPT, 553 5.1.3 not a name of ours, 553, true",
    "RCPT, 450 4.2.0 greylisted, 450, false",
    "RCPT, 452 4.2.2 mailbox full, 452, false",
    "DATA, 554 5.5.1 no valid recipients, 554, true",
    "DATA, 421 4.3.2 closing, 421, false",
    "end, 554 5.7.1 that looks like spam, 554, true",
    "end, 452 4.3.1 disk full, 452, false",
    "end, 421 4.4.2 shutting down, 421, false",
  })
  void whenTheServerSaysNoItIsToldWordForWord(
      String moment, String answer, int code, boolean permanent) {
    try (var server = new ScriptedServer(Tls.IMPLICIT).answering(moment, answer)) {
      assertThat(send(server)).isEqualTo(new Refused(code, answer, permanent));
    }
  }

  @Test
  void anAnswerOfManyLinesIsOneWithoutTheAddress() {
    var answer =
        "550-5.1.1 <Family@Example.NET>: not here.\r\n550-5.1.1 family is\r\n550 5.1.1 \u001b[31munknown at example.net";
    try (var server = new ScriptedServer(Tls.IMPLICIT).answering("RCPT", answer)) {
      assertThat(send(server))
          .isEqualTo(
              new Refused(
                  550,
                  "550 5.1.1 <(the address)>: not here. (the address) is [31munknown at (the address)",
                  true));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"535 5.7.8 no", "454 4.7.0 later", "534 5.7.9 wants more"})
  void aWrongPasswordIsToldAsThat(String answer) {
    try (var server = new ScriptedServer(Tls.IMPLICIT).answering("AUTH", answer)) {
      assertThat(send(server, SampleMessage.small(), SampleMessage.address(), LOGIN, MUCH_PATIENCE))
          .isEqualTo(new NotHandedOver(Reason.SIGN_IN));
      assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
  void whenTheConnectionEndsBeforeTheMailItWasNotHandedOver(String moment) {
    try (var server = new ScriptedServer(Tls.IMPLICIT).answering(moment, ScriptedServer.HANG_UP)) {
      var outcome =
          send(server, SampleMessage.small(), SampleMessage.address(), LOGIN, MUCH_PATIENCE);
      assertThat(outcome).isEqualTo(new NotHandedOver(Reason.BROKEN));
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void whenTheConnectionEndsInTheMiddleItWasNotHandedOver() {
    try (var server =
        new ScriptedServer(Tls.IMPLICIT).answering(ScriptedServer.MIDDLE, ScriptedServer.HANG_UP)) {
      assertThat(send(server, SampleMessage.large(), MUCH_PATIENCE))
          .isEqualTo(new NotHandedOver(Reason.BROKEN));
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void whenTheConnectionEndsAfterTheLastDotNobodyKnows() {
    try (var server =
        new ScriptedServer(Tls.IMPLICIT).answering(ScriptedServer.END, ScriptedServer.HANG_UP)) {
      assertThat(send(server)).isEqualTo(new Unknown());
      assertThat(server.taken()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeting", "EHLO", "AUTH", "MAIL", "RCPT", "DATA"})
  void aServerThatIsSilentIsGivenUp(String moment) {
    try (var server = new ScriptedServer(Tls.IMPLICIT).answering(moment, ScriptedServer.SILENCE)) {
      assertThat(send(server, SampleMessage.small(), SampleMessage.address(), LOGIN, PATIENCE))
          .isEqualTo(new NotHandedOver(Reason.TIME_OUT));
    }
  }

  @Test
  void aServerThatReadsNoFurtherIsGivenUp() {
    try (var server =
        new ScriptedServer(Tls.IMPLICIT).answering(ScriptedServer.MIDDLE, ScriptedServer.SILENCE)) {
      assertThat(send(server, SampleMessage.large(), PATIENCE))
          .isIn(new NotHandedOver(Reason.TIME_OUT), new NotHandedOver(Reason.BROKEN));
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void whenTheServerIsSilentAfterTheLastDotNobodyKnows() {
    try (var server =
        new ScriptedServer(Tls.IMPLICIT).answering(ScriptedServer.END, ScriptedServer.SILENCE)) {
      assertThat(send(server, SampleMessage.small(), PATIENCE)).isEqualTo(new Unknown());
    }
  }

  /** Whoever looks for a mistake turns every log on, and would find families in it. */
  @Test
  void noLogOfTheLibraryTellsTheAddress() {
    var told = new StringBuffer();
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            told.append(line.getLoggerName())
                .append(line.getMessage())
                .append(Arrays.toString(line.getParameters()))
                .append("\n");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    var root = Logger.getLogger("");
    var level = root.getLevel();
    root.addHandler(handler);
    root.setLevel(Level.ALL);
    try (var server = new ScriptedServer(Tls.IMPLICIT)) {
      assertThat(send(server)).isInstanceOf(Sent.class);
    } finally {
      root.setLevel(level);
      root.removeHandler(handler);
    }
    assertThat(told.toString()).doesNotContain("family@", "Family@");
  }

  @Test
  void whatTheServerHasTakenIsToldAtOnceHoweverItSaysGoodbye() {
    try (var server = new ScriptedServer(Tls.IMPLICIT).answering("QUIT", ScriptedServer.SILENCE)) {
      assertTimeout(
          Duration.ofMillis(MUCH_PATIENCE / 2),
          () -> assertThat(send(server)).isInstanceOf(Sent.class));
    }
  }

  @ParameterizedTest
  @CsvSource({"554 5.7.1 not from there, 554, true", "421 4.3.2 busy, 421, false"})
  void aServerThatWantsNobodySaysSoAtOnce(String greeting, int code, boolean permanent) {
    for (var tls : Tls.values()) {
      try (var server = new ScriptedServer(tls).answering(ScriptedServer.GREETING, greeting)) {
        assertThat(send(server)).isEqualTo(new Refused(code, greeting, permanent));
      }
    }
  }

  @Test
  void whereNobodyListensThereIsNoConnection() throws IOException {
    int port;
    try (var free = new ServerSocket()) {
      free.bind(new InetSocketAddress("127.0.0.1", 0));
      port = free.getLocalPort();
    }
    assertThat(sendTo(new Server("localhost", port, Tls.STARTTLS)))
        .isEqualTo(new NotHandedOver(Reason.NO_CONNECTION));
  }

  @Test
  void aServerThatDoesNotExistIsNotReached() {
    assertThat(sendTo(new Server("mail.invalid", 465, Tls.IMPLICIT)))
        .isEqualTo(new NotHandedOver(Reason.NO_CONNECTION));
  }

  @Test
  void aServerThatSpeaksNoTlsAtAllIsTold() {
    try (var server = new ScriptedServer(Tls.STARTTLS)) {
      int port = server.settings().server().orElseThrow().port();
      assertThat(sendTo(new Server("localhost", port, Tls.IMPLICIT)))
          .isEqualTo(new NotHandedOver(Reason.NO_TLS));
    }
  }

  private Outcome sendTo(Server server) {
    return new SmtpSender(server, LOGIN, Optional.empty(), MUCH_PATIENCE)
        .send(
            SampleMessage.small(),
            "handouts@example.org",
            SampleMessage.address(),
            "1",
            Instant.EPOCH,
            steps::add);
  }

  @Test
  void anAddressInAnotherScriptGoesOnlyToAServerThatKnowsIt() {
    var address = EmailAddress.parse("用户@例え.jp").orElseThrow();
    try (var server = new ScriptedServer(Tls.IMPLICIT)) {
      assertThat(send(server, SampleMessage.small(), address, Optional.empty(), MUCH_PATIENCE))
          .isEqualTo(new NotHandedOver(Reason.NO_UTF8));
      assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }
    try (var server = new ScriptedServer(Tls.STARTTLS)) {
      assertThat(send(server, SampleMessage.small(), address, Optional.empty(), MUCH_PATIENCE))
          .isInstanceOf(Sent.class);
      assertThat(server.heard())
          .contains("RCPT TO:<用户@xn--r8jz45g.jp>")
          .anyMatch(line -> line.startsWith("MAIL") && line.endsWith("SMTPUTF8"));
      assertThat(new String(server.taken().getFirst(), StandardCharsets.UTF_8))
          .contains("\r\nTo: 用户@xn--r8jz45g.jp\r\n");
    }
  }
}
