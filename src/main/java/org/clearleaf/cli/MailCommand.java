package org.clearleaf.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.clinic.MailSettings;
import org.clearleaf.mail.AuditLog;
import org.clearleaf.mail.Composer;
import org.clearleaf.mail.DraftBox;
import org.clearleaf.mail.EmailAddress;
import org.clearleaf.mail.Message;
import org.clearleaf.mail.Outbox;
import org.clearleaf.mail.Outcome;
import org.clearleaf.mail.SmtpLogin;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.Edition;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.clearleaf.press.State;
import picocli.CommandLine.ParseResult;

/** {@code clearleaf mail}: a handout by e-mail, as a draft or sent. */
final class MailCommand implements Command {

  private final Surroundings surroundings;
  private final ParseResult given;
  private final Press press;

  MailCommand(Surroundings surroundings, ParseResult given) {
    this.surroundings = surroundings;
    this.given = given;
    press = new Press(surroundings.shelf());
  }

  @Override
  public int run() throws WrongUse, IOException {
    boolean send = given.matchedOptionValue(MailGrammar.SEND, false);
    boolean consent = given.matchedOptionValue(MailGrammar.RISK_ACCEPTED, false);
    var problems = new Problems();
    var clinic = WholeClinic.read(press.catalogue(), problems);
    if (problems.hasErrors()) {
      return tell(problems);
    }
    var order = order(clinic);
    var settings = clinic.map(Clinic::mail).orElse(MailSettings.NONE);
    if (send && settings.server().isEmpty()) {
      throw new WrongUse(
          "There is no mail server: add \"mail\" with \"smtp\" to clinic.yaml (docs/mail.md). Without"
              + " --send you get a draft for your own mail program.");
    }
    if (send && given.hasMatchedOption(Grammar.OUT)) {
      throw new WrongUse("--out names the file of a draft; with --send there is none.");
    }
    if (send && !consent) {
      throw new WrongUse(
          "Ask the family first: others may be able to read e-mail. If they want it all the same, add "
              + MailGrammar.RISK_ACCEPTED
              + ".");
    }
    var to = recipient(send);
    var message = new Composer(press, this::print).compose(order, others(), problems);
    if (message.isEmpty()) {
      if (problems.list().stream().anyMatch(p -> p.id().equals("mail.draft"))) {
        throw new WrongUse(
            "The sheet is a draft: not everything on it has been checked. To send it all the same,"
                + " add "
                + MailGrammar.DRAFTS
                + "; the sheet then says that your clinic chose to.");
      }
      return tell(problems);
    }
    var audit = new AuditLog(surroundings.store(), Clock.systemUTC());
    tell(problems);
    return send
        ? send(message.get(), to.orElseThrow(), settings, audit)
        : draft(message.get(), to, settings, audit, consent);
  }

  /** A sheet that is no draft goes out only where a release would. */
  private Edition print(Order order) throws IOException {
    var made = press.print(order);
    return made.state() == State.CHECKED
        ? new ReleaseGate(press, new Bench(surroundings)).guarded(made)
        : made;
  }

  private int draft(
      Message message,
      Optional<EmailAddress> to,
      MailSettings settings,
      AuditLog audit,
      boolean consent)
      throws WrongUse, IOException {
    var draft = new DraftBox(audit).make(message, settings.from(), to, consent);
    String name = given.matchedOptionValue(Grammar.OUT, draft.name());
    OutputFile.write(name, draft.bytes(), surroundings);
    var out = surroundings.out();
    out.println("draft    " + name);
    out.println("subject  " + message.subject());
    message.attachments().forEach(handout -> out.println("file     " + handout.name()));
    out.println("Open the draft in your mail program, look at it, and send it from there.");
    if (!consent) {
      out.println(
          "Ask the family first whether they want it by e-mail: others may be able to read it.");
    }
    out.flush();
    return CommandLineTool.DONE;
  }

  private int send(Message message, EmailAddress to, MailSettings settings, AuditLog audit) {
    var login = SmtpLogin.of(surroundings.environment());
    var outcome =
        new Outbox(settings, login, audit, Clock.systemUTC())
            .send(
                message,
                to,
                true,
                step -> {
                  surroundings.err().println(step.name().toLowerCase(Locale.ROOT));
                  surroundings.err().flush();
                });
    surroundings.out().println(words(outcome));
    surroundings.out().flush();
    return outcome instanceof Outcome.Sent ? CommandLineTool.DONE : CommandLineTool.PROBLEMS;
  }

