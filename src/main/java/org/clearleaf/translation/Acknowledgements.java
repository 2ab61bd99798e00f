package org.clearleaf.translation;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.messages.Bundles;

/**
 * acknowledged.tsv of a language: findings that somebody has looked at and found right, each with a
 * reason. Each line holds for exactly the two texts whose hashes it carries, so that another slip
 * in the same unit is found again.
 */
public record Acknowledgements(List<Line> lines) {

  public static final String FILE = "acknowledged.tsv";

  public static final String HEADER = "check\tkey\tsrc-hash\ttgt-hash\treason";

  /**
   * @param check the id of the finding, such as {@code punct.end}
   * @param segment the segment's id
   */
  public record Line(
      Place place,
      String check,
      String segment,
      String sourceHash,
      String targetHash,
      String reason) {}

  public static String file(Language language) {
    return Bundles.FOLDER + "/" + language + "/" + FILE;
  }

  static Acknowledgements read(Language language, Shelf shelf, Problems problems) {
    var lines = new ArrayList<Line>();
    for (var row : TsvFile.read(file(language), HEADER, "ack.line", shelf, problems)) {
      if (row.cells().stream().anyMatch(String::isEmpty)) {
        problems.error(
            "ack.line",
            row.place(),
            "The line leaves a column empty.",
            "Name the finding, the unit and the hashes as they were reported, and say why it is right.");
      } else {
        lines.add(
            new Line(row.place(), row.cell(0), row.cell(1), row.cell(2), row.cell(3), row.cell(4)));
      }
    }
    return new Acknowledgements(List.copyOf(lines));
  }
}
