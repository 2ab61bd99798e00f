package org.clearleaf.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.clearleaf.artwork.ArtworkReader;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Severity;
import org.clearleaf.base.Shelf;
import org.clearleaf.check.FontCoverage;
import org.clearleaf.check.RequiredStatements;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.clinic.ClinicReader;
import org.clearleaf.content.Summary;
import org.clearleaf.layout.Layouter;
import org.clearleaf.markup.Artwork;
import org.clearleaf.markup.Document;
import org.clearleaf.markup.DocumentReader;
import org.clearleaf.markup.HtmlWriter;
import org.clearleaf.markup.TextWriter;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.NoSuchUnit;
import org.clearleaf.messages.SheetWords;
import org.clearleaf.press.Edition.Handout;
import org.clearleaf.template.Circumstances;
import org.clearleaf.template.HandoutTemplate;
import org.clearleaf.text.FaceLibrary;
import org.clearleaf.text.ScreenOrder;

/**
 * Turns orders into handouts: the whole line, from a summary and the words of a language to the
 * bytes of a file.
 *
 * <p>Summaries, words, templates and faces are read once and kept; to see changed files, open a new
 * press. Keep one: it is safe for several threads.
 */
public final class Press {

  /** The key of what there is one of. */
  private static final String ONLY = "";

  private final Shelf shelf;
  private final Summaries summaries;
  private final Bundles bundles;
  private final Kept<SheetKey, SheetWords> words;
  private final Kept<String, HandoutTemplate> template;
  private final Kept<String, Clinic> clinic;
  private final Kept<String, Artwork> logo;
  private final DocumentReader reader = new DocumentReader();
  private final LetterPress letters;
  private final Printer printer;
  private final BiPredicate<Summary, Language> offer;

