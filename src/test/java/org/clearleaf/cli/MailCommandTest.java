package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.clearleaf.cli.Tool.Ran;
import org.clearleaf.mail.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./clearleaf mail} as a nurse meets it; sheet CL-7 of the small clinic is a draft. */
class MailCommandTest {

  private static final String ADDRESS = "family.ruiz@example.net";
  private static final String DRAFT = "CL-7-es-v1-2026-05.eml";
  private static final String AUDIT = "audit/mail.tsv";

  @TempDir Path root;
  private SmallClinic clinic;

  @BeforeEach
  void open() {
    clinic = new SmallClinic(root);
  }

  private Ran mail(String... arguments) {
    var all = Stream.concat(Stream.of("mail"), Stream.of(arguments)).toArray(String[]::new);
    return clinic.run(all);
  }

  private String audit() throws IOException {
    return Files.exists(root.resolve(AUDIT)) ? Files.readString(root.resolve(AUDIT)) : "";
  }

  @Test
  void aDraftOfAChosenDraftIsAFileForTheMailProgram() throws IOException {
    var ran = mail("CL-7", "--language", "es", "--drafts");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains(
            "draft    " + DRAFT, "subject  Información de su clínica", "CL-7-es-v1-2026-05.pdf")
        .contains("Ask the family first");
    var eml = Files.readString(root.resolve(DRAFT));
    assertThat(eml).contains("X-Unsent: 1\r\n", "filename=CL-7-es-v1-2026-05.pdf");
    assertThat(eml).doesNotContain("\nTo:", "\nDate:", "\nFrom:").doesNotStartWith("To:");
    assertThat(audit().lines()).hasSize(2);
    assertThat(audit()).contains("\tdraft-made\tCL-7\tes\t").endsWith("\tnot-asked\tchosen\n");
  }

  @Test
  void theSameOrderGivesTheSameDraft() throws IOException {
    mail("CL-7", "--language", "es", "--drafts", "--out", "one.eml");
    mail("flu", "--language", "es", "--drafts", "--out", "two.eml");
    assertThat(root.resolve("one.eml")).hasSameBinaryContentAs(root.resolve("two.eml"));
  }

  @Test
  void anAddressIsTypedTwiceAndStandsInTheDraftAlone() throws IOException {
    var ran =
        clinic
            .tool()
            .typing(ADDRESS + "\n" + ADDRESS + "\n")
            .run("mail", "CL-7", "--language", "es", "--drafts", "--risk-accepted", "--to", "-");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(Files.readString(root.resolve(DRAFT))).contains("To: " + ADDRESS + "\r\n");
    assertThat(ran.out() + ran.err() + audit()).doesNotContain("ruiz", ADDRESS);
    assertThat(ran.out()).doesNotContain("Ask the family");
    assertThat(audit()).endsWith("\tyes\tchosen\n");
  }

  @Test
  void otherFormsGoAlongWhereTheyAreAskedFor() throws IOException {
    var ran = mail("CL-7", "--language", "es", "--drafts", "--with", "html,text");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(Files.readString(root.resolve(DRAFT)))
        .contains("filename=CL-7-es-v1-2026-05.html", "filename=CL-7-es-v1-2026-05.txt");
  }

