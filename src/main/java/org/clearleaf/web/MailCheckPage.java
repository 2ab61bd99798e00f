package org.clearleaf.web;

import java.util.List;
import org.clearleaf.mail.Message;
import org.clearleaf.web.Chrome.Said;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/**
 * An e-mail before it goes out: {@code mail-check.ftlh}.
 *
 * @param fields what was filled in, for the next step
 * @param file the name of the sheet's file, which names no illness (STANDARDS M4)
 * @param seen stands for what is shown: nothing else is sent
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
    boolean changed,
    String once,
    boolean sends,
    String mailPath,
    String sendPath) {
  static final String TEMPLATE = "mail-check";

  static MailCheckPage of(
      Sheet sheet,
      Version version,
      MailForm form,
      Message message,
      String seen,
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
