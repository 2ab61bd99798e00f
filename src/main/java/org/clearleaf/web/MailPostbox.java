package org.clearleaf.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Store;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.clinic.MailSettings;
import org.clearleaf.mail.AuditLog;
import org.clearleaf.mail.Composer;
import org.clearleaf.mail.DraftBox;
import org.clearleaf.mail.EmailAddress;
import org.clearleaf.mail.HandOver;
import org.clearleaf.mail.Message;
import org.clearleaf.mail.Outbox;
import org.clearleaf.mail.SmtpLogin;
import org.clearleaf.mail.Step;
import org.clearleaf.press.Edition;
import org.clearleaf.press.Order;
import org.clearleaf.press.State;

/** E-mail as clinic.yaml says at the moment, from the sheets as they are at the moment. */
final class MailPostbox implements Postbox {
  private final Supplier<Content> content;
  private final PrintShop prints;
  private final Map<String, String> environment;
  private final AuditLog audit;
  private final Optional<SSLSocketFactory> trust;
  private final Clock clock = Clock.systemUTC();
  private MailSettings settings = MailSettings.NONE;
  private Optional<Outbox> outbox = Optional.empty();

  /**
   * @param prints prints the sheets that go along
   * @param store where the audit is written
   * @param environment holds the user and password of the mail server
   * @param trust which mail servers to trust; those that the machine trusts where it is empty
   */
  MailPostbox(
      Supplier<Content> content,
      PrintShop prints,
      Store store,
      Map<String, String> environment,
      Optional<SSLSocketFactory> trust) {
    this.content = content;
    this.prints = prints;
    this.environment = Map.copyOf(environment);
    this.trust = trust;
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
  public Optional<Message> compose(Order order, Problems problems) throws IOException {
    var now = content.get();
    return new Composer(now.press(), wanted -> print(wanted, now))
        .compose(order, List.of(), problems);
  }

  /** A sheet that is no draft is not sent where the checks find an error in its words. */
  private Edition print(Order order, Content now) throws IOException {
    var made = prints.print(now, order);
    if (made.state() != State.CHECKED) {
      return made;
    }
    var errors = now.pages().desk().read(order.language()).errors(order.summary());
    return errors.isEmpty()
        ? made
        : new Edition(order, made.languageName(), made.state(), Optional.empty(), errors);
  }

  @Override
  public PageAnswer.File draft(Message message, String address, boolean again) throws IOException {
    var box = new DraftBox(audit);
    var to = EmailAddress.parse(address);
    var draft =
        again
            ? box.again(message, current().from(), to)
            : box.make(message, current().from(), to, true);
    return new PageAnswer.File(draft.name(), "message/rfc822", draft.bytes(), true);
  }

  @Override
  public Sent send(Message message, String address, HandOver handOver, Consumer<Step> progress) {
    var server = outbox();
    var to = EmailAddress.parse(address);
    return server.isEmpty() || to.isEmpty()
        ? new Sent(Outcome.FAILED, "")
        : sent(server.get().send(message, to.get(), true, handOver, progress));
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
              ? Optional.of(new Outbox(now, SmtpLogin.of(environment), audit, clock, trust))
              : Optional.empty();
    }
    return outbox;
  }
}