  @Test
  void aClinicThatIsNamedByAnIllnessIsNotNamed() throws IOException {
    clinic.put("clinic.yaml", "name: Riverside Cancer Center\n");
    var ran = mail("CL-7", "--language", "en", "--drafts");
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("subject  Information from your clinic");
    assertThat(ran.err()).contains("does not name your clinic");
    clinic.put("clinic.yaml", "name: Riverside Clinic\n");
    assertThat(mail("CL-7", "--language", "en", "--drafts").out())
        .contains("subject  Information from Riverside Clinic");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--language es --drafts | Name a sheet",
        "CL-99 --language es --drafts | CL-99",
        "CL-7 --drafts | Which language?",
        "CL-7 --language xx --drafts | xx",
        "CL-7 --language es | The sheet is a draft",
        "CL-7 --language es --drafts --edition html | --edition is one of",
        "CL-7 --language es --drafts --with pdf | --with is html, text or both",
        "CL-7 --language es --drafts --to family.ruiz@example.net | a second time",
        "CL-7 --language es --drafts --to family.ruiz@example.net --again family.ruis@example.net |"
            + " not the same",
        "CL-7 --language es --drafts --to family.ruiz@ --again family.ruiz@ | no single e-mail",
        "CL-7 --language es --drafts --to a.ruiz@x.org,b@x.org --again a.ruiz@x.org,b@x.org |"
            + " no single e-mail",
        "CL-7 --language es --drafts --send --risk-accepted | There is no mail server",
        "CL-7 --language es --drafts --out . | is a folder",
      })
  void wrongUseIsToldAndLeavesNothing(String arguments, String message) throws IOException {
    var ran = mail(arguments.split(" "));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains(message).doesNotContain("ruiz", "\tat ");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.files()).noneMatch(file -> file.endsWith(".eml") || file.endsWith(".part"));
  }

  private void withServer() {
    clinic.put(
        "clinic.yaml",
        """
        name: Riverside Clinic
        mail:
          from: handouts@example.org
          smtp: {host: mail.invalid, port: 465, tls: implicit}
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--send | Ask the family first",
        "--send --risk-accepted | Whom is it for?",
        "--send --risk-accepted --out x.eml | with --send there is none",
        "--send --risk-accepted --to family.ruiz@example.net | a second time",
      })
  void nothingIsSentWithoutAnAnswerAndAnAddress(String arguments, String message)
      throws IOException {
    withServer();
    var ran = mail(("CL-7 --language es --drafts " + arguments).split(" "));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains(message).doesNotContain("ruiz");
    assertThat(audit()).isEmpty();
  }

  @Test
  void aServerThatIsNotThereIsTold() throws IOException {
    withServer();
    var ran =
        clinic
            .tool()
            .in(Map.of("CLEARLEAF_SMTP_USER", "clinic", "CLEARLEAF_SMTP_PASSWORD", "s3cret phrase"))
            .run(
                "mail",
                "CL-7",
                "--language",
                "es",
                "--drafts",
                "--send",
                "--risk-accepted",
                "--to",
                ADDRESS,
                "--again",
                ADDRESS);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("not sent: the mail server cannot be reached");
    assertThat(ran.out() + ran.err() + audit()).doesNotContain("ruiz", "s3cret");
    assertThat(audit().lines().map(line -> line.split("\t")[2]))
        .containsExactly("event", "handing-over", "not-handed-over-no-connection");
  }

  /** What to do next depends on whether it may have gone out. */
  @Test
  void whatBecameOfAnEmailIsToldWithWhatToDo() {
    assertThat(MailCommand.words(new Outcome.Sent("250 OK")))
        .isEqualTo("sent: the server took it (250 OK)");
    assertThat(MailCommand.words(new Outcome.Refused(550, "550 no such user", true)))
        .startsWith("not sent: the server refused it (550 no such user). Look whether the address");
    assertThat(MailCommand.words(new Outcome.Refused(450, "450 busy", false)))
        .isEqualTo("not sent: the server refused it (450 busy). Try again in some minutes.");
    assertThat(MailCommand.words(new Outcome.Unknown()))
        .startsWith("It may have been sent")
        .endsWith("Ask the family before you send it again.");
    for (var reason : Outcome.Reason.values()) {
      assertThat(MailCommand.words(new Outcome.NotHandedOver(reason)))
          .startsWith("not sent: ")
          .endsWith(".");
    }
  }

  @Test
  void withoutALineInTheAuditThereIsNoDraft() throws IOException {
    Files.createDirectories(root.resolve(AUDIT));
    var ran = mail("CL-7", "--language", "es", "--drafts");
    assertThat(ran.status()).isNotZero();
    assertThat(ran.err()).contains("audit").doesNotContain("\tat ");
    assertThat(root.resolve(DRAFT)).doesNotExist();
  }
}