  private record SheetKey(Summary summary, Language language) {}

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
    this.offer = offer;
    summaries = new Summaries(shelf);
    letters = new LetterPress(shelf, reader);
    bundles = new Bundles(shelf);
    words = new Kept<>((key, problems) -> bundles.words(key.summary, key.language.tag(), problems));
    clinic = new Kept<>((_, problems) -> ClinicReader.read(shelf, problems));
    logo = new Kept<>((file, problems) -> ArtworkReader.read(file, shelf, problems));
    template = new Kept<>((_, _) -> Optional.of(new HandoutTemplate(shelf)));
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
              template.get(ONLY);
              printer.faces(new Problems());
            });
    thread.start();
  }

  /**
   * Whose sheets are made.
   *
   * @return empty where there is no clinic.yaml, or where it has an error, which is then a problem
   */
  public Optional<Clinic> clinic(Problems problems) {
    return clinic.get(ONLY, problems);
  }

  /**
   * What keeps every sheet from being made, whatever its words say: errors in clinic.yaml, and of
   * the picture that it names.
   *
   * @return errors only; none where nothing does
   */
  public List<Problem> hindrances() {
    var problems = new Problems();
    clinic(problems).flatMap(Clinic::logo).ifPresent(wanted -> logo.get(wanted.file(), problems));
    return problems.list().stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }

  /**
   * The names of all summaries, in the order of the alphabet; whether they are sound is not said.
   */
  public List<String> summaries() throws IOException {
    return summaries.names();
  }

  /**
   * The summaries that are to be had in a language, in the order of the alphabet. One that cannot
   * be read is among them: what is wrong with it is told where it is made.
   */
  public List<String> summaries(Language language) throws IOException {
    var offered = new ArrayList<String>();
    for (var name : summaries()) {
      if (isOffered(name, language)) {
        offered.add(name);
      }
    }
    return offered;
  }

  /** The id of a summary's sheet; empty where the summary is not sound. */
  public Optional<String> sheet(String summary) throws IOException {
    try {
      return summaries.get(summary, new Problems()).map(Summary::sheet);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The name of the summary whose sheet has the id; empty where none has. */
  public Optional<String> summaryOfSheet(String id) throws IOException {
    try {
      for (var name : summaries()) {
        if (summaries.get(name, new Problems()).filter(s -> s.sheet().equals(id)).isPresent()) {
          return Optional.of(name);
        }
      }
      return Optional.empty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The id of a summary's sheet, such as {@code CL-101}; empty where it cannot be read. */
  public Optional<String> sheetOf(String summary) throws IOException {
    try {
      return summaries.get(summary, new Problems()).map(Summary::sheet);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether a summary is to be had in a language; true of one that cannot be read. */
  public boolean isOffered(String summary, Language language) throws IOException {
    try {
      return summaries.get(summary, new Problems()).map(s -> offer.test(s, language)).orElse(true);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * The languages of all bundles, English first; whether they are sound is not said.
   *
   * @param problems receives folders whose names are no languages
   */
  public List<Language> languages(Problems problems) throws IOException {
    var languages = new ArrayList<Language>();
    try {
      for (String tag : bundles.tags()) {
        try {
          languages.add(new Language(tag));
        } catch (IllegalArgumentException e) {
          problems.error(
              "meta.language",
              Place.file("translations/" + tag),
              "The folder's name is no language: " + e.getMessage() + ".",
              "Name it by its BCP 47 tag, such as es or zh-Hans.");
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return languages;
  }

  /**
   * Makes one handout.
   *
   * @throws IOException if the shelf cannot be read, or the shaper not be loaded; the message says
   *     what to do
   */
  public Edition print(Order order) throws IOException {
    var made = make(order, this::print);
    return new Edition(order, made.languageName, made.state(), made.product, made.problems);
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
        order, made.state(), made.words.map(Press::facts), made.product, made.problems);
  }

  private static Composition.Facts facts(SheetWords words) {
    var summary = words.summary();
    return new Composition.Facts(
        words.englishLanguageName(),
        words.languageName(),
        words.direction().isRightToLeft(),
        words.fonts(),
        summary.sheet(),
        summary.version(),
        summary.basis() == Summary.Basis.MEDICAL_SOURCE,
        summary.dated(),
        summary.nextReview());
  }

  /** The last steps of making something of a sheet's words. */
  @FunctionalInterface
  private interface Maker<T> {
    Optional<T> make(Order order, SheetWords words, Problems problems) throws IOException;
  }

  private record Made<T>(
      Optional<SheetWords> words,
      String languageName,
      Optional<T> product,
      List<Problem> problems) {
    State state() {
      return words.map(Press::state).orElse(State.INCOMPLETE);
    }
  }

  private <T> Made<T> make(Order order, Maker<T> maker) throws IOException {
    try {
      var problems = new Problems();
      var summary = offered(order, problems);
      var found = summary.flatMap(s -> words(s, order, problems));
      Optional<T> product = Optional.empty();
      if (found.isPresent()) {
        if (order.drafts() == Drafts.REFUSED) {
          refuseDraft(found.get(), problems);
        }
        if (!problems.hasErrors()) {
          product = makeWithSoundFonts(order, found.get(), maker, problems);
        }
      }
      var name = languageName(summary, order.language(), found);
      return new Made<>(found, name, product, placed(problems.list(), order));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Optional<Summary> offered(Order order, Problems problems) {
    return summaries.get(order.summary(), problems).filter(s -> isOffered(s, order, problems));
  }

  private Optional<SheetWords> words(Summary summary, Order order, Problems problems) {
    return words.get(new SheetKey(summary, order.language()), problems);
  }

  private boolean isOffered(Summary summary, Order order, Problems problems) {
    boolean offered = offer.test(summary, order.language());
    if (!offered) {
      problems.error(
          "summary.not-offered",
          summary.place(),
          "The summary is not to be had in \"" + order.language() + "\".",
          "A translator begins it with `./clearleaf translate add %s %s`; when its words are there, add the language to \"languages\"."
              .formatted(order.language(), summary.name()));
    }
    return offered;
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
    var document = checkedDocument(order, words, problems);
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

  private Optional<SetSheet> compose(Order order, SheetWords words, Problems problems)
      throws IOException {
    var document = checkedDocument(order, words, problems);
    return document.isEmpty() ? Optional.empty() : compose(order, words, document.get(), problems);
  }

  private Optional<Document> checkedDocument(Order order, SheetWords words, Problems problems)
      throws IOException {
    var document = document(order, words, problems);
    document.ifPresent(
        d -> new RequiredStatements().check(d, words, order.drafts() == Drafts.CHOSEN, problems));
    return document;
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

  private Optional<SetSheet> compose(
      Order order, SheetWords words, Document document, Problems problems) throws IOException {
    var library = printer.faces(problems);
    if (library.isEmpty()) {
      return Optional.empty();
    }
    var families = families(words, library.get());
    var shaper = printer.shaper(library.get(), document, families, problems);
    if (shaper.isEmpty()) {
      return Optional.empty();
    }
    new FontCoverage(library.get(), shelf).check(document, words.summary(), families, problems);
    return problems.hasErrors()
        ? Optional.empty()
        : printer.compose(document, shaper.get(), order.paper(), order.size(), false, problems);
  }

  private static Optional<Handout> screen(
      Order order, String text, String name, Problems problems) {
    return problems.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new Handout(name, order.kind().mediaType(), text.getBytes(StandardCharsets.UTF_8), 0));
  }

  /**
   * The letter that a handout is sent with.
   *
   * @return empty, with problems, where the sheet has no words, or the letter cannot be composed
   * @throws IOException if the shelf cannot be read
   */
  public Optional<Letter> letter(Order order, Problems problems) throws IOException {
    try {
      var found = new Problems();
      var words = offered(order, found).flatMap(s -> words(s, order, found));
      Optional<Letter> letter = Optional.empty();
      if (words.isPresent()) {
        var circumstances = circumstances(order.with(EditionKind.LARGE), words.get(), found);
        if (circumstances.isPresent()) {
          letter = letters.compose(words.get(), circumstances.get(), found);
        }
      }
      problems.addAll(placed(found.list(), order));
      return letter;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * What does not fit on a sheet, which is laid out and not printed. What keeps it from being laid
   * out at all is told when it is printed.
   *
   * @throws IOException if the shelf cannot be read
   */
  public List<Problem> misfits(Order order) throws IOException {
    try {
      var reading = new Problems();
      var misfits = new Problems();
      var summary = summaries.get(order.summary(), reading);
      var found = summary.flatMap(s -> words(s, order, reading));
      if (found.isPresent()) {
        var document = document(order, found.get(), reading);
        var library = printer.faces(reading);
        if (document.isPresent() && library.isPresent() && !reading.hasErrors()) {
          printer
              .shaper(library.get(), document.get(), families(found.get(), library.get()), reading)
              .ifPresent(shaper ->
                  new Layouter(shaper, order.paper(), order.size() * 1000)
                      .layOut(document.get(), misfits));
        }
      }
      return placed(misfits.list(), order);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Optional<Document> document(Order order, SheetWords words, Problems problems)
      throws IOException {
    var circumstances = circumstances(order, words, problems);
    if (circumstances.isEmpty()) {
      return Optional.empty();
    }
    String name = words.summary().name() + " (" + words.language() + ")";
    var pictures = pictures(circumstances.get(), problems);
    if (pictures.isEmpty()) {
      return Optional.empty();
    }
    var page = template.get(ONLY).value().orElseThrow().fill(words, circumstances.get(), problems);
    return page.flatMap(xhtml -> reader.read(xhtml, name, pictures.get(), problems));
  }

  /**
   * The pictures of a sheet; empty if one cannot be shown: a sheet without its logo is not made.
   */
  private Optional<Map<String, Artwork>> pictures(Circumstances circumstances, Problems problems) {
    var wanted = circumstances.clinic().flatMap(Clinic::logo);
    return wanted.isEmpty()
        ? Optional.of(Map.of())
        : logo.get(wanted.get().file(), problems)
            .map(picture -> Map.of(HandoutTemplate.LOGO, picture));
  }

  /**
   * The families of the language, and for what the clinic wrote in letters that they lack the first
   * of all families that has them: a clinic's name stands on every sheet, in whatever script.
   */
  private List<String> families(SheetWords words, FaceLibrary library) {
    var families = new ArrayList<>(words.fonts());
    clinic(new Problems())
        .ifPresent(clinic ->
            clinic.texts(words.language()).stream()
                .flatMapToInt(String::codePoints)
                .filter(c -> !library.shows(families, c))
                .forEach(c ->
                    library.families().stream()
                        .filter(family -> library.shows(List.of(family), c))
                        .findFirst()
                        .ifPresent(families::add)));
    return families;
  }

  private Optional<Circumstances> circumstances(Order order, SheetWords words, Problems problems) {
    var found = new Problems();
    var clinic = clinic(found);
    if (found.hasErrors()) {
      problems.addAll(found.list());
      return Optional.empty();
    }
    // Of the rest only what is about this sheet: it would be told by every sheet otherwise.
    clinic.ifPresent(c -> problems.addAll(c.problems(order.language())));
    Optional<SheetWords> beside = Optional.empty();
    if (order.kind() == EditionKind.BILINGUAL) {
      if (order.language().equals(Language.ENGLISH)) {
        problems.error(
            "edition.no-second-language",
            words.summary().place(),
            "An English sheet has no English beside it.",
            "Ask for a bilingual sheet in another language, or for large print.");
        return Optional.empty();
      }
      beside = this.words.get(new SheetKey(words.summary(), Language.ENGLISH), problems);
      if (beside.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Circumstances(clinic, order.drafts() == Drafts.CHOSEN, beside));
  }

  /** How far a summary has come in a language. */
  public Standing standing(String name, Language language) throws IOException {
    try {
      var problems = new Problems();
      var summary = summaries.get(name, problems);
      var found = summary.flatMap(s -> words.get(new SheetKey(s, language), problems));
      var status = summary.flatMap(s -> bundles.status(s, language.tag(), new Problems()));
      return new Standing(
          status.map(s -> s.englishName()).orElse(""),
          status.map(s -> s.endonym()).orElse(""),
          found.map(Press::state).orElse(State.INCOMPLETE),
          problems.list());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void refuseDraft(SheetWords words, Problems problems) {
    if (words.review().draft()) {
      bundles
          .status(words.summary(), words.language().tag(), new Problems())
          .ifPresent(status -> problems.addAll(MissingSignOffs.of(status)));
    }
  }

  private String languageName(
      Optional<Summary> summary, Language language, Optional<SheetWords> words) {
    return words
        .map(SheetWords::englishLanguageName)
        .or(() ->
            summary
                .flatMap(s -> bundles.status(s, language.tag(), new Problems()))
                .map(status -> status.englishName()))
        .orElse("");
  }

  /** Sets and writes what is not a handout, with the same faces. */
  public Printer printer() {
    return printer;
  }

  private static State state(SheetWords words) {
    return words.review().draft() ? State.DRAFT : State.CHECKED;
  }

  /** Problems of layout and text know no file: they get the sheet that they were met on. */
  private static List<Problem> placed(List<Problem> problems, Order order) {
    var placed = new ArrayList<Problem>(problems.size());
    for (var problem : problems) {
      placed.add(
          problem.place().file().isEmpty()
              ? new Problem(
                  problem.severity(),
                  problem.id(),
                  sheet(order, problem.place().unit()),
                  problem.message(),
                  problem.remedy())
              : problem);
    }
    return List.copyOf(placed);
  }

  private static Place sheet(Order order, String unit) {
    return Place.unit(
        "%s, %s, %d pt, %s"
            .formatted(order.summary(), order.language(), order.size(), order.paper().name()),
        0,
        unit);
  }
}
