package org.clearleaf.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearleaf.mail.Message;
import org.clearleaf.web.Chrome.Said;
import org.clearleaf.web.Postbox.Sent;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/**
 * An e-mail before it goes out: {@code mail-check.ftlh}.
 *
 * @param fields what was filled in, for the next step
 * @param file the name of the sheet's file, which names no illness (STANDARDS M4)
 * @param seen stands for what is shown: nothing else is sent
 * @param unsent why it has not gone out, if that was tried
 * @param changed whether it has changed since it was shown before
 * @param once names this e-mail, so that it is sent once
 * @param sends whether it can be sent from here, and not only saved
 */
record MailCheckPage(
    String id,
    String name,
    String state,
    MailForm form,
    List<MailForm.Field> fields,
    String from,
    Said subject,
    Said body,
    String file,
    int pages,
    String seen,
    Optional<Unsent> unsent,
    boolean changed,
    String once,
    boolean sends,
    String mailPath,
    String sendPath) {
  static final String TEMPLATE = "mail-check";

  /**
   * @param outcome ends the keys of its words
   * @param answer what the server said, in English; may be empty
   * @param reason ends the key of the words for why it was not handed over; empty where it was
   */
  record Unsent(String outcome, String answer, String reason) {
    static Unsent of(Sent sent) {
      return new Unsent(
          sent.outcome().name().toLowerCase(Locale.ROOT), sent.answer(), sent.reason());
    }
  }

  static MailCheckPage of(
      Sheet sheet,
      Version version,
      MailForm form,
      Message message,
      String seen,
      Optional<Unsent> unsent,
      boolean changed,
      Postbox postbox,
      String once,
      Reader reader) {
    var file = message.attachments().getFirst();
    return new MailCheckPage(
        sheet.id(),
        reader.name(version),
        version.state().word(),
        form,
        form.fields(),
        postbox.from().orElse(""),
        said(message, message.subject()),
        said(message, message.text()),
        file.name(),
        file.pages(),
        seen,
        unsent,
        changed,
        once,
        postbox.sends(),
        Links.mail(sheet, version),
        Links.send(sheet, version));
  }

  private static Said said(Message message, String text) {
    return Reader.said(message.language(), message.direction(), text);
  }
}
