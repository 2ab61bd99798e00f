package org.clearleaf.messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;

/**
 * Names that people have for a language beside those of its bundle and of CLDR: {@code Farsi},
 * {@code Tagalog}, {@code Mandarin}. For those who look for a language, and never shown. A file of
 * the project; without it only the usual names are found.
 */
public record OtherNames(Map<Language, List<String>> names) {
  public static final String FILE = InterfaceLanguages.FOLDER + "/other-names.tsv";

  private static final String HEADER = "language\tname";

  public List<String> of(Language language) {
    return names.getOrDefault(language, List.of());
  }

  /**
   * @param problems receives each line that is no name of a language
   */
  public static OtherNames read(Shelf shelf, Problems problems) {
    var names = new HashMap<Language, List<String>>();
    if (shelf.exists(FILE)) {
      SourceText.read(FILE, shelf, problems).ifPresent(text -> read(text, names, problems));
    }
    return new OtherNames(Map.copyOf(names));
  }

  private static void read(String text, Map<Language, List<String>> names, Problems problems) {
    int number = 0;
    for (var line : (Iterable<String>) text.lines()::iterator) {
      number++;
      var cells = line.split("\t", -1);
      boolean sound = number == 1 ? line.equals(HEADER) : cells.length == 2 && !cells[1].isBlank();
      if (!sound) {
        problems.error(
            "names.line",
            Place.line(FILE, number),
            "The line is no name of a language.",
            "Write the tag of a language, a tab and one name; the first line is \""
                + HEADER.replace('\t', ' ')
                + "\" with a tab.");
      } else if (number > 1) {
        try {
          names
              .computeIfAbsent(new Language(cells[0]), _ -> new ArrayList<>())
              .add(cells[1].strip());
        } catch (IllegalArgumentException e) {
          problems.error(
              "meta.language",
              Place.line(FILE, number),
              e.getMessage() + ".",
              "Write the tag of a language, such as fa.");
        }
      }
    }
  }
}
