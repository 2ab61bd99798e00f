package org.clearleaf.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.layout.PageFormat;

/**
 * What somebody asks the press for: one summary in one language, in one form, at one size, on one
 * paper.
 *
 * @param summary its name, such as {@code acute-lymphocytic-leukemia}
 * @param size of the body text in points, one of the kind's {@link EditionKind#sizes}
 */
public record Order(
    String summary,
    Language language,
    EditionKind kind,
    int size,
    PageFormat paper,
    Drafts drafts) {

  /** Large print, from the least of the UK to twice the size of newsprint (LP1 to LP3). */
  public static final List<Integer> SIZES = Clinic.SIZES;

  /** Large print on both sides of the Atlantic (LP2). */
  public static final int DEFAULT_SIZE = 18;

  public static final List<PageFormat> PAPERS = List.of(PageFormat.A4, PageFormat.LETTER);

  public Order {
    Objects.requireNonNull(summary);
    Objects.requireNonNull(language);
    Objects.requireNonNull(drafts);
    if (!kind.sizes().contains(size)) {
      throw new IllegalArgumentException("size " + size + " is none of " + kind.sizes());
    }
    if (!PAPERS.contains(paper)) {
      throw new IllegalArgumentException("unknown paper: " + paper);
    }
  }

  /** Large print, draft or not. */
  public static Order large(String summary, Language language, int size, PageFormat paper) {
    return new Order(summary, language, EditionKind.LARGE, size, paper, Drafts.MADE);
  }

  /** The same, with another answer to drafts. */
  public Order with(Drafts other) {
    return new Order(summary, language, kind, size, paper, other);
  }

  /** The same sheet in another form, in its usual size. */
  public Order with(EditionKind other) {
    return new Order(summary, language, other, other.usualSize(), paper, drafts);
  }

  /** The order that is meant where nothing else is said. */
  public static Order of(String summary, Language language) {
    return large(summary, language, DEFAULT_SIZE, PageFormat.A4);
  }

  /** Problems of layout and text know no file: they get the sheet that they were met on. */
  List<Problem> placed(List<Problem> problems) {
    var placed = new ArrayList<Problem>(problems.size());
    for (var problem : problems) {
      placed.add(
          problem.place().file().isEmpty()
              ? new Problem(
                  problem.severity(),
                  problem.id(),
                  place(problem.place().unit()),
                  problem.message(),
                  problem.remedy())
              : problem);
    }
    return List.copyOf(placed);
  }

  private Place place(String unit) {
    return Place.unit(
        "%s, %s, %d pt, %s".formatted(summary, language, size, paper.name()), 0, unit);
  }
}
