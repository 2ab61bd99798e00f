package org.clearleaf.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
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

  /** Milliseconds; a server answers in seconds or is not there (RFC 5321, 4.5.3.2 allows more). */
  private static final int CONNECT = 15_000;

  private static final int ANSWER = 60_000;

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

  Outcome send(
      Message message,
      String from,
      EmailAddress to,
      String id,
      Instant now,
      Consumer<Step> progress) {
    var session = Session.getInstance(properties(to));
    MimeWriter.Mail mail = null;
    try (var transport = (SMTPTransport) session.getTransport(protocol())) {
      mail = MimeWriter.mail(session, message, from, to, id, now);
      progress.accept(Step.CONNECTING);
      transport.connect(
          server.host(),
          server.port(),
          login.map(SmtpLogin::user).orElse(null),
          login.map(SmtpLogin::password).orElse(null));
      if (to.needsUtf8() && !transport.supportsExtension("SMTPUTF8")) {
        return new NotHandedOver(Reason.NO_UTF8);
      }
      progress.accept(Step.SENDING);
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Outcome.Sent(line(transport.getLastServerResponse()));
    } catch (AuthenticationFailedException e) {
      return new NotHandedOver(Reason.SIGN_IN);
    } catch (MessagingException e) {
      return outcome(e, mail);
    }
  }

  private String protocol() {
    return server.tls() == Tls.IMPLICIT ? "smtps" : "smtp";
  }

  private Properties properties(EmailAddress to) {
    var p = new Properties();
    var prefix = "mail." + protocol() + ".";
    p.put(prefix + "auth", String.valueOf(login.isPresent()));
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
    // The server has answered: there is nothing to wait for.
    p.put(prefix + "quitwait", "false");
    // The name of the machine is nobody's business (RFC 5321, 4.1.3, allows a literal).
    p.put(prefix + "localhost", "[127.0.0.1]");
    p.put("mail.mime.allowutf8", String.valueOf(to.needsUtf8()));
    return p;
  }

  private static Outcome outcome(MessagingException e, MimeWriter.Mail mail) {
    var refused = refused(e);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (mail != null && mail.isHandedOver()) {
      return new Outcome.Unknown();
    }
    return new NotHandedOver(reason(e));
  }

  /** The server's own no, wherever in the chain it stands. */
  private static Optional<Outcome> refused(MessagingException e) {
    for (Exception next = e; next instanceof MessagingException m; next = m.getNextException()) {
      int code =
          switch (m) {
            case SMTPAddressFailedException a -> a.getReturnCode();
            case SMTPSenderFailedException s -> s.getReturnCode();
            case SMTPSendFailedException s -> s.getReturnCode();
            default -> 0;
          };
      boolean hasMore = m instanceof SendFailedException && m.getNextException() != null;
      if (code >= 400 && !hasMore) {
        return Optional.of(new Outcome.Refused(code, line(m.getMessage()), code >= 500));
      }
    }
    return Optional.empty();
  }

  private static Reason reason(Throwable e) {
    var text = new StringBuilder();
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case SSLException _ -> {
          return Reason.NO_TLS;
        }
        case SocketTimeoutException _, InterruptedIOException _ -> {
          return Reason.TIME_OUT;
        }
        case UnknownHostException _, ConnectException _ -> {
          return Reason.NO_CONNECTION;
        }
        default -> text.append(cause.getMessage()).append('\n');
      }
    }
    // Angus tells these two by their words alone.
    if (text.indexOf("STARTTLS is required") >= 0
        || text.indexOf("Could not convert socket to TLS") >= 0) {
      return Reason.NO_TLS;
    }
    return text.indexOf("Could not connect") >= 0 ? Reason.NO_CONNECTION : Reason.BROKEN;
  }

  private static String line(String answer) {
    return answer == null ? "" : answer.strip().lines().reduce((_, last) -> last).orElse("");
  }
}
