package org.clearleaf.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.messages.Bundles;

/**
 * glossary.tsv of a language: one term for one concept, so that a reader meets the same word for
 * the same thing on every sheet (STANDARDS H-p). A line without a translation is one that nobody
 * has decided yet.
 */
public record Glossary(List<Term> terms) {

  public static final String FILE = "glossary.tsv";

  public static final String HEADER = "english\ttarget\talso\tnot\tnote";

  /** Stands between several entries of one cell. */
  private static final String BETWEEN = "|";

  /**
   * @param english the concept, as the English sheets name it
   * @param target the approved term, in its dictionary form
   * @param also other forms in which it may stand in running text; endings may follow each
   * @param not wordings that must not stand for it
   */
  public record Term(
      Place place,
      String english,
      String target,
      List<String> also,
      List<String> not,
      String note) {

    /** The approved term and its other forms. */
    public List<String> accepted() {
      return Stream.concat(Stream.of(target), also.stream()).toList();
    }
  }

  public static String file(Language language) {
    return Bundles.FOLDER + "/" + language + "/" + FILE;
  }

  public static Glossary read(Language language, Shelf shelf, Problems problems) {
    var terms = new ArrayList<Term>();
    for (var row : TsvFile.read(file(language), HEADER, "glossary.line", shelf, problems)) {
      if (row.cell(0).isEmpty()) {
        problems.error(
            "glossary.line",
            row.place(),
            "The line lacks the English term.",
            "Write it, or take the line out.");
      } else if (!row.cell(1).isEmpty()) {
        terms.add(
            new Term(
                row.place(),
                row.cell(0),
                row.cell(1),
                entries(row.cell(2)),
                entries(row.cell(3)),
                row.cell(4)));
      }
    }
    return new Glossary(List.copyOf(terms));
  }

  private static List<String> entries(String cell) {
    return Stream.of(cell.split("\\Q" + BETWEEN + "\\E"))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }
}
