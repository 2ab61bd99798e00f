package org.clearleaf.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.clearleaf.base.Language;
import org.clearleaf.press.Edition.Handout;

/**
 * Writes a message as mail programs and servers read it (RFC 5322, RFC 2045): multipart/mixed of
 * multipart/alternative, plain before HTML, and the files (M10). Headers tell nothing of the
 * machine or of who sits at it, and the same message gives the same bytes.
 */
public final class MimeWriter {

  /** Of a session: whether headers may hold UTF-8 as it is (RFC 6532). */
  static final String ALLOW_UTF8 = "mail.mime.allowutf8";

  private static final String UTF_8 = "UTF-8";
  private static final String ENCODING = "Content-Transfer-Encoding";

  /** Headers that belong to a message on its way (RFC 5322, 3.6), which a draft is not yet. */
  private static final String[] OF_SENDING = {"Date", "Message-ID"};

  /** RFC 5322, 3.3; in UTC, which tells nothing of where the machine is. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Characters of a hash in a boundary; they must not be found in a letter by chance. */
  private static final int BOUNDARY = 32;

  private MimeWriter() {}

  /**
   * A draft that the clinic's own mail program opens and sends. {@code X-Unsent} opens it for
   * writing in programs that know the header, such as Outlook; others show it, and it is sent from
   * there as new. It has no date and no id: the program gives it these when it sends it, and a date
   * of today would be told as that of the e-mail.
   *
   * @param from the clinic's address; the program's own where there is none
   * @param to may be left to whoever sends it
   */
  public static byte[] draft(Message message, Optional<String> from, Optional<EmailAddress> to) {
    try {
      var settings = new Properties();
      settings.put(ALLOW_UTF8, String.valueOf(to.filter(EmailAddress::needsUtf8).isPresent()));
      var mime = new Mail(Session.getInstance(settings), "", () -> {});
      mime.setHeader("X-Unsent", "1");
      fill(mime, message, from, to);
      var out = new ByteArrayOutputStream((int) (message.size() * 3 / 2) + (16 << 10));
      mime.writeTo(out, OF_SENDING);
      return out.toByteArray();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a message in memory can be written", e);
    }
  }

  /**
   * The same, ready to be handed to a server.
   *
   * @param id random, before the at sign of the Message-ID
   * @param begun told when the server has taken the addresses and is given the text
   */
  static Mail mail(
      Session session,
      Message message,
      String from,
      EmailAddress to,
      String id,
      Instant now,
      Runnable begun)
      throws MessagingException {
    var mime = new Mail(session, id + "@" + from.substring(from.lastIndexOf('@') + 1), begun);
    mime.setHeader("Date", DATE.format(now));
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
    mime.setHeader("Subject", EncodedWords.of("Subject", message.subject()));
    mime.setHeader("Content-Language", languages(message));
    var hash = hash(message);
    var words = new Parts("alternative", hash);
    words.addBodyPart(text(message.text(), "plain", languages(message)));
    words.addBodyPart(text(message.html(), "html", languages(message)));
    var letter = new MimeBodyPart();
    letter.setContent(words);
    var all = new Parts("mixed", hash);
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

  /** The reader's first; a line for staff and relatives is in English (M13). */
  private static String languages(Message message) {
    return message.language().equals(Language.ENGLISH)
        ? Language.ENGLISH.tag()
        : message.language() + ", " + Language.ENGLISH;
  }

  private static MimeBodyPart text(String text, String subtype, String languages)
      throws MessagingException {
    var part = new MimeBodyPart();
    // The canonical form of text, which an encoding does not mend (RFC 2046, 4.1.1).
    part.setText(text.replace("\n", "\r\n"), UTF_8, subtype);
    part.setHeader("Content-Language", languages);
    part.setHeader(ENCODING, isMostlyAscii(text) ? "quoted-printable" : "base64");
    return part;
  }

  /** Whichever is shorter; both keep lines within 76 characters, as sent text must (RFC 2045). */
  private static boolean isMostlyAscii(String text) {
    int others = text.getBytes(StandardCharsets.UTF_8).length - ascii(text);
    return others * 6 < text.length();
  }

  private static int ascii(String text) {
    return (int) text.chars().filter(c -> c < 0x80).count();
  }

  private static MimeBodyPart file(Handout handout, Language language) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(handout.bytes(), handout.mediaType())));
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName(handout.name());
    part.setHeader("Content-Language", language.tag());
    part.setHeader(ENCODING, "base64");
    return part;
  }

  private static String hash(Message message) {
    var digest = AuditLog.sha256();
    for (var text : new String[] {message.subject(), message.text(), message.html()}) {
      digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
    message.attachments().forEach(handout -> digest.update(handout.bytes()));
    return AuditLog.hex(digest).substring(0, BOUNDARY);
  }

  /** Parts with a boundary of ours: the library's own holds the time. */
  private static final class Parts extends MimeMultipart {
    Parts(String subtype, String hash) {
      super(subtype);
      var type = new ContentType("multipart", subtype, null);
      // An equals sign and a low line are in no encoded text (RFC 2045, 6.7).
      type.setParameter("boundary", "=_" + subtype + "_" + hash);
      contentType = type.toString();
    }
  }

  /** A message that knows its id, and how far it has been written. */
  static final class Mail extends MimeMessage {
    private final String id;
    private final Runnable begun;
    private volatile boolean handedOver;

    Mail(Session session, String id, Runnable begun) {
      super(session);
      this.id = id;
      this.begun = begun;
    }

    /** The library's own would hold the names of the user and of the machine. */
    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
      begun.run();
      super.writeTo(out, ignored);
      handedOver = true;
    }

    /** Whether all of it was written to the server, so that it may have been taken. */
    boolean isHandedOver() {
      return handedOver;
    }
  }
}
