package org.clearleaf.web;

import java.util.List;
import java.util.Optional;
import org.clearleaf.press.EditionKind;
import org.clearleaf.web.Chrome.Said;
import org.clearleaf.web.MailForm.Mistake;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/**
 * The form to e-mail a sheet: {@code mail.ftlh}.
 *
 * @param again whether it has to be sent once more, as its page was too old
 * @param staffTitle in the language of the pages; empty where that is the sheet's own
 */
record MailPage(
    String id,
    Said title,
    Optional<Said> staffTitle,
    String name,
    String state,
    List<Mistake> mistakes,
    boolean again,
    MailForm form,
    Printing.Form printing,
    String sheetPath,
    String mailPath) {
  static final String TEMPLATE = "mail";

  static MailPage of(
      Sheet sheet,
      Version version,
      MailForm form,
      List<Mistake> mistakes,
      boolean again,
      Printing usual,
      Reader reader) {
    return new MailPage(
        sheet.id(),
        reader.title(sheet, version),
        reader.titleBeside(sheet, version),
        reader.name(version),
        version.state().word(),
        mistakes,
        again,
        form,
        form.printing().orElse(usual).form(kinds(version)),
        Links.sheet(sheet, version, form.printing().orElse(usual)),
        Links.mail(sheet, version));
  }

  /** Those that are printed: what is attached is a PDF. */
  static List<EditionKind> kinds(Version version) {
    return SheetPage.kinds(version).stream().filter(EditionKind::hasPages).toList();
  }
}
