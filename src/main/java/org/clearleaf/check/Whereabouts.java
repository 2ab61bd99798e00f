package org.clearleaf.check;

import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.content.Summary;

/**
 * Finds where a character of a sheet was written. Words lose their line on the way through the
 * template; this looks for it again where a problem needs it, and only then.
 */
final class Whereabouts {
  private static final String KEY = "msgctxt \"";
  private static final String WORDS = "msgstr";

  private final Shelf shelf;
  private final Summary summary;
  private final List<String> files;

  Whereabouts(Shelf shelf, Summary summary, Language language) {
    this.shelf = shelf;
    this.summary = summary;
    String folder = "translations/" + language + "/";
    String settings = folder + "bundle.yaml";
    String english = summary.place().file();
    String commonEnglish = "translations/common.pot";
    files =
        language.equals(Language.ENGLISH)
            ? List.of(english, commonEnglish, settings, Clinic.FILE)
            : List.of(
                folder + summary.name() + ".po",
                folder + "common.po",
                settings,
                // Names of medicines, and what a sheet says in English too.
                english,
                commonEnglish,
                Clinic.FILE);
  }

  /** The first place of the character; that of the summary where nothing is found. */
  Place of(int c) {
    String wanted = Character.toString(c);
    for (String file : files) {
      if (shelf.exists(file)) {
        var place =
            SourceText.read(file, shelf, new Problems()).map(text -> find(wanted, file, text));
        if (place.isPresent() && place.get() != Place.NOWHERE) {
          return place.get();
        }
      }
    }
    return summary.place();
  }

  private static Place find(String wanted, String file, String text) {
    boolean po = file.endsWith(".po");
    String key = "";
    boolean words = !po;
    int line = 0;
    for (String content : text.split("\n", -1)) {
      line++;
      if (content.startsWith(KEY)) {
        key = content.substring(KEY.length(), content.lastIndexOf('"'));
      }
      // In a translation the English stands beside the words and is not what is printed.
      if (po && !content.startsWith("\"")) {
        words = content.startsWith(WORDS);
      }
      if (words && content.contains(wanted)) {
        return Place.unit(file, line, key);
      }
    }
    return Place.NOWHERE;
  }
}
