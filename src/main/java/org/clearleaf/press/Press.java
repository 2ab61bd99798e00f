package org.clearleaf.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.check.FontCoverage;
import org.clearleaf.content.Summary;
import org.clearleaf.layout.Layouter;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.DocumentReader;
import org.clearleaf.markup.HtmlWriter;
import org.clearleaf.markup.TextWriter;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.NoSuchUnit;
import org.clearleaf.messages.SheetStatus;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.press.Edition.Handout;
import org.clearleaf.text.ScreenOrder;

/**
 * Turns orders into handouts: the whole line, from a summary and the words of a language to the
 * bytes of a file. {@link #catalogue} tells what there is to order.
 *
 * <p>Summaries, words, templates and faces are read once and kept; to see changed files, open a new
 * press. Keep one: it is safe for several threads.
 */
public final class Press {

  private final Shelf shelf;
  private final Imprint imprint;
  private final Catalogue catalogue;
  private final DocumentPress documents;
  private final LetterPress letters;
  private final Printer printer;

  public Press(Shelf shelf) {
    this(shelf, new Printer(shelf));
  }

  /**
   * @param printer whose faces are kept over many presses
   */
  public Press(Shelf shelf, Printer printer) {
    this(shelf, printer, Summary::isOfferedIn);
  }

  /**
   * A press for a translator's eyes: it makes also what is not to be had in a language yet, as soon
   * as somebody has begun to translate it.
   */
  public static Press forTranslators(Shelf shelf, Printer printer) {
    return new Press(
        shelf, printer, (summary, language) -> Bundles.isWorkedOn(summary, language, shelf));
  }

  private Press(Shelf shelf, Printer printer, BiPredicate<Summary, Language> offer) {
    this.shelf = shelf;
    this.printer = printer;
    var reader = new DocumentReader();
    imprint = new Imprint(shelf);
    catalogue = new Catalogue(shelf, imprint, offer);
    documents = new DocumentPress(shelf, catalogue, imprint, reader);
    letters = new LetterPress(shelf, reader);
  }

  /**
   * Begins, beside the caller, with what every order needs: a single order on two processors is
   * done a fifth sooner. Needs not be called, and throws nothing.
   */
  public void prepare() {
    var thread =
        Thread.ofPlatform()
            .daemon()
            .name("prepare")
            // What fails here fails again, and is told, where it is needed.
            .uncaughtExceptionHandler((_, _) -> {})
            .unstarted(() -> {
              documents.prepare();
              printer.faces(new Problems());
            });
    thread.start();
  }

  /** What there is to order, of the same state of the files. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Sets and writes what is not a handout, with the same faces. */
  public Printer printer() {
    return printer;
  }

  /**
   * Makes one handout.
   *
   * @throws IOException if the shelf cannot be read, or the shaper not be loaded; the message says
   *     what to do
   */
  public Edition print(Order order) throws IOException {
    var made = make(order, this::print);
    return new Edition(order, made.languageName, State.of(made.words), made.product, made.problems);
  }

  /**
   * Sets a handout and does not write it.
   *
   * @throws IllegalArgumentException if the form has no pages
   */
  public Composition compose(Order order) throws IOException {
    if (!order.kind().hasPages()) {
      throw new IllegalArgumentException(order.kind() + " has no pages");
    }
    var made = make(order, this::compose);
    return new Composition(
        order,
        State.of(made.words),
        made.words.map(Composition.Facts::of),
        made.product,
        made.problems);
  }

  /**
   * The letter that a handout is sent with.
   *
   * @return empty, with problems, where the sheet has no words, or the letter cannot be composed
   * @throws IOException if the shelf cannot be read
   */
  public Optional<Letter> letter(Order order, Problems problems) throws IOException {
    return AtTheEdge.of(() -> {
      var found = new Problems();
      var words = catalogue.offered(order, found).flatMap(s -> words(s, order, found));
      Optional<Letter> letter = Optional.empty();
      if (words.isPresent()) {
        var circumstances =
            documents.circumstances(order.with(EditionKind.LARGE), words.get(), found);
        if (circumstances.isPresent()) {
          letter = letters.compose(words.get(), circumstances.get(), found);
        }
      }
      problems.addAll(order.placed(found.list()));
      return letter;
    });
  }

  /**
   * What does not fit on a sheet, which is laid out and not printed. What keeps it from being laid
   * out at all is told when it is printed.
   *
   * @throws IOException if the shelf cannot be read
   */
  public List<Problem> misfits(Order order) throws IOException {
    return AtTheEdge.of(() -> {
      var reading = new Problems();
      var misfits = new Problems();
      var summary = catalogue.summary(order.summary(), reading);
      var words = summary.flatMap(s -> words(s, order, reading));
      if (words.isPresent()) {
        var document = documents.compose(order, words.get(), reading);
        var library = printer.faces(reading);
        if (document.isPresent() && library.isPresent() && !reading.hasErrors()) {
          var families = imprint.families(words.get(), library.get());
          printer
              .shaper(library.get(), document.get(), families, reading)
              .ifPresent(shaper ->
                  new Layouter(shaper, order.paper(), order.size() * 1000)
                      .layOut(document.get(), misfits));
        }
      }
      return order.placed(misfits.list());
    });
  }

