package org.clearleaf.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearleaf.base.Language;
import org.clearleaf.content.Summary.Basis;
import org.clearleaf.messages.UnitState;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.State;
import org.clearleaf.web.Chrome.Said;
import org.clearleaf.web.FindPage.Card;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/**
 * One sheet in one language: {@code sheet.ftlh}.
 *
 * @param staffTitle in the language of the pages; empty where that is the sheet's own
 * @param name of the language, in the language of the pages
 * @param showsEndonym whether the language calls itself otherwise
 * @param written whether there is no medical source, so that the day is that of its writing
 * @param reasons why it is no checked sheet, as keys of words
 * @param advice what to do as long as it is none, as the key of words; not said of a checked sheet
 * @param made whether it can be made at all
 */
record SheetPage(
    String id,
    Said title,
    Optional<Said> staffTitle,
    String name,
    Said endonym,
    boolean showsEndonym,
    String version,
    boolean written,
    String dated,
    String nextReview,
    String state,
    List<String> reasons,
    String advice,
    boolean made,
    Printing.Form printing,
    String filePath,
    String previewPath,
    String mailPath,
    List<Card> others) {
  static final String TEMPLATE = "sheet";

  /**
   * @param hindered whether something keeps every sheet from being made
   * @param chosen how it is to be printed
   */
  static SheetPage of(
      Sheet sheet, Version version, boolean hindered, Printing chosen, Reader reader) {
    var name = reader.name(version);
    return new SheetPage(
        sheet.id(),
        reader.title(sheet, version),
        reader.titleBeside(sheet, version),
        name,
        Reader.endonym(version),
        !name.equals(version.endonym()),
        String.valueOf(sheet.summary().version()),
        sheet.summary().basis() == Basis.OWN_WORDS,
        reader.date(sheet.summary().dated()),
        reader.date(sheet.summary().nextReview()),
        version.state().word(),
        reasons(version, hindered),
        hindered ? "sheet.advice.clinic" : "sheet.advice." + version.state().word(),
        version.state() != State.INCOMPLETE,
        chosen.form(kinds(version)),
        Links.file(sheet, version),
        Links.sheet(sheet, version) + EditionKind.HTML.ending(),
        Links.mail(sheet, version),
        sheet.languages().stream()
            .filter(other -> other != version && other.state() != State.INCOMPLETE)
            .sorted(reader.byName())
            .map(other -> Card.of(sheet, other, reader))
            .toList());
  }

  /** An English sheet has no English beside it. */
  static List<EditionKind> kinds(Version version) {
    return Stream.of(EditionKind.values())
        .filter(
            kind -> kind != EditionKind.BILINGUAL || !version.language().equals(Language.ENGLISH))
        .toList();
  }

  /** From what is recorded, and from nothing else. */
  private static List<String> reasons(Version version, boolean hindered) {
    var reasons = new ArrayList<String>();
    if (version.state() == State.INCOMPLETE) {
      boolean missing = version.units().getOrDefault(UnitState.MISSING, 0) > 0;
      boolean stale = version.units().getOrDefault(UnitState.STALE, 0) > 0;
      if (missing) {
        reasons.add("sheet.reason.missing");
      }
      if (stale) {
        reasons.add("sheet.reason.stale");
      }
      if (hindered) {
        reasons.add("sheet.reason.clinic");
      } else if (!missing && !stale) {
        reasons.add("sheet.reason.wrong");
      }
    } else if (version.state() == State.DRAFT) {
      var review = version.review().orElseThrow();
      if (review.wordsChecked() == null) {
        reasons.add("sheet.reason.english");
      }
      if (review.machineTranslated()) {
        reasons.add("sheet.reason.machine");
      } else if (!version.language().equals(Language.ENGLISH)) {
        reasons.add("sheet.reason.translation");
      }
    }
    return List.copyOf(reasons);
  }
}
