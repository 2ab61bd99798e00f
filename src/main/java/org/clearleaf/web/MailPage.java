package org.clearleaf.web;

import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.press.EditionKind;
import org.clearleaf.web.Chrome.Said;
import org.clearleaf.web.MailForm.Mistake;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/** The form to e-mail a sheet: {@code mail.ftlh}. */
record MailPage(
    String id,
    Said title,
    String englishTitle,
    String name,
    String state,
    List<Mistake> mistakes,
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
      Printing usual,
      Reader reader) {
    return new MailPage(
        sheet.id(),
        reader.title(sheet, version),
        version.language().equals(Language.ENGLISH) ? "" : sheet.summary().title().english(),
        reader.name(version),
        version.state().word(),
        mistakes,
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
