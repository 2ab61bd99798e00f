package org.clearleaf.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.FutureTask;
import org.clearleaf.base.Finished;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.content.SummaryReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.press.Edition;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.clearleaf.press.Printer;
import org.clearleaf.proofreading.Proofreader;
import org.clearleaf.proofreading.Proofreading;
import org.clearleaf.template.ReviewTemplate;
import org.clearleaf.translation.Translation;
import org.clearleaf.translation.Translations;

/**
 * Shows a translator what becomes of the words: the handout as the press prints it, and a working
 * copy with every unit beside its English, under its key. The working copy is made whatever is
 * missing or wrong, and says so.
 *
 * <p>Faces, templates and English are kept from one making to the next; tell it what has {@link
 * #changed}. Not for several threads.
 */
public final class Preview {
  private static final String TEMPLATES = "templates";
  private static final String FONTS = "fonts";

  private final Shelf shelf;
  private final Proofreader proofreader = new Proofreader();
  private Printer printer;
  private Press press;
  private Translations translations;
  private ReviewTemplate template;

  public Preview(Shelf shelf) {
    this.shelf = shelf;
    printer = new Printer(shelf);
    press = Press.forTranslators(shelf, printer);
    translations = new Translations(shelf);
    template = new ReviewTemplate(shelf);
  }

  /**
   * What came of it.
   *
   * @param edition the handout, or why there is none
   * @param copy the working copy; empty where bundle.yaml or the summary cannot be read
   * @param problems of both, each once
   * @param findings how many stand in the working copy
   */
  public record Previewed(
      Edition edition, Optional<ReviewExport.File> copy, List<Problem> problems, int findings) {}

  /** The folders whose files have a part in a preview. */
  public static List<String> folders(Language language) {
    var folders = new LinkedHashSet<String>();
    folders.add(Bundles.FOLDER + "/" + language);
    folders.add(Bundles.FOLDER + "/" + Language.ENGLISH);
    folders.add(Bundles.FOLDER);
    folders.add(SummaryReader.FOLDER);
    folders.add(TEMPLATES);
    folders.add(FONTS);
    return List.copyOf(folders);
  }

  /** Forgets what was read of these files or folders. */
  public void changed(SortedSet<String> paths) {
    if (paths.stream().anyMatch(path -> isIn(path, FONTS))) {
      printer = new Printer(shelf);
    }
    if (paths.stream().anyMatch(path -> isIn(path, TEMPLATES))) {
      template = new ReviewTemplate(shelf);
    }
    if (paths.stream().anyMatch(Preview::isEnglish)) {
      translations = new Translations(shelf);
    }
    press = Press.forTranslators(shelf, printer);
  }

  private static boolean isEnglish(String path) {
    return isIn(path, SummaryReader.FOLDER)
        || path.equals(Catalogue.COMMON_FILE)
        || path.equals(Bundles.FOLDER);
  }

  private static boolean isIn(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  /** Makes both, side by side. */
  public Previewed make(Order order) throws IOException {
    var handout = new FutureTask<>(() -> press.print(order));
    Thread.ofPlatform().daemon().name("handout").start(handout);
    var copied = copy(order);
    var edition = Finished.result(handout);
    var problems = new LinkedHashSet<>(edition.problems());
    problems.addAll(copied.problems());
    return new Previewed(edition, copied.file(), new ArrayList<>(problems), copied.findings());
  }

  private record Copied(Optional<ReviewExport.File> file, List<Problem> problems, int findings) {}

  private Copied copy(Order order) throws IOException {
    var found = new Problems();
    found.addAll(translations.english().problems());
    var translation = translations.read(order.language().tag(), found);
    if (translation.isEmpty() || !isSound(translation.get(), order)) {
      return new Copied(Optional.empty(), found.list(), 0);
    }
    var proofreading = proofreader.read(translation.get(), found.list());
    return copy(order, translation.get(), proofreading, found.list());
  }

  private static boolean isSound(Translation translation, Order order) {
    return translation.catalogues().stream()
        .anyMatch(catalogue -> catalogue.name().equals(order.summary()));
  }

  private Copied copy(
      Order order, Translation translation, Proofreading proofreading, List<Problem> found)
      throws IOException {
    var names = new ArrayList<>(List.of(order.summary()));
    translation.catalogues().stream()
        .map(Catalogue::name)
        .filter(Catalogue.COMMON::equals)
        .forEach(names::add);
    var scope = Scope.of(translation, names);
    var problems = new Problems();
    problems.addAll(scope.own(found, proofreading));
    var families = translation.bundle().fonts();
    var pages = new ReviewPages(translation, proofreading, scope);
    var page = pages.page(false, c -> printer.shows(families, c));
    var name = scope.fileName(order.language().tag()) + "-working-copy";
    var copy =
        ReviewExport.print(
                page, families, order.paper(), ReviewExport.SIZE, name, template, printer, problems)
            .map(bytes -> new ReviewExport.File(name + ".pdf", bytes));
    return new Copied(copy, problems.list(), pages.findings());
  }
}