  /** One sentence or two, for whoever sends it. */
  static String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Sent(var answer) -> "sent: the server took it (" + answer + ")";
      case Outcome.Refused(_, var answer, var permanent) ->
          "not sent: the server refused it (%s). %s"
              .formatted(
                  answer,
                  permanent
                      ? "Look whether the address is right. If it is, whoever runs the server knows"
                          + " what the answer means."
                      : "Try again in some minutes.");
      case Outcome.NotHandedOver(var reason) -> "not sent: " + words(reason);
      case Outcome.Unknown() ->
          "It may have been sent: the connection ended before the server answered. Ask the family"
              + " before you send it again.";
    };
  }

  private static String words(Outcome.Reason reason) {
    return switch (reason) {
      case NO_CONNECTION ->
          "the mail server cannot be reached. Look at \"host\" and \"port\" in clinic.yaml.";
      case NO_TLS ->
          "the mail server does not protect the connection as it should. Look at \"tls\" in"
              + " clinic.yaml, and ask whoever runs the server.";
      case SIGN_IN ->
          "the mail server does not know the user or the password of %s and %s."
              .formatted(SmtpLogin.USER, SmtpLogin.PASSWORD);
      case NO_UTF8 ->
          "the mail server takes addresses of ASCII letters only. Make a draft instead, for another"
              + " mail program.";
      case TIME_OUT -> "the mail server was silent for too long. Try again.";
      case BROKEN -> "the connection ended before the mail was handed over. Try again.";
      case NO_AUDIT ->
          "its line cannot be written to %s, and without it nothing is sent."
              .formatted(AuditLog.FILE);
    };
  }

  private Order order(Optional<Clinic> clinic) throws WrongUse, IOException {
    String sheet = given.matchedPositionalValue(0, "");
    if (sheet.isEmpty()) {
      throw new WrongUse(
          "Name a sheet, by its id or its summary: "
              + String.join(", ", SheetChoice.names(press.catalogue()))
              + ".");
    }
    var summary = SheetChoice.pick(List.of(sheet), press.catalogue()).getFirst();
    String tag = given.matchedOptionValue(Grammar.LANGUAGE, "");
    var tags = press.catalogue().languages(new Problems()).stream().map(Language::tag).toList();
    if (tag.isEmpty()) {
      throw new WrongUse(
          "Which language? Add --language. There is: " + String.join(", ", tags) + ".");
    }
    var language =
        new Language(
            LanguageGuess.of(surroundings.shelf()).pick(List.of(tag), tags, "").getFirst());
    var kinds = PrintOptions.kinds(given);
    if (kinds.size() != 1 || !kinds.getFirst().hasPages()) {
      throw new WrongUse(
          "--edition is one of large, clear, bilingual here; for html and text use --with.");
    }
    var kind = kinds.getFirst();
    return new Order(
        summary,
        language,
        kind,
        PrintOptions.size(given, kind, clinic),
        PrintOptions.paper(given, clinic),
        given.matchedOptionValue(MailGrammar.DRAFTS, false) ? Drafts.CHOSEN : Drafts.REFUSED);
  }

  private List<EditionKind> others() throws WrongUse {
    List<String> names = given.matchedOptionValue(MailGrammar.WITH, List.of());
    var kinds = new java.util.ArrayList<EditionKind>();
    for (var name : names) {
      switch (name.toLowerCase(Locale.ROOT)) {
        case "html" -> kinds.add(EditionKind.HTML);
        case "text" -> kinds.add(EditionKind.TEXT);
        default -> throw new WrongUse("--with is html, text or both, not \"" + name + "\".");
      }
    }
    return kinds.stream().distinct().toList();
  }

  private Optional<EmailAddress> recipient(boolean needed) throws WrongUse, IOException {
    String once = given.matchedOptionValue(MailGrammar.TO, "");
    String twice = given.matchedOptionValue(MailGrammar.AGAIN, "");
    if (once.equals("-")) {
      var in = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
      once = ask(in, "Address:");
      twice = ask(in, "The same again:");
    }
    if (once.isEmpty()) {
      if (needed) {
        throw new WrongUse("Whom is it for? Add --to with the address, or --to - to type it.");
      }
      return Optional.empty();
    }
    var address = EmailAddress.parse(once);
    // The address itself stands in no message: whoever typed it has it before them.
    if (address.isEmpty()) {
      throw new WrongUse("What follows --to is no single e-mail address, such as ana@example.org.");
    }
    if (!address.equals(EmailAddress.parse(twice))) {
      throw new WrongUse(
          twice.isEmpty()
              ? "Type the address a second time, after --again: it is easily mistyped."
              : "The two addresses are not the same. Look at both again.");
    }
    return address;
  }

  private String ask(BufferedReader in, String question) throws IOException {
    surroundings.err().println(question);
    surroundings.err().flush();
    var line = in.readLine();
    return line == null ? "" : line.strip();
  }

  private int tell(Problems problems) {
    return ProblemReport.tell(problems, surroundings.err());
  }
}
