package org.clearleaf.web;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.press.State;
import org.clearleaf.web.Chrome.Said;
import org.clearleaf.web.ShelfPage.Told;
import org.clearleaf.web.TranslationsPage.Counted;

/**
 * One language for whoever translates it: {@code translation.ftlh}.
 *
 * @param tag names the folder
 * @param problems open findings of the checks
 */
record TranslationPage(
    String tag,
    String name,
    Said endonym,
    boolean showsEndonym,
    List<SheetOf> sheets,
    List<Told> problems) {
  static final String TEMPLATE = "translation";

  /**
   * @param hindrances what keeps it from release, in English
   * @param made whether there is a sheet to look at
   */
  record SheetOf(
      String id,
      Said title,
      String state,
      List<Counted> units,
      int wordsLeft,
      List<Counted> findings,
      List<String> hindrances,
      boolean made,
      String sheetPath,
      String copyPath) {}

  static TranslationPage of(
      ShelfContent content, Language language, TranslatorDesk.Read read, Reader reader) {
    var sheets = new ArrayList<SheetOf>();
    Said endonym = null;
    String name = "";
    for (var sheet : content.sheets()) {
      var version = sheet.in(language);
      if (version.isEmpty()) {
        continue;
      }
      endonym = Reader.endonym(version.get());
      name = reader.name(version.get());
      for (var standing : read.standings()) {
        if (standing.summary().equals(sheet.summary().name())) {
          sheets.add(
              new SheetOf(
                  sheet.id(),
                  reader.title(sheet),
                  version.get().state().word(),
                  TranslationsPage.counted(standing.units()),
                  standing.wordsLeft(),
                  TranslationsPage.counted(standing.findings()),
                  standing.hindrances(),
                  version.get().state() != State.INCOMPLETE,
                  Links.sheet(sheet, version.get()) + ".pdf",
                  Links.workingCopy(sheet, version.get())));
        }
      }
    }
    if (endonym == null) {
      throw new IllegalArgumentException("no sheet has the language " + language);
    }
    return new TranslationPage(
        language.tag(),
        name,
        endonym,
        !name.equals(endonym.text()),
        List.copyOf(sheets),
        read.problems().stream().map(Told::of).toList());
  }
}
