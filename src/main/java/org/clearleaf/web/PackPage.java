package org.clearleaf.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clearleaf.pack.PackOrder.Division;
import org.clearleaf.press.EditionKind;
import org.clearleaf.web.Chrome.Said;
import org.clearleaf.web.MailForm.Mistake;

/**
 * The form for a waiting-room pack: {@code pack.ftlh}.
 *
 * @param again whether it has to be sent once more, as its page was too old
 * @param known packs that are being made or kept, the newest first
 * @param special whether any language has its own number of copies
 */
record PackPage(
    List<Mistake> mistakes,
    boolean again,
    List<PackOrdered> known,
    List<SheetBox> sheets,
    List<LanguageBox> languages,
    String copies,
    boolean special,
    List<String> divisions,
    String division,
    boolean draft,
    Printing.Form printing,
    String path) {
  static final String TEMPLATE = "pack";

  record SheetBox(String id, Said title, boolean chosen) {}

  /**
   * @param copies its own number; empty where it has none
   */
  record LanguageBox(String tag, String name, Said endonym, boolean chosen, String copies) {}

  static PackPage of(
      PageContent content,
      PackForm form,
      List<Mistake> mistakes,
      boolean again,
      List<PackOrdered> known,
      Reader reader) {
    return new PackPage(
        mistakes,
        again,
        known,
        content.shelf().sheets().stream()
            .map(s -> new SheetBox(s.id(), reader.title(s), form.sheets().contains(s.id())))
            .toList(),
        PackForm.versions(content).stream()
            .sorted(reader.byName())
            .map(version -> {
              var tag = version.language().tag();
              return new LanguageBox(
                  tag,
                  reader.name(version),
                  Reader.endonym(version),
                  form.languages().contains(tag),
                  form.special().getOrDefault(tag, ""));
            })
            .toList(),
        form.copies(),
        !form.special().isEmpty(),
        Stream.of(Division.values()).map(d -> d.name().toLowerCase(Locale.ROOT)).toList(),
        form.division(),
        form.draft(),
        form.printing()
            .orElse(Printing.usual(content.clinic()))
            .form(Stream.of(EditionKind.values()).filter(EditionKind::hasPages).toList()),
        Links.PACKS);
  }
}
