package org.clearleaf.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Store;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.clinic.MailSettings;
import org.clearleaf.mail.AuditLog;
import org.clearleaf.mail.Composer;
import org.clearleaf.mail.DraftBox;
import org.clearleaf.mail.EmailAddress;
import org.clearleaf.mail.Message;
import org.clearleaf.mail.Outbox;
import org.clearleaf.mail.SmtpLogin;
import org.clearleaf.press.Order;

/** E-mail as clinic.yaml says at the moment, from the sheets as they are at the moment. */
final class MailPostbox implements Postbox {
  private final Supplier<Content> content;
  private final Map<String, String> environment;
  private final AuditLog audit;
  private final Clock clock = Clock.systemUTC();
  private MailSettings settings = MailSettings.NONE;
  private Optional<Outbox> outbox = Optional.empty();

  /**
   * @param store where the audit is written
   * @param environment holds the user and password of the mail server
   */
  MailPostbox(Supplier<Content> content, Store store, Map<String, String> environment) {
    this.content = content;
    this.environment = Map.copyOf(environment);
    audit = new AuditLog(store, clock);
  }

  @Override
  public boolean sends() {
    return outbox().isPresent();
  }

  @Override
  public Optional<String> from() {
    return current().from();
  }

  @Override
  public Looks looks(String address) {
    if (EmailAddress.parse(address).isPresent()) {
      return Looks.GOOD;
    }
    return EmailAddress.isSeveral(address) ? Looks.SEVERAL : Looks.NO_ADDRESS;
  }

  @Override
  public Optional<Reading> read(Order order, Problems problems) throws IOException {
    return composer()
        .compose(order, List.of(), problems)
        .map(message -> {
          var language = message.language();
          var direction = message.direction();
          var file = message.attachments().getFirst();
          return new Reading(
              Reader.said(language, direction, message.subject()),
              Reader.said(language, direction, message.text()),
              file.name(),
              file.pages());
        });
  }

  @Override
  public PageAnswer.File draft(Order order, String address) throws IOException {
    var draft =
        new DraftBox(audit)
            .make(message(order), current().from(), EmailAddress.parse(address), true);
    return new PageAnswer.File(draft.name(), "message/rfc822", draft.bytes(), true);
  }

  @Override
  public Sent send(Order order, String address) throws IOException {
    var server = outbox();
    var to = EmailAddress.parse(address);
    if (server.isEmpty() || to.isEmpty()) {
      return new Sent(Outcome.FAILED, "");
    }
    // Sendings sees to it that one form sends once; each call is an e-mail of its own.
    var key = UUID.randomUUID().toString();
    return sent(server.get().send(key, message(order), to.get(), true, _ -> {}));
  }

  private static Sent sent(org.clearleaf.mail.Outcome outcome) {
    return switch (outcome) {
      case org.clearleaf.mail.Outcome.Sent(var answer) -> new Sent(Outcome.SENT, answer);
      case org.clearleaf.mail.Outcome.Refused(_, var answer, boolean permanent) ->
          new Sent(permanent ? Outcome.REFUSED : Outcome.FAILED, answer);
      case org.clearleaf.mail.Outcome.NotHandedOver(var reason) ->
          new Sent(Outcome.FAILED, "", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      case org.clearleaf.mail.Outcome.Unknown _ -> new Sent(Outcome.UNCERTAIN, "");
    };
  }

  private Message message(Order order) throws IOException {
    var problems = new Problems();
    return composer()
        .compose(order, List.of(), problems)
        .orElseThrow(() -> new IOException("the sheet cannot be made: " + problems.list()));
  }

  private Composer composer() {
    return new Composer(content.get().press());
  }

  private MailSettings current() {
    return content.get().clinic().map(Clinic::mail).orElse(MailSettings.NONE);
  }

  /** Made anew when clinic.yaml names another server; what is on its way stays with the old one. */
  private synchronized Optional<Outbox> outbox() {
    var now = current();
    if (!now.equals(settings)) {
      settings = now;
      outbox =
          now.server().isPresent() && now.from().isPresent()
              ? Optional.of(new Outbox(now, SmtpLogin.of(environment), audit, clock))
              : Optional.empty();
    }
    return outbox;
  }
}
