package org.clearleaf.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.clearleaf.base.Language;
import org.clearleaf.press.Edition.Handout;

/**
 * Writes a message as mail programs and servers read it (RFC 5322, RFC 2045): multipart/mixed of
 * multipart/alternative, plain before HTML, and the files (M10). Headers tell nothing of the
 * machine or of who sits at it.
 */
public final class MimeWriter {

  private static final String UTF_8 = "UTF-8";

  private MimeWriter() {}

  /**
   * A draft that the clinic's own mail program opens and sends: with {@code X-Unsent}, by which it
   * knows it for one, and without date and id, which the program gives it (RFC 5322, 3.6, asks for
   * them when a message is sent).
   *
   * @param from the clinic's address; the program's own where there is none
   * @param to may be left to whoever sends it
   */
  public static byte[] draft(Message message, Optional<String> from, Optional<EmailAddress> to) {
    try {
      var mime = new Mail(Session.getInstance(new Properties()), "");
      mime.setHeader("X-Unsent", "1");
      fill(mime, message, from, to);
      var out = new ByteArrayOutputStream((int) (message.size() * 3 / 2) + (16 << 10));
      mime.writeTo(out, new String[] {"Message-ID"});
      return out.toByteArray();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a message in memory can be written", e);
    }
  }

  /**
   * The same, ready to be handed to a server.
   *
   * @param id random, before the at sign of the Message-ID
   */
  static Mail mail(
      Session session, Message message, String from, EmailAddress to, String id, Instant now)
      throws MessagingException {
    var mime = new Mail(session, id + "@" + from.substring(from.lastIndexOf('@') + 1));
    mime.setSentDate(Date.from(now));
    fill(mime, message, Optional.of(from), Optional.of(to));
    return mime;
  }

  private static void fill(
      MimeMessage mime, Message message, Optional<String> from, Optional<EmailAddress> to)
      throws MessagingException {
    if (from.isPresent()) {
      mime.setFrom(address(from.get()));
    }
    if (to.isPresent()) {
      mime.setRecipient(RecipientType.TO, address(to.get().address()));
    }
    mime.setSubject(message.subject(), UTF_8);
    mime.setHeader("Content-Language", languages(message));
    var words = new MimeMultipart("alternative");
    words.addBodyPart(text(message.text(), "plain"));
    words.addBodyPart(text(message.html(), "html"));
    var letter = new MimeBodyPart();
    letter.setContent(words);
    var all = new MimeMultipart("mixed");
    all.addBodyPart(letter);
    for (var handout : message.attachments()) {
      all.addBodyPart(file(handout, message.language()));
    }
    mime.setContent(all);
    mime.saveChanges();
  }

  /** Made whole beforehand by {@link EmailAddress} or the reader of clinic.yaml. */
  private static InternetAddress address(String address) {
    var one = new InternetAddress();
    one.setAddress(address);
    return one;
  }

  private static String languages(Message message) {
    return message.language().equals(Language.ENGLISH)
        ? Language.ENGLISH.tag()
        : message.language() + ", " + Language.ENGLISH;
  }

  private static MimeBodyPart text(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private static MimeBodyPart file(Handout handout, Language language) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(handout.bytes(), handout.mediaType())));
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName(handout.name());
    part.setHeader("Content-Language", language.tag());
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /** A message that knows its id, and how far it has been written. */
  static final class Mail extends MimeMessage {
    private final String id;
    private volatile boolean handedOver;

    Mail(Session session, String id) {
      super(session);
      this.id = id;
    }

    /** The library's own would hold the names of the user and of the machine. */
    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
      super.writeTo(out, ignored);
      handedOver = true;
    }

    /** Whether all of it was written to the server, so that it may have been taken. */
    boolean isHandedOver() {
      return handedOver;
    }
  }
}
