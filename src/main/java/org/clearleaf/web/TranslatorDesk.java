package org.clearleaf.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Severity;
import org.clearleaf.base.Shelf;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.messages.Bundles;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.clearleaf.proofreading.Finding;
import org.clearleaf.proofreading.Proofreader;
import org.clearleaf.translation.Translations;
import org.clearleaf.workbench.FontGlyphs;
import org.clearleaf.workbench.Standing;

/**
 * What the checks say of one language after the other, each read when somebody looks at it and then
 * kept: for one state of the files. Safe for several threads.
 */
final class TranslatorDesk {
  private final Shelf shelf;
  private final Press press;
  private final Translations translations;
  private final Bundles bundles;
  private final Map<Language, Read> read = new ConcurrentHashMap<>();
  private Proofreader proofreader;

  TranslatorDesk(Shelf shelf, Press press) {
    this.shelf = shelf;
    this.press = press;
    translations = new Translations(shelf);
    bundles = new Bundles(shelf);
  }

  /**
   * @param standings one for each summary; none where the bundle cannot be used
   * @param findings open ones, of all summaries
   * @param unread what is wrong with the files; none where they can be read
   */
  record Read(List<Standing> standings, List<Finding> findings, List<Problem> unread) {

    /** Everything that there is to tell. */
    List<Problem> problems() {
      return unread.isEmpty() ? findings.stream().map(Finding::problem).toList() : unread;
    }

    /** What keeps the sheet of a summary from being handed out, whoever has signed it. */
    List<Problem> errors(String summary) {
      return Stream.concat(
              unread.stream(),
              findings.stream().filter(f -> f.concerns(summary)).map(Finding::problem))
          .filter(problem -> problem.severity() == Severity.ERROR)
          .toList();
    }
  }

  /**
   * @throws IOException if the shelf cannot be read
   */
  Read read(Language language) throws IOException {
    try {
      return read.computeIfAbsent(language, this::readNow);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Read readNow(Language language) {
    try {
      // What is wrong with the English is told on the shelf.
      translations.english();
      var problems = new Problems();
      var translation = translations.read(language.tag(), problems);
      if (translation.isEmpty()) {
        return new Read(List.of(), List.of(), problems.list());
      }
      var proofreading = proofreader().read(translation.get(), problems.list());
      return new Read(
          Standing.of(translation.get(), proofreading, bundles),
          proofreading.findings(),
          List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Proofreader proofreader() throws IOException {
    if (proofreader == null) {
      proofreader = new Proofreader(FontGlyphs.of(shelf), this::misfits);
    }
    return proofreader;
  }

  /** In the largest print on the narrower paper: what fits there fits everywhere. */
  private List<Problem> misfits(Language language) {
    try {
      var misfits = new ArrayList<Problem>();
      for (var summary : press.catalogue().summaries()) {
        misfits.addAll(
            press.misfits(Order.large(summary, language, Order.SIZES.getLast(), PageFormat.A4)));
      }
      return misfits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
