package org.clearleaf.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocket;
import org.clearleaf.clinic.MailSettings;
import org.clearleaf.clinic.MailSettings.Tls;

/** A mail server that answers as a test wants it to, also badly. */
final class ScriptedServer implements AutoCloseable {

  /** Instead of an answer: the connection ends. */
  static final String HANG_UP = "hang up";

  /** Instead of an answer: nothing. */
  static final String SILENCE = "silence";

  /** When a connection begins. */
  static final String GREETING = "greeting";

  /** After some of the mail. */
  static final String MIDDLE = "middle";

  /** After the dot that ends the mail. */
  static final String END = "end";

  private static final int SOME = 2_000;

  private final ServerSocket socket;
  private final Tls tls;
  private final TestCertificate certificate;
  private final Map<String, String> answers = new HashMap<>();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final List<byte[]> taken = Collections.synchronizedList(new ArrayList<>());
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
  private volatile Optional<CountDownLatch> gate = Optional.empty();

  ScriptedServer(Tls tls) {
    this(tls, TestCertificate.LOCAL);
  }

  ScriptedServer(Tls tls, TestCertificate certificate) {
    this.tls = tls;
    this.certificate = certificate;
    answers.put(GREETING, "220 mail.example.org ESMTP");
    answers.put(
        "EHLO",
        tls == Tls.STARTTLS
            ? "250-mail.example.org\r\n250 STARTTLS"
            : "250-mail.example.org\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME");
    answers.put("STARTTLS", "220 go ahead");
    answers.put("AUTH", "235 welcome");
    answers.put("MAIL", "250 2.1.0 ok");
    answers.put("RCPT", "250 2.1.5 ok");
    answers.put("DATA", "354 go ahead");
    answers.put(END, "250 2.0.0 queued as 4711");
    answers.put("RSET", "250 ok");
    answers.put("QUIT", "221 bye");
    try {
      socket = new ServerSocket();
      // A small window, so that a client notices when nobody reads.
      socket.setReceiveBufferSize(4096);
      socket.bind(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  /** Answers a command, or a moment, so. */
  ScriptedServer answering(String moment, String answer) {
    answers.put(moment, answer);
    return this;
  }

  /** Answers the end of a mail when the latch is down. */
  ScriptedServer waitingFor(CountDownLatch latch) {
    gate = Optional.of(latch);
    return this;
  }

  MailSettings settings() {
    return new MailSettings(
        Optional.of("handouts@example.org"),
        Optional.of(new MailSettings.Server("localhost", socket.getLocalPort(), tls)));
  }

  /** Every line that came, but for mails. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  /** Mails that came to their final dot. */
  List<byte[]> taken() {
    return List.copyOf(taken);
  }

  private void listen() {
    try {
      while (true) {
        var connection = socket.accept();
        open.add(connection);
        Thread.ofVirtual().start(() -> talk(connection));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void talk(Socket connection) {
    try {
      var talk = new Talk(tls == Tls.IMPLICIT ? secured(connection) : connection);
      if (!talk.answer(GREETING)) {
        return;
      }
      for (String line; (line = talk.line()) != null; ) {
        heard.add(line);
        var verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
        boolean dataWanted = verb.equals("DATA") && answers.get("DATA").startsWith("354");
        if (!talk.answer(verb) || (dataWanted && !talk.mail())) {
          return;
        }
        if (verb.equals("STARTTLS") && answers.get("STARTTLS").startsWith("220")) {
          talk = new Talk(secured(connection));
          answers.put("EHLO", "250-mail.example.org\r\n250-SMTPUTF8\r\n250 AUTH PLAIN LOGIN");
        }
        if (verb.equals("QUIT")) {
          connection.close();
          return;
        }
      }
    } catch (IOException e) {
      // The client went away, or did not like the certificate.
    }
  }

  private Socket secured(Socket connection) throws IOException {
    var secured =
        (SSLSocket) certificate.server().createSocket(connection, null, connection.getPort(), true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private final class Talk {
    private final Socket socket;
    private final BufferedInputStream in;

    Talk(Socket socket) throws IOException {
      this.socket = socket;
      in = new BufferedInputStream(socket.getInputStream(), 512);
    }

    /** Whether the talk goes on. */
    boolean answer(String moment) throws IOException {
      var answer = answers.getOrDefault(moment, "502 what?");
      if (answer.equals(HANG_UP)) {
        hangUp();
        return false;
      }
      if (answer.equals(SILENCE)) {
        // Neither read nor close: whoever waits has to give up by itself.
        return false;
      }
      socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return true;
    }

    private void hangUp() throws IOException {
      var raw = open.getFirst();
      raw.setSoLinger(true, 0);
      raw.close();
    }

    boolean mail() throws IOException {
      var mail = new ByteArrayOutputStream();
      for (String line; (line = line()) != null; ) {
        if (line.equals(".")) {
          taken.add(mail.toByteArray());
          waitAtGate();
          return answer(END);
        }
        // RFC 5321, 4.5.2
        var text = line.startsWith(".") ? line.substring(1) : line;
        mail.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        if (mail.size() > SOME && answers.containsKey(MIDDLE)) {
          return answer(MIDDLE);
        }
      }
      return false;
    }

    private void waitAtGate() {
      try {
        if (gate.isPresent()) {
          gate.get().await();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Without its end; null at the end of the connection. */
    private String line() throws IOException {
      var line = new ByteArrayOutputStream();
      for (int c; (c = in.read()) >= 0; ) {
        if (c == '\n') {
          return line.toString(StandardCharsets.UTF_8).replaceFirst("\r$", "");
        }
        line.write(c);
      }
      return null;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (var connection : open) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
