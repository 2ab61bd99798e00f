package org.clearleaf.web;

import java.util.List;
import org.clearleaf.web.Chrome.Said;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/**
 * An e-mail before it goes out: {@code mail-check.ftlh}.
 *
 * @param fields what was filled in, for the next step
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
    String once,
    boolean sends,
    String mailPath,
    String sendPath) {
  static final String TEMPLATE = "mail-check";

  static MailCheckPage of(
      Sheet sheet,
      Version version,
      MailForm form,
      Postbox.Reading reading,
      Postbox postbox,
      String once,
      Reader reader) {
    return new MailCheckPage(
        sheet.id(),
        reader.name(version),
        version.state().word(),
        form,
        form.fields(),
        postbox.from().orElse(""),
        reading.subject(),
        reading.body(),
        reading.file(),
        reading.pages(),
        once,
        postbox.sends(),
        Links.mail(sheet, version),
        Links.send(sheet, version));
  }
}
