package org.clearleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CompletableFuture;
import org.clearleaf.base.FolderStore;
import org.clearleaf.base.Store;
import org.clearleaf.clinic.MailSettings;
import org.clearleaf.clinic.MailSettings.Tls;
import org.clearleaf.mail.Outcome.NotHandedOver;
import org.clearleaf.mail.Outcome.Reason;
import org.clearleaf.mail.Outcome.Sent;
import org.clearleaf.mail.Outcome.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class OutboxTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T09:00:00.123Z"), ZoneOffset.UTC);

  private static final int PATIENCE = 10_000;

  @TempDir Path folder;

  private Outbox outbox(MailSettings settings, Optional<SmtpLogin> login, int patience) {
    return outbox(settings, login, patience, new FolderStore(folder));
  }

  private static Outbox outbox(
      MailSettings settings, Optional<SmtpLogin> login, int patience, Store store) {
    return new Outbox(
        settings,
        new AuditLog(store, CLOCK),
        CLOCK,
        new SmtpSender(
            settings.server().orElseThrow(),
            login,
            Optional.of(TestCertificate.LOCAL.client()),
            patience));
  }

  private Outbox outbox(ScriptedServer server) {
    return outbox(server.settings(), Optional.empty(), PATIENCE);
  }

  private static Outcome send(Outbox outbox) {
    return outbox.send(SampleMessage.small(), SampleMessage.address(), true, _ -> {});
  }

  private List<String> audit() throws IOException {
    return Files.readAllLines(folder.resolve(AuditLog.FILE));
  }

  @Test
  void aRealServerTakesTheMailWithItsPartsAndItsFile() throws Exception {
    System.setProperty("greenmail.tls.keystore.file", TestCertificate.LOCAL.file().toString());
    System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
    var mail = new GreenMail(ServerSetup.SMTPS.dynamicPort());
    mail.setUser("handouts@example.org", "clinic", "s3cret phrase");
    mail.start();
    try {
      var settings =
          new MailSettings(
              Optional.of("handouts@example.org"),
              Optional.of(
                  new MailSettings.Server("localhost", mail.getSmtps().getPort(), Tls.IMPLICIT)));
      var login = Optional.of(new SmtpLogin("clinic", "s3cret phrase"));
      assertThat(send(outbox(settings, login, PATIENCE))).isInstanceOf(Sent.class);
      assertThat(mail.getReceivedMessages()).hasSize(1);
      var raw =
          Raw.of(
              GreenMailUtil.getWholeMessage(mail.getReceivedMessages()[0])
                  .getBytes(StandardCharsets.UTF_8));
      assertThat(raw.message().getSubject()).isEqualTo("Información de su clínica");
      assertThat(raw.plain()).isEqualTo("Hola:\r\n\r\n.\r\nPregunte a su equipo.\r\n");
      assertThat(Raw.decoded(raw.parts().get(1)))
          .isEqualTo(SampleMessage.small().attachments().getFirst().bytes());
      var wrong = Optional.of(new SmtpLogin("clinic", "guessed"));
      assertThat(send(outbox(settings, wrong, PATIENCE)))
          .isEqualTo(new NotHandedOver(Reason.SIGN_IN));
      assertThat(mail.getReceivedMessages()).hasSize(1);
    } finally {
      mail.stop();
    }
  }

  @Test
  void aMailHasALineBeforeAndALineAfterAndNeitherHasTheAddress() throws IOException {
    try (var server = new ScriptedServer(Tls.IMPLICIT)) {
      send(outbox(server));
    }
    var lines = audit();
    assertThat(lines).hasSize(3);
    assertThat(String.join("\n", lines)).doesNotContain("family", "example", "@");
    assertThat(lines.getFirst()).isEqualTo(AuditLog.HEADER);
    var before = lines.get(1).split("\t");
    var after = lines.get(2).split("\t");
    assertThat(before[0]).isEqualTo("2026-11-26T09:00:00Z");
    assertThat(before[1]).isEqualTo(after[1]).matches("[0-9a-f-]{36}");
    assertThat(before[2]).isEqualTo("handing-over");
    assertThat(after[2]).isEqualTo("sent");
    assertThat(List.of(after).subList(3, 9))
        .containsExactly("CL-7", "es", "CL-7-es-v1-2026-05.pdf", sha256sum(), "yes", "chosen");
  }

  private static String sha256sum() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(SampleMessage.small().attachments().getFirst().bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatMayHaveBeenSentIsToldAsThat() throws IOException {
    try (var server =
        new ScriptedServer(Tls.IMPLICIT).answering(ScriptedServer.END, ScriptedServer.HANG_UP)) {
      assertThat(send(outbox(server))).isEqualTo(new Unknown());
      assertThat(server.taken()).hasSize(1);
    }
    assertThat(audit()).hasSize(3);
    assertThat(audit().getLast()).contains("\tunknown\t");
  }

  @Test
  void aMistakeOfOursInTheMiddleIsOnRecordAsUnknown() throws IOException {
    try (var server = new ScriptedServer(Tls.IMPLICIT)) {
      var outbox = outbox(server);
      assertThatThrownBy(() ->
              outbox.send(
                  SampleMessage.small(),
                  SampleMessage.address(),
                  true,
                  _ -> {
                    throw new IllegalStateException("the page is gone");
                  }))
          .hasMessage("the page is gone");
    }
    assertThat(audit()).hasSize(3);
    assertThat(audit().getLast()).contains("\tunknown\t");
  }

  @Test
  void withoutALineNothingIsSent() {
    try (var server = new ScriptedServer(Tls.IMPLICIT)) {
      Store full =
          new Store() {
            @Override
            public void write(java.util.SequencedMap<String, byte[]> files) {}

            @Override
            public void append(String path, String header, String line) throws IOException {
              throw new IOException("the disk is full");
            }
          };
      assertThat(send(outbox(server.settings(), Optional.empty(), PATIENCE, full)))
          .isEqualTo(new NotHandedOver(Reason.NO_AUDIT));
      assertThat(send(outbox(server.settings(), Optional.empty(), PATIENCE, _ -> {})))
          .isEqualTo(new NotHandedOver(Reason.NO_AUDIT));
      assertThat(server.heard()).isEmpty();
    }
  }

  @Test
  void whoeverIsSentAMailHasAcceptedTheRisk() {
    try (var server = new ScriptedServer(Tls.IMPLICIT)) {
      var outbox = outbox(server);
      assertThatThrownBy(
              () -> outbox.send(SampleMessage.small(), SampleMessage.address(), false, _ -> {}))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(server.heard()).isEmpty();
      assertThat(folder.resolve(AuditLog.FILE)).doesNotExist();
    }
  }

  /** Begins to send on a thread of its own; what comes of it, when it has come so far. */
  private static CompletableFuture<Outcome> beginsAndReaches(
      Step wanted, Outbox outbox, HandOver handOver) throws InterruptedException {
    var reached = new CountDownLatch(1);
    var outcome = new CompletableFuture<Outcome>();
    Thread.ofPlatform()
        .start(() ->
            outcome.complete(
                outbox.send(
                    SampleMessage.small(),
                    SampleMessage.address(),
                    true,
                    handOver,
                    step -> {
                      if (step == wanted) {
                        reached.countDown();
                      }
                    })));
    assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
    return outcome;
  }

  @Test
  void whatIsCalledOffBeforeItIsHandedOverIsNotSent() throws Exception {
    try (var server = new ScriptedServer(Tls.IMPLICIT).answering("RCPT", ScriptedServer.SILENCE)) {
      var handOver = new HandOver();
      var outbox = outbox(server.settings(), Optional.empty(), 2_000);
      var outcome = beginsAndReaches(Step.CONNECTED, outbox, handOver);
      assertThat(handOver.callOff()).isTrue();
      // On record at once, and once only.
      assertThat(audit()).hasSize(3);
      assertThat(outcome.get(20, TimeUnit.SECONDS)).isEqualTo(new NotHandedOver(Reason.TIME_OUT));
      assertThat(audit()).hasSize(3);
      assertThat(audit().getLast()).contains("\tnot-handed-over-time-out\t");
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void whatIsCalledOffBeforeItBeginsIsOnRecordAndNoServerHearsOfIt() throws IOException {
    try (var server = new ScriptedServer(Tls.IMPLICIT)) {
      var handOver = new HandOver();
      assertThat(handOver.callOff()).isTrue();
      var outcome =
          outbox(server)
              .send(SampleMessage.small(), SampleMessage.address(), true, handOver, _ -> {});
      assertThat(outcome).isEqualTo(new NotHandedOver(Reason.TIME_OUT));
      assertThat(server.heard()).isEmpty();
    }
    assertThat(audit()).hasSize(3);
    assertThat(audit().getLast()).contains("\tnot-handed-over-time-out\t");
  }

  /** At the last moment: whoever was told that nothing went out may rely on it. */
  @Test
  void whatIsCalledOffIsNotSentThoughTheServerWouldTakeIt() throws IOException {
    try (var server = new ScriptedServer(Tls.IMPLICIT)) {
      var handOver = new HandOver();
      var outcome =
          outbox(server)
              .send(
                  SampleMessage.small(),
                  SampleMessage.address(),
                  true,
                  handOver,
                  step -> {
                    if (step == Step.CONNECTED) {
                      assertThat(handOver.callOff()).isTrue();
                    }
                  });
      assertThat(outcome).isEqualTo(new NotHandedOver(Reason.TIME_OUT));
      assertThat(server.taken()).isEmpty();
    }
    assertThat(audit()).hasSize(3);
    assertThat(audit().getLast()).contains("\tnot-handed-over-time-out\t");
  }

  @Test
  void whatIsHandedOverCannotBeCalledOff() throws Exception {
    var gate = new CountDownLatch(1);
    try (var server = new ScriptedServer(Tls.IMPLICIT).waitingFor(gate)) {
      var handOver = new HandOver();
      var outcome = beginsAndReaches(Step.SENDING, outbox(server), handOver);
      assertThat(handOver.callOff()).isFalse();
      gate.countDown();
      assertThat(outcome.get(20, TimeUnit.SECONDS)).isInstanceOf(Sent.class);
      assertThat(handOver.callOff()).isFalse();
    }
    assertThat(audit().getLast()).contains("\tsent\t");
  }

  @Test
  void stepsAreToldInTheirOrder() {
    try (var server = new ScriptedServer(Tls.STARTTLS)) {
      var steps = Collections.synchronizedList(new ArrayList<Step>());
      outbox(server).send(SampleMessage.small(), SampleMessage.address(), true, steps::add);
      assertThat(steps).containsExactly(Step.values());
    }
  }

  @Test
  void withoutAServerThereIsNoOutbox() {
    assertThatThrownBy(() ->
            new Outbox(
                MailSettings.NONE,
                Optional.empty(),
                new AuditLog(new FolderStore(folder), CLOCK),
                CLOCK))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDraftHasALineAndNoAddressInIt() throws IOException {
    var box = new DraftBox(new AuditLog(new FolderStore(folder), CLOCK));
    var draft =
        box.make(
            SampleMessage.small(), Optional.empty(), Optional.of(SampleMessage.address()), false);
    assertThat(draft.name()).isEqualTo("CL-7-es-v1-2026-05.eml");
    assertThat(audit()).hasSize(2);
    assertThat(audit().getLast()).contains("\tdraft-made\t").endsWith("\tnot-asked\tchosen");
    assertThat(String.join("\n", audit())).doesNotContain("family", "example");
  }

  @Test
  void aCheckedSheetIsOnRecordAsNoDraft() throws IOException {
    var box = new DraftBox(new AuditLog(new FolderStore(folder), CLOCK));
    box.make(SampleMessage.checked(), Optional.empty(), Optional.empty(), true);
    assertThat(audit().getLast()).endsWith("\tyes\tno");
  }

  @Test
  void aDraftWithoutALineIsNone() {
    var box = new DraftBox(new AuditLog(_ -> {}, CLOCK));
    assertThatThrownBy(
            () -> box.make(SampleMessage.small(), Optional.empty(), Optional.empty(), false))
        .isInstanceOf(IOException.class);
  }
}
