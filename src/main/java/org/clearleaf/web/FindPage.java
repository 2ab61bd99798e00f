package org.clearleaf.web;

import java.util.List;
import org.clearleaf.web.Chrome.Said;
import org.clearleaf.web.Finder.Found;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;

/**
 * The page on which a nurse looks for a sheet: {@code find.ftlh}.
 *
 * @param found how many sheets in a language
 */
record FindPage(String query, int found, List<Cards> sheets, List<Near> nearest) {
  static final String TEMPLATE = "find";

  /** A sheet with a card for each language. */
  record Cards(String id, Said title, List<Card> languages) {}

  /**
   * @param englishName empty where the pages are in English
   * @param state in small letters, as the keys of its words end
   */
  record Card(String path, Said endonym, String name, String englishName, String state) {
    static Card of(Sheet sheet, Version version, Reader reader) {
      return new Card(
          Links.sheet(sheet, version),
          Reader.endonym(version),
          reader.name(version),
          reader.englishName(version),
          version.state().word());
    }
  }

  record Near(String path, String text) {}

  static FindPage of(String query, Found found, Reader reader) {
    return new FindPage(
        query.strip(),
        found.count(),
        found.sheets().stream()
            .map(sheet ->
                new Cards(
                    sheet.sheet().id(),
                    reader.title(sheet.sheet()),
                    sheet.languages().stream()
                        .map(version -> Card.of(sheet.sheet(), version, reader))
                        .toList()))
            .toList(),
        found.nearest().stream().map(name -> new Near(Links.find(name), name)).toList());
  }
}
