package org.clearleaf.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.clearleaf.clinic.MailSettings.Server;
import org.clearleaf.clinic.MailSettings.Tls;
import org.clearleaf.mail.Outcome.NotHandedOver;
import org.clearleaf.mail.Outcome.Reason;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands a mail to the clinic's server, over TLS or not at all. Tells exactly whether the server can
 * have taken it; never tries twice.
 */
final class SmtpSender {

  /** Of the library, for its own developers; what it logs could hold an address. */
  private static final Logger LIBRARY = Logger.getLogger("org.eclipse.angus.mail");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  /** Milliseconds; a server answers in seconds or is not there (RFC 5321, 4.5.3.2 allows more). */
  private static final int CONNECT = 15_000;

  private static final int ANSWER = 60_000;
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  /** Answers that say no (RFC 5321, 4.2.1): 4yz for now, 5yz for good. */
  private static final int LEAST_NO = 400;

  private static final int LEAST_PERMANENT = 500;

  private static final String NO_GREETING = "Got bad greeting from SMTP host";

  private final Server server;
  private final Optional<SmtpLogin> login;
  private final Optional<SSLSocketFactory> trust;
  private final int patience;

  /**
   * @param trust whom to trust; the machine's own certificates where it is empty
   */
  SmtpSender(Server server, Optional<SmtpLogin> login, Optional<SSLSocketFactory> trust) {
    this(server, login, trust, ANSWER);
  }

  /**
   * @param patience how long to wait for an answer, in milliseconds
   */
  SmtpSender(
      Server server, Optional<SmtpLogin> login, Optional<SSLSocketFactory> trust, int patience) {
    this.server = server;
    this.login = login;
    this.trust = trust;
    this.patience = patience;
  }

  /**
   * @param progress told of every step but the last
   */
  Outcome send(
      Message message,
      String from,
      EmailAddress to,
      String id,
      Instant now,
      Consumer<Step> progress) {
    var session = Session.getInstance(properties(to));
    SMTPTransport transport;
    MimeWriter.Mail mail;
    try {
      transport = (SMTPTransport) session.getTransport(protocol());
      mail =
          MimeWriter.mail(session, message, from, to, id, now, () -> progress.accept(Step.SENDING));
    } catch (MessagingException e) {
      throw new IllegalStateException("a message in memory can be made", e);
    }
    boolean connected = false;
    try {
      progress.accept(Step.CONNECTING);
      transport.connect(
          server.host(),
          server.port(),
          login.map(SmtpLogin::user).orElse(null),
          login.map(SmtpLogin::password).orElse(null));
      if (to.needsUtf8() && !transport.supportsExtension("SMTPUTF8")) {
        return new NotHandedOver(Reason.NO_UTF8);
      }
      connected = true;
      progress.accept(Step.CONNECTED);
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Outcome.Sent(ServerAnswer.of(transport.getLastServerResponse(), to));
    } catch (MessagingException e) {
      return connected ? whileSending(e, mail, to) : whileConnecting(e, transport, to);
    } finally {
      close(transport);
    }
  }

  /**
   * Whatever happens to the connection now, the outcome is known. A server that does not say
   * goodbye too is not waited for: the JDK would, as long as for an answer, to end TLS.
   */
  private static void close(SMTPTransport transport) {
    var goodbye =
        Thread.ofVirtual()
            .start(() -> {
              try {
                transport.close();
              } catch (MessagingException e) {
                // Closed all the same.
              }
            });
    try {
      goodbye.join(GOODBYE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String protocol() {
    return server.tls() == Tls.IMPLICIT ? "smtps" : "smtp";
  }

  private Properties properties(EmailAddress to) {
    var p = new Properties();
    var prefix = "mail." + protocol() + ".";
    p.put(prefix + "starttls.enable", "true");
    p.put(prefix + "starttls.required", String.valueOf(server.tls() == Tls.STARTTLS));
    p.put(prefix + "ssl.checkserveridentity", "true");
    p.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
    trust.ifPresent(factory -> p.put(prefix + "ssl.socketFactory", factory));
    p.put(prefix + "socketFactory.fallback", "false");
    p.put(prefix + "connectiontimeout", String.valueOf(Math.min(CONNECT, patience)));
    p.put(prefix + "timeout", String.valueOf(patience));
    p.put(prefix + "writetimeout", String.valueOf(patience));
    // A family gets all of it or nothing.
    p.put(prefix + "sendpartial", "false");
    // The name of the machine is nobody's business (RFC 5321, 4.1.3, allows a literal).
    p.put(prefix + "localhost", "[127.0.0.1]");
    // Safe inside of TLS; others of the library would tell the machine's name or are out of date.
    p.put(prefix + "auth.mechanisms", "PLAIN LOGIN");
    p.put(MimeWriter.ALLOW_UTF8, String.valueOf(to.needsUtf8()));
    return p;
  }

  private Outcome whileConnecting(MessagingException e, SMTPTransport transport, EmailAddress to) {
    boolean saidNo = transport.getLastReturnCode() >= LEAST_NO;
    if (!saidNo) {
      return new NotHandedOver(reason(e));
    }
    if (e instanceof AuthenticationFailedException) {
      return new NotHandedOver(Reason.SIGN_IN);
    }
    return server.tls() == Tls.STARTTLS && !isGreeting(e)
        ? new NotHandedOver(Reason.NO_TLS)
        : refused(transport.getLastReturnCode(), transport.getLastServerResponse(), to);
  }

  /** The server wants nobody, or not now. Angus 2.0.5 tells it by its words alone. */
  private static boolean isGreeting(MessagingException e) {
    return e.getMessage() != null && e.getMessage().startsWith(NO_GREETING);
  }

  private static Outcome whileSending(MessagingException e, MimeWriter.Mail mail, EmailAddress to) {
    return refused(e, to)
        .orElseGet(
            () -> mail.isHandedOver() ? new Outcome.Unknown() : new NotHandedOver(reason(e)));
  }

  /** The server's own no, wherever in the chain it stands; the last one is about the address. */
  private static Optional<Outcome> refused(MessagingException e, EmailAddress to) {
    int code = 0;
    String answer = null;
    for (Exception next = e; next instanceof MessagingException m; next = m.getNextException()) {
      int own =
          switch (m) {
            case SMTPAddressFailedException a -> a.getReturnCode();
            case SMTPSenderFailedException s -> s.getReturnCode();
            case SMTPSendFailedException s -> s.getReturnCode();
            default -> 0;
          };
      if (own >= LEAST_NO) {
        code = own;
        answer = m.getMessage();
      }
    }
    return code == 0 ? Optional.empty() : Optional.of(refused(code, answer, to));
  }

  private static Outcome refused(int code, String answer, EmailAddress to) {
    return new Outcome.Refused(code, ServerAnswer.of(answer, to), code >= LEAST_PERMANENT);
  }

  private static Reason reason(Throwable e) {
    var text = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case SSLException _ -> {
          return Reason.NO_TLS;
        }
        case SocketTimeoutException _ -> {
          return Reason.TIME_OUT;
        }
        case UnknownHostException _, ConnectException _ -> {
          return Reason.NO_CONNECTION;
        }
        default -> text.append(cause.getMessage()).append('\n');
      }
    }
    // Angus 2.0.5 tells these by their words alone.
    if (text.indexOf("STARTTLS is required") >= 0
        || text.indexOf("Could not convert socket to TLS") >= 0) {
      return Reason.NO_TLS;
    }
    return Reason.BROKEN;
  }
}
