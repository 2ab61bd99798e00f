package org.clearleaf.messages;

import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Yaml;

/**
 * What a bundle brings along where ICU does not know its language, such as Haitian Creole or Hmong
 * (TRANSLATION 0.2).
 *
 * @param months twelve names as they stand in a date
 * @param longDate a date, with {@code {day}}, {@code {month}} and {@code {year}}
 */
record OwnLocaleData(List<String> months, String longDate, Plurals plurals) {

  private static final int MONTHS = 12;

  /** One form for every number, as in Haitian Creole. */
  private static final String NO_PLURALS = "";

  static Optional<OwnLocaleData> read(Yaml.Mapping yaml, Problems problems) {
    var months = yaml.texts("months");
    var longDate = yaml.text("longDate");
    var plurals = Plurals.ofRules(yaml.text("plurals", NO_PLURALS));
    yaml.rejectOtherKeys();
    months.forEach(month -> CharacterCheck.check(month, yaml.place("months"), problems));
    longDate.ifPresent(date -> CharacterCheck.check(date, yaml.place("longDate"), problems));
    if (months.size() != MONTHS && yaml.has("months")) {
      problems.error(
          "meta.locale",
          yaml.place("months"),
          "There are " + months.size() + " names of months.",
          "Name all twelve, from January on, as they stand in a date.");
    }
    boolean whole =
        longDate
            .filter(d -> d.contains("{day}") && d.contains("{month}") && d.contains("{year}"))
            .isPresent();
    if (longDate.isPresent() && !whole) {
      problems.error(
          "meta.locale",
          yaml.place("longDate"),
          "The date lacks {day}, {month} or {year}.",
          "Write it such as \"{day} {month} {year}\".");
    }
    if (plurals.isEmpty()) {
      problems.error(
          "meta.locale",
          yaml.place("plurals"),
          "These are no plural rules.",
          "Write them as CLDR does, such as \"one: i = 1 and v = 0\", or take the line out.");
    }
    return months.size() == MONTHS && whole
        ? plurals.map(p -> new OwnLocaleData(months, longDate.get(), p))
        : Optional.empty();
  }
}
