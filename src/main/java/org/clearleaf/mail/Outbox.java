package org.clearleaf.mail;

import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;
import org.clearleaf.clinic.MailSettings;
import org.clearleaf.mail.Outcome.NotHandedOver;
import org.clearleaf.mail.Outcome.Reason;

/**
 * Where mail goes out: once for each key, however often a form is sent. Keys and outcomes are held
 * in memory, addresses are not. May be used by several threads at a time.
 */
public final class Outbox {

  /** Keys that are remembered; a clinic sends fewer in a day. */
  private static final int MOST = 10_000;

  private final MailSettings settings;
  private final SmtpSender sender;
  private final AuditLog audit;
  private final Clock clock;
  private final Map<String, Attempt> attempts =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Attempt> eldest) {
              return size() > MOST && eldest.getValue().outcome.isDone();
            }
          });

  /**
   * @param settings with a server and an address to send from
   * @param login how to sign in, if the server wants it
   * @throws IllegalArgumentException if the settings have no server
   */
  public Outbox(MailSettings settings, Optional<SmtpLogin> login, AuditLog audit, Clock clock) {
    this(settings, audit, clock, new SmtpSender(server(settings), login, Optional.empty()));
  }

  Outbox(MailSettings settings, AuditLog audit, Clock clock, SmtpSender sender) {
    server(settings);
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
    this.sender = sender;
  }

  /** For tests and clinics with a certificate of their own: whom to trust. */
  static SmtpSender trusting(
      MailSettings settings, Optional<SmtpLogin> login, SSLSocketFactory trust, int patience) {
    return new SmtpSender(server(settings), login, Optional.of(trust), patience);
  }

  private static MailSettings.Server server(MailSettings settings) {
    return settings
        .server()
        .filter(_ -> settings.from().isPresent())
        .orElseThrow(() -> new IllegalArgumentException("there is no mail server"));
  }

  /** One mail, from its first attempt on. */
  private static final class Attempt {
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile Step step = Step.CONNECTING;
  }

  /**
   * Sends a message and waits for the outcome. For a key that was used before nothing is sent: the
   * outcome is that of the first time.
   *
   * @param key names this one mail, such as a token of a form
   * @param consent that the risk of unencrypted mail was told and accepted (M2)
   * @throws IllegalArgumentException without consent
   */
  public Outcome send(
      String key, Message message, EmailAddress to, boolean consent, Consumer<Step> progress) {
    if (!consent) {
      throw new IllegalArgumentException("nobody has accepted the risk");
    }
    var mine = new Attempt();
    var first = attempts.putIfAbsent(key, mine);
    if (first != null) {
      return first.outcome.join();
    }
    try {
      mine.outcome.complete(
          send(
              message,
              to,
              step -> {
                mine.step = step;
                progress.accept(step);
              }));
    } finally {
      // Ours broke down: nobody knows what the server has.
      mine.outcome.complete(new Outcome.Unknown());
      mine.step = Step.ANSWERED;
    }
    progress.accept(Step.ANSWERED);
    return mine.outcome.join();
  }

  private Outcome send(Message message, EmailAddress to, Consumer<Step> progress) {
    var id = UUID.randomUUID().toString();
    try {
      audit.write(id, "handing-over", message, true);
    } catch (IOException e) {
      return new NotHandedOver(Reason.NO_AUDIT);
    }
    var outcome =
        sender.send(message, settings.from().orElseThrow(), to, id, clock.instant(), progress);
    try {
      audit.write(id, outcome.word(), message, true);
    } catch (IOException e) {
      // The line before says that it was handed over; whoever sends is told the outcome itself.
    }
    return outcome;
  }

  /** How far the mail of a key is; empty where there is none. */
  public Optional<Step> step(String key) {
    return Optional.ofNullable(attempts.get(key)).map(attempt -> attempt.step);
  }

  /** The outcome for a key, if there is one by now. */
  public Optional<Outcome> outcome(String key) {
    return Optional.ofNullable(attempts.get(key))
        .filter(attempt -> attempt.outcome.isDone())
        .map(attempt -> attempt.outcome.join());
  }

  /** Whether a mail is under way: a server that is told to stop waits for it. */
  public boolean isBusy() {
    synchronized (attempts) {
      return attempts.values().stream().anyMatch(attempt -> !attempt.outcome.isDone());
    }
  }
}
