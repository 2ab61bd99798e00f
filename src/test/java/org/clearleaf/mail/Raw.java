package org.clearleaf.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

/** A message as a mail program takes it apart. */
record Raw(byte[] bytes, MimeMessage message) {

  static Raw of(byte[] bytes) {
    try {
      return new Raw(
          bytes,
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The lines before the first empty one. */
  List<String> head() {
    return text().substring(0, text().indexOf("\r\n\r\n")).lines().toList();
  }

  String header(String name) {
    try {
      return message.getHeader(name, "\n");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  List<BodyPart> parts() {
    try {
      return parts((MimeMultipart) message.getContent());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<BodyPart> parts(MimeMultipart all) throws MessagingException {
    int count = all.getCount();
    return IntStream.range(0, count)
        .mapToObj(i -> {
          try {
            return all.getBodyPart(i);
          } catch (MessagingException e) {
            throw new IllegalStateException(e);
          }
        })
        .toList();
  }

  List<BodyPart> words() {
    try {
      return parts((MimeMultipart) parts().getFirst().getContent());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] decoded(BodyPart part) {
    try {
      return part.getInputStream().readAllBytes();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String plain() {
    return new String(decoded(words().get(0)), StandardCharsets.UTF_8);
  }

  String html() {
    return new String(decoded(words().get(1)), StandardCharsets.UTF_8);
  }
}
