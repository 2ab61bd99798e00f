package org.clearleaf.mail;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;
import org.clearleaf.clinic.MailSettings;
import org.clearleaf.mail.Outcome.NotHandedOver;
import org.clearleaf.mail.Outcome.Reason;

/**
 * Where mail goes out, each with its lines in the audit. Holds no address. May be used by several
 * threads at a time.
 */
public final class Outbox {

  private final MailSettings settings;
  private final SmtpSender sender;
  private final AuditLog audit;
  private final Clock clock;

  /**
   * @param settings with a server and an address to send from
   * @param login how to sign in, if the server wants it
   * @throws IllegalArgumentException if the settings have no server
   */
  public Outbox(MailSettings settings, Optional<SmtpLogin> login, AuditLog audit, Clock clock) {
    this(settings, login, audit, clock, Optional.empty());
  }

  /**
   * @param trust for a server whose certificate the machine does not know
   */
  public Outbox(
      MailSettings settings,
      Optional<SmtpLogin> login,
      AuditLog audit,
      Clock clock,
      Optional<SSLSocketFactory> trust) {
    this(settings, audit, clock, new SmtpSender(server(settings), login, trust));
  }

  /** For tests: one that does not wait as long. */
  Outbox(MailSettings settings, AuditLog audit, Clock clock, SmtpSender sender) {
    server(settings);
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
    this.sender = sender;
  }

  private static MailSettings.Server server(MailSettings settings) {
    return settings
        .server()
        .filter(_ -> settings.from().isPresent())
        .orElseThrow(() -> new IllegalArgumentException("there is no mail server"));
  }

  /**
   * Sends a message once and waits for the outcome.
   *
   * @param consent that the risk of unencrypted mail was told and accepted (M2)
   * @throws IllegalArgumentException without consent
   */
  public Outcome send(Message message, EmailAddress to, boolean consent, Consumer<Step> progress) {
    return send(message, to, consent, new HandOver(), progress);
  }

  /**
   * The same for a mail that may be called off, which is then told as {@link Reason#TIME_OUT}.
   *
   * @throws IllegalArgumentException without consent
   */
  public Outcome send(
      Message message,
      EmailAddress to,
      boolean consent,
      HandOver handOver,
      Consumer<Step> progress) {
    if (!consent) {
      throw new IllegalArgumentException("nobody has accepted the risk");
    }
    var id = UUID.randomUUID().toString();
    try {
      audit.write(id, "handing-over", message, true);
    } catch (IOException e) {
      return new NotHandedOver(Reason.NO_AUDIT);
    }
    var calledOff = new NotHandedOver(Reason.TIME_OUT);
    if (!handOver.expect(() -> note(id, calledOff, message))) {
      note(id, calledOff, message);
      return calledOff;
    }
    // A mistake of ours in the middle: nobody knows what the server has.
    Outcome outcome = new Outcome.Unknown();
    try {
      outcome =
          sender.send(
              message,
              settings.from().orElseThrow(),
              to,
              id,
              clock.instant(),
              step -> {
                if (step == Step.SENDING) {
                  handOver.begin();
                }
                progress.accept(step);
              });
    } catch (HandOver.CalledOff e) {
      return calledOff;
    } finally {
      if (handOver.end()) {
        note(id, outcome, message);
      }
    }
    progress.accept(Step.ANSWERED);
    return outcome;
  }

  private void note(String id, Outcome outcome, Message message) {
    try {
      audit.write(id, outcome.word(), message, true);
    } catch (IOException e) {
      // The line before says that it was handed over; whoever sends is told the outcome itself.
    }
  }
}