  private Optional<SheetWords> words(Summary summary, Order order, Problems problems) {
    return catalogue.words(summary, order.language(), problems);
  }

  /** The last steps of making something of a sheet's words. */
  @FunctionalInterface
  private interface Maker<T> {
    Optional<T> make(Order order, SheetWords words, Problems problems) throws IOException;
  }

  /**
   * What came of an order.
   *
   * @param languageName in English; empty where the bundle does not tell
   */
  private record Made<T>(
      Optional<SheetWords> words,
      String languageName,
      Optional<T> product,
      List<Problem> problems) {}

  private <T> Made<T> make(Order order, Maker<T> maker) throws IOException {
    return AtTheEdge.of(() -> {
      var problems = new Problems();
      var summary = catalogue.offered(order, problems);
      var words = summary.flatMap(s -> words(s, order, problems));
      Optional<T> product = Optional.empty();
      if (words.isPresent()) {
        if (order.drafts() == Drafts.REFUSED) {
          refuseDraft(words.get(), problems);
        }
        if (!problems.hasErrors()) {
          product = makeWithSoundFonts(order, words.get(), maker, problems);
        }
      }
      var name = languageName(summary, order.language(), words);
      return new Made<>(words, name, product, order.placed(problems.list()));
    });
  }

  private void refuseDraft(SheetWords words, Problems problems) {
    if (words.review().draft()) {
      catalogue
          .status(words.summary(), words.language())
          .ifPresent(status -> problems.addAll(MissingSignOffs.of(status)));
    }
  }

  private String languageName(
      Optional<Summary> summary, Language language, Optional<SheetWords> words) {
    return words
        .map(SheetWords::englishLanguageName)
        .or(() -> summary.flatMap(s -> catalogue.status(s, language)).map(SheetStatus::englishName))
        .orElse("");
  }

  /** A damaged font may fail anywhere; whose mistake it was is found out afterwards. */
  private <T> Optional<T> makeWithSoundFonts(
      Order order, SheetWords words, Maker<T> maker, Problems problems) throws IOException {
    try {
      return maker.make(order, words, problems);
    } catch (NoSuchUnit e) {
      problems.error(
          "key.missing",
          Place.unit("translations/common.pot", 0, e.key()),
          "The unit is not in the list, and the sheet needs it.",
          "Put its entry back.");
      return Optional.empty();
    } catch (RuntimeException e) {
      var library = printer.faces(new Problems());
      var damages = new Problems();
      if (library.isPresent()) {
        library.get().verify(damages);
      }
      if (!damages.hasErrors()) {
        throw e;
      }
      problems.addAll(damages.list());
      return Optional.empty();
    }
  }

  private Optional<Handout> print(Order order, SheetWords words, Problems problems)
      throws IOException {
    var document = documents.checked(order, words, problems);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    String name = FileName.of(words.summary(), order);
    FileName.check(name, words.summary(), problems);
    return switch (order.kind()) {
      case LARGE, CLEAR, BILINGUAL -> paper(order, words, document.get(), name, problems);
      case HTML ->
          screen(order, new HtmlWriter().write(ScreenOrder.of(document.get())), name, problems);
      case TEXT ->
          screen(order, new TextWriter().write(ScreenOrder.of(document.get())), name, problems);
    };
  }

  private Optional<Handout> paper(
      Order order, SheetWords words, Document document, String name, Problems problems)
      throws IOException {
    var sheet = compose(order, words, document, problems);
    if (sheet.isEmpty()) {
      return Optional.empty();
    }
    var printed = printer.write(sheet.get());
    return Optional.of(
        new Handout(name, order.kind().mediaType(), printed.bytes(), printed.pages()));
  }

  private static Optional<Handout> screen(
      Order order, String text, String name, Problems problems) {
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new Handout(name, order.kind().mediaType(), text.getBytes(StandardCharsets.UTF_8), 0));
  }

  private Optional<SetSheet> compose(Order order, SheetWords words, Problems problems)
      throws IOException {
    var document = documents.checked(order, words, problems);
    return document.isEmpty() ? Optional.empty() : compose(order, words, document.get(), problems);
  }

  private Optional<SetSheet> compose(
      Order order, SheetWords words, Document document, Problems problems) throws IOException {
    var library = printer.faces(problems);
    if (library.isEmpty()) {
      return Optional.empty();
    }
    var families = imprint.families(words, library.get());
    var shaper = printer.shaper(library.get(), document, families, problems);
    if (shaper.isEmpty()) {
      return Optional.empty();
    }
    new FontCoverage(library.get(), shelf).check(document, words.summary(), families, problems);
    return problems.hasErrors()
        ? Optional.empty()
        : printer.compose(document, shaper.get(), order.paper(), order.size(), false, problems);
  }
}
