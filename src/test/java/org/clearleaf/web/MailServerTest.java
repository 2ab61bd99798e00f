package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearleaf.base.FolderStore;
import org.clearleaf.mail.TestCertificate;
import org.clearleaf.press.Edition;
import org.clearleaf.press.Edition.Handout;
import org.clearleaf.press.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of an e-mail: from the page that a nurse fills in to the clinic's mail server. */
@Timeout(60)
class MailServerTest {
  private static final String FAMILY = "familia@example.org";

  @TempDir Path folder;

  private Served served(int port) {
    return Served.mailing(
        new FolderStore(folder),
        TestCertificate.LOCAL.client(),
        """
        name: Riverside Clinic
        mail:
          from: handouts@example.org
          smtp:
            host: localhost
            port: %d
            tls: implicit
        """
            .formatted(port));
  }

  /** What a nurse's browser does, without scripts. */
  private static final class Nurse {
    private final Served served;
    private final String cookie;
    private final List<String> form = new ArrayList<>();

    Nurse(Served served) {
      this.served = served;
      cookie =
          "Cookie: clearleaf-form="
              + served.get("/sheets/CL-101/es/mail").cookie(FormTokens.COOKIE);
    }

    Exchange posts(String path, String... more) {
      var page = served.get("/help", cookie);
      var fields = new ArrayList<>(form);
      fields.addAll(List.of(more));
      fields.add("csrf=" + page.token());
      return served.post("/sheets/CL-101/es/" + path, String.join("&", fields), cookie);
    }

    /** Fills in the form and looks at the e-mail. */
    Exchange looks() {
      form.addAll(
          List.of(
              "address=" + encoded(FAMILY),
              "again=" + encoded(FAMILY),
              "consent=yes",
              "draft=yes",
              "edition=large",
              "size=24",
              "paper=a4"));
      var page = posts("mail");
      for (var name : List.of("once", "seen")) {
        var field =
            Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.text());
        assertThat(field.find()).as(page.text()).isTrue();
        form.add(name + "=" + field.group(1));
      }
      return page;
    }

    Exchange waits(String path) throws InterruptedException {
      var page = served.get(path, cookie);
      for (int i = 0; i < 50 && page.text().contains("<h1>Sending</h1>"); i++) {
        Thread.sleep(50);
        page = served.get(path, cookie);
      }
      return page;
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  private List<String> audit() throws IOException {
    return Files.readAllLines(folder.resolve("audit/mail.tsv"));
  }

  @Test
  void theFamilyGetsTheSheetThatTheNurseLookedAtOnce() throws Exception {
    System.setProperty("greenmail.tls.keystore.file", TestCertificate.LOCAL.file().toString());
    System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
    var mail = new GreenMail(ServerSetup.SMTPS.dynamicPort());
    mail.setUser("handouts@example.org", "clinic", "a secret");
    mail.start();
    try (var served = served(mail.getSmtps().getPort())) {
      var nurse = new Nurse(served);
      assertThat(nurse.looks().text()).contains("Send the e-mail", "handouts@example.org");
      var sent = nurse.posts("send", "do=send");
      assertThat(sent.status()).isEqualTo(303);
      var again = nurse.posts("send", "do=send");
      assertThat(again.required("Location")).isEqualTo(sent.required("Location"));
      var page = nurse.waits(sent.required("Location"));
      assertThat(page.text()).contains("<h1>Sent</h1>", "250").doesNotContain(FAMILY);

      assertThat(mail.getReceivedMessages()).hasSize(1);
      var message = mail.getReceivedMessages()[0];
      assertThat(message.getAllRecipients()).hasSize(1);
      assertThat(message.getAllRecipients()[0]).hasToString(FAMILY);
      assertThat(message.getSubject())
          .contains("Riverside Clinic")
          .doesNotContainIgnoringCase("leu");
      var parts = (MimeMultipart) message.getContent();
      var file = parts.getBodyPart(1);
      assertThat(file.getFileName()).startsWith("CL-101-es-");
      var pdf = served.get("/sheets/CL-101/es.pdf?size=24&paper=a4").body();
      var attached = file.getInputStream().readAllBytes();
      // That of the address is no chosen draft; this one says so, and is a PDF all the same.
      assertThat(attached).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
      assertThat(attached.length).isBetween(pdf.length / 2, pdf.length * 2);
      assertThat(audit()).hasSize(3);
      assertThat(audit().get(1)).contains("\thanding-over\tCL-101\tes\t");
      assertThat(audit().get(2)).contains("\tsent\tCL-101\tes\t");
      assertThat(String.join("\n", audit())).doesNotContain("familia", "@");
      assertThat(served.mistakes).isEmpty();
      assertThat(served.server.end(Duration.ofSeconds(10)).isNothing()).isTrue();
    } finally {
      mail.stop();
    }
  }

  /** Whoever has signed it: a tenfold dose is one all the same. */
  @Test
  void aCheckedSheetWithAnErrorInItsWordsIsNotSent() throws Exception {
    PrintShop.Maker checked =
        (_, order) ->
            new Edition(
                order,
                "Spanish",
                State.CHECKED,
                Optional.of(new Handout("CL-101-es.pdf", "application/pdf", new byte[9], 1)),
                List.of());
    var words = "translations/es/acute-lymphocytic-leukemia.po";
    try (var served = new Served(ServeOptions.USUAL, checked, 15_000)) {
      var nurse = new Nurse(served);
      assertThat(nurse.looks().text()).contains("Nothing has been sent yet");
      var hash = served.server.library().content().hash();
      var text = new String(served.project.read(words), StandardCharsets.UTF_8);
      served.project.put(
          words,
          text.replace("\"como {imatinib}", "\"como 10 mg de {imatinib}")
              .getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 200 && served.server.library().content().hash().equals(hash); i++) {
        Thread.sleep(50);
      }
      assertThat(served.get("/sheets/CL-101/es").text()).as("it can be made").contains("<iframe");
      var refused = nurse.posts("mail");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.text()).contains("This edition cannot be made");
    }
  }

  @Test
  void aDraftThatIsSavedTwiceHasOneLine() throws Exception {
    try (var served = served(1)) {
      var nurse = new Nurse(served);
      nurse.looks();
      for (int i = 0; i < 2; i++) {
        var draft = nurse.posts("send", "do=draft");
        assertThat(draft.required("Content-Type")).isEqualTo("message/rfc822");
        assertThat(draft.required("Cache-Control")).as("it has an address").isEqualTo("no-store");
        assertThat(draft.required("Content-Disposition")).startsWith("attachment; ");
        assertThat(draft.text()).contains("To: " + FAMILY);
      }
      assertThat(audit()).hasSize(2);
      assertThat(audit().get(1)).contains("\tdraft-made\tCL-101\tes\t");
    }
  }

  @Test
  void whatAMailServerHasNotAskedForIsCalledOffWhenTheServerEnds() throws Exception {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var served = served(silent.getLocalPort())) {
      var nurse = new Nurse(served);
      nurse.looks();
      var sent = nurse.posts("send", "do=send");
      try (var connection = silent.accept()) {
        assertThat(connection.isConnected()).isTrue();
        assertThat(served.get(sent.required("Location"), nurse.cookie).text())
            .contains("<h1>Sending</h1>");
        var left = served.server.end(Duration.ofMillis(200));
        // It has not been given the text: the e-mail is called off, and has not been sent.
        assertThat(left.isNothing()).isTrue();
        assertThat(audit()).hasSize(3);
        assertThat(audit().getLast()).contains("\tnot-handed-over-time-out\t");
      }
    }
  }
}
