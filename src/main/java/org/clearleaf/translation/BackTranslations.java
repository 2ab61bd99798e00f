package org.clearleaf.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.TextHash;

/**
 * back-translation.tsv of a language: what its words say in English, put down by somebody who had
 * not seen the English (TRANSLATION 4.2). Each line holds for exactly the words whose hash it
 * carries. It is there for reviewers to read and for checks to compare; it signs nothing.
 *
 * @param lines by the segment's id and the hash of its words, with a tab between
 */
public record BackTranslations(SequencedMap<String, Line> lines) {

  public static final String FILE = "back-translation.tsv";

  public static final String HEADER = "key\ttgt-hash\tenglish";

  /** Stands between the forms of a unit that counts something. */
  public static final String BETWEEN = " | ";

  /**
   * @param targetHash of the words that were translated back
   * @param english one text for each form
   */
  public record Line(Place place, String targetHash, List<String> english) {}

  public static String file(Language language) {
    return Bundles.FOLDER + "/" + language + "/" + FILE;
  }

  static BackTranslations read(Language language, Shelf shelf, Problems problems) {
    var lines = new LinkedHashMap<String, Line>();
    for (var row : TsvFile.read(file(language), HEADER, "back.line", shelf, problems)) {
      var line =
          new Line(
              row.place(),
              row.cell(1),
              new ArrayList<>(List.of(row.cell(2).split("\\Q" + BETWEEN + "\\E"))));
      if (lines.put(row.cell(0) + "\t" + row.cell(1), line) != null) {
        problems.error(
            "back.line",
            row.place(),
            "\"" + row.cell(0) + "\" is translated back a second time.",
            "Keep the newer line.");
      }
    }
    return new BackTranslations(lines);
  }

  /** Empty if nobody translated exactly these words back. */
  Optional<List<String>> of(String id, List<String> texts) {
    return Optional.ofNullable(lines.get(id + "\t" + TextHash.of(texts))).map(Line::english);
  }
}
