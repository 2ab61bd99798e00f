package org.clearleaf.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.Printer;
import org.clearleaf.proofreading.Proofreader;
import org.clearleaf.template.ReviewPage;
import org.clearleaf.template.ReviewTemplate;
import org.clearleaf.translation.ContentHash;
import org.clearleaf.translation.Translation;
import org.clearleaf.translation.Translations;

/**
 * Makes the review sheet of a language: for reading with a pen, a tagged PDF, and for reading on a
 * screen, HTML. What is missing, stale or wrong is shown as such; the sheet is made all the same.
 */
public final class ReviewExport {

  /**
   * In points: clear print (STANDARDS LP4). It is a working paper for staff, no patient's sheet.
   */
  static final int SIZE = 14;

  /**
   * 18 mm: less than the margins of a patient's sheet (LP29), so that fewer pages have to be
   * turned, and still enough to hold and to punch.
   */
  private static final int MARGIN = 51_000;

  private final Translations translations;
  private final Proofreader proofreader = new Proofreader();
  private final ReviewTemplate template;
  private final Printer printer;

  public ReviewExport(Shelf shelf) {
    translations = new Translations(shelf);
    template = new ReviewTemplate(shelf);
    printer = new Printer(shelf);
  }

  /** {@code name} has no folder and no diagnosis. */
  public record File(String name, byte[] bytes) {}

  /**
   * @param files PDF and HTML; without one that could not be made
   * @param hash names the words on the sheet; empty where the bundle cannot be used
   * @param problems what the readers of the language's files and the press found
   */
  public record Exported(
      List<File> files, Optional<ContentHash> hash, int units, List<Problem> problems) {}

  /**
   * @param tag of a language, such as {@code es}; English is reviewed without a translation
   * @param catalogues names of summaries, {@code common} for the words that all share, or both
   * @throws IllegalArgumentException if there is no such catalogue
   * @throws IOException if the shelf cannot be read
   */
  public Exported export(String tag, List<String> catalogues, PageFormat paper) throws IOException {
    var problems = new Problems();
    problems.addAll(translations.english().problems());
    var translation = translations.read(tag, problems);
    if (translation.isEmpty()) {
      return new Exported(List.of(), Optional.empty(), 0, problems.list());
    }
    return export(translation.get(), catalogues, paper, problems.list());
  }

  private Exported export(
      Translation translation, List<String> catalogues, PageFormat paper, List<Problem> found)
      throws IOException {
    var scope = Scope.of(translation, catalogues);
    var proofreading = proofreader.read(translation, found);
    var problems = new Problems();
    problems.addAll(scope.own(found, proofreading));
    var pages = new ReviewPages(translation, proofreading, scope);
    var name = scope.fileName(translation.language().tag()) + "-review";
    var files = new ArrayList<File>();
    var families = translation.bundle().fonts();
    print(pages.page(true, c -> printer.shows(families, c)), families, paper, name, problems)
        .ifPresent(bytes -> files.add(new File(name + ".pdf", bytes)));
    template
        .html(pages.page(true, _ -> true), problems)
        .ifPresent(
            html -> files.add(new File(name + ".html", html.getBytes(StandardCharsets.UTF_8))));
    return new Exported(
        List.copyOf(files), Optional.of(pages.hash()), scope.segments().size(), problems.list());
  }

  private Optional<byte[]> print(
      ReviewPage page, List<String> families, PageFormat paper, String name, Problems problems)
      throws IOException {
    return print(page, families, paper, SIZE, name, template, printer, problems);
  }

  static Optional<byte[]> print(
      ReviewPage page,
      List<String> families,
      PageFormat paper,
      int size,
      String name,
      ReviewTemplate template,
      Printer printer,
      Problems problems)
      throws IOException {
    var found = new Problems();
    var format = new PageFormat(paper.name(), paper.width(), paper.height(), MARGIN);
    var xhtml = template.paper(page, found);
    var printed =
        xhtml.isEmpty()
            ? Optional.<Printer.Printed>empty()
            : printer.printAnyhow(xhtml.get(), name, families, format, size, found);
    for (var problem : found.list()) {
      problems.add(placed(problem, name));
    }
    return printed.map(Printer.Printed::bytes);
  }

  /** Problems of layout and text know no file: they get the sheet that they were met on. */
  private static Problem placed(Problem problem, String name) {
    return problem.place().file().isEmpty()
        ? new Problem(
            problem.severity(),
            problem.id(),
            Place.unit(name, 0, problem.place().unit()),
            problem.message(),
            problem.remedy())
        : problem;
  }
}
