package org.clearleaf.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearleaf.base.Language;
import org.clearleaf.web.Chrome.Said;

/** How far every language is, for translators: {@code translations.ftlh}. */
record TranslationsPage(List<Row> rows) {
  static final String TEMPLATE = "translations";

  record Row(
      String path, String name, Said endonym, String sheet, List<Counted> units, String state) {}

  /**
   * @param state a state of units or a severity of findings, in small letters
   */
  record Counted(String state, int count) {}

  static TranslationsPage of(ShelfContent content, Reader reader) {
    var rows = new ArrayList<Row>();
    for (var sheet : content.sheets()) {
      for (var version : sheet.languages().stream().sorted(reader.byName()).toList()) {
        if (!version.language().equals(Language.ENGLISH)) {
          rows.add(
              new Row(
                  Links.translation(version),
                  reader.name(version),
                  Reader.endonym(version),
                  sheet.id(),
                  counted(version.units()),
                  version.state().word()));
        }
      }
    }
    return new TranslationsPage(List.copyOf(rows));
  }

  /** Those that there are any of. */
  static List<Counted> counted(Map<? extends Enum<?>, Integer> counts) {
    var counted = new ArrayList<Counted>();
    counts.forEach((state, count) -> {
      if (count > 0) {
        counted.add(new Counted(state.name().toLowerCase(Locale.ROOT), count));
      }
    });
    return List.copyOf(counted);
  }
}
