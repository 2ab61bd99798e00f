package org.clearleaf.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.content.Summary;

/**
 * The languages of the project, a folder each: the public way to their words. Adding a language is
 * adding a folder.
 *
 * <p>Files that all sheets of a language share are read once and kept; to see them changed, make a
 * new {@code Bundles}. Safe for several threads.
 */
public final class Bundles {

  public static final String FOLDER = "translations";

  private final Shelf shelf;
  private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();
  private Shared shared;

  public Bundles(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * The tags of all folders, English first, then in the order of the alphabet; whether they are
   * sound is not said.
   */
  public List<String> tags() {
    var tags = new ArrayList<String>();
    for (var name : list(FOLDER)) {
      if (!name.startsWith(".") && isFolder(name)) {
        tags.add(name);
      }
    }
    if (tags.remove(Language.ENGLISH.tag())) {
      tags.addFirst(Language.ENGLISH.tag());
    }
    return List.copyOf(tags);
  }

  /** The PO file of a catalogue, a summary's or {@link Catalogue#COMMON}, in a language. */
  public static String po(Language language, String catalogue) {
    return FOLDER + "/" + language + "/" + catalogue + ".po";
  }

  /**
   * Whether somebody translates a summary into a language: it is to be had in it, or a PO file of
   * it lies in the language's folder.
   */
  public static boolean isWorkedOn(Summary summary, Language language, Shelf shelf) {
    return summary.isOfferedIn(language) || shelf.exists(po(language, summary.name()));
  }

  /**
   * Everything that the sheet says in the language.
   *
   * @param tag the name of a folder, such as {@code es}
   * @return empty if an error was reported: a unit is missing, stale or unsound, or the bundle is.
   *     There is no English in its place.
   */
  public Optional<SheetWords> words(Summary summary, String tag, Problems problems) {
    var found = new Problems();
    var parts = parts(summary, tag, found);
    var words = parts.flatMap(p -> p.sheet(found));
    problems.addAll(found.list());
    return found.hasErrors() ? Optional.empty() : words;
  }

  /**
   * How far the sheet has come in the language, whatever is missing.
   *
   * @return empty if the bundle itself cannot be used
   */
  public Optional<SheetStatus> status(Summary summary, String tag, Problems problems) {
    return parts(summary, tag, problems).map(parts -> parts.review(problems).status());
  }

  /** One that cannot be read is a language all the same; what is wrong with it is told later. */
  private boolean isFolder(String tag) {
    try {
      return !shelf.list(FOLDER + "/" + tag).isEmpty();
    } catch (IOException e) {
      return true;
    }
  }

  private List<String> list(String folder) {
    try {
      return shelf.list(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Parts> parts(Summary summary, String tag, Problems problems) {
    var own = loaded(tag);
    problems.addAll(own.problems());
    if (own.bundle().isEmpty()) {
      return Optional.empty();
    }
    var bundle = own.bundle().get();
    var catalogue = Catalogue.of(summary, problems);
    var wordings = WordingReader.read(catalogue, bundle, shelf, problems);
    return Optional.of(
        new Parts(
            summary,
            bundle,
            own,
            loaded(Language.ENGLISH.tag()),
            catalogue,
            wordings,
            shared().common()));
  }

  private Loaded loaded(String tag) {
    return loaded.computeIfAbsent(tag, this::load);
  }

  private Loaded load(String tag) {
    var problems = new Problems();
    var shared = shared();
    problems.addAll(shared.problems());
    if (problems.hasErrors()) {
      // Against a damaged list of what there is to translate, every translation would be wrong.
      return Loaded.nothing(problems.list());
    }
    if (!isFolder(tag)) {
      problems.error(
          "meta.missing",
          Place.file(FOLDER + "/" + tag),
          "There is no such language.",
          "Add its folder, or use one of " + String.join(", ", tags()) + ".");
      return Loaded.nothing(problems.list());
    }
    var bundle = BundleReader.read(tag, shelf, problems);
    if (bundle.isEmpty()) {
      return Loaded.nothing(problems.list());
    }
    var common = WordingReader.read(shared.common(), bundle.get(), shelf, problems);
    return new Loaded(bundle, Ledger.read(bundle.get(), shelf, problems), common, problems.list());
  }

  private synchronized Shared shared() {
    if (shared == null) {
      var problems = new Problems();
      var common =
          Catalogue.common(shelf, problems)
              .orElse(new Catalogue(Catalogue.COMMON, Collections.emptyNavigableMap()));
      shared = new Shared(common, problems.list());
    }
    return shared;
  }

  /** What all languages share. */
  private record Shared(Catalogue common, List<Problem> problems) {}

  /** What all sheets of a language share. */
  private record Loaded(
      Optional<Bundle> bundle,
      Ledger ledger,
      SequencedMap<String, Wording> common,
      List<Problem> problems) {

    static Loaded nothing(List<Problem> problems) {
      return new Loaded(
          Optional.empty(), new Ledger(Map.of()), Collections.emptyNavigableMap(), problems);
    }
  }

  /** Everything from which one sheet's words are made. */
  private record Parts(
      Summary summary,
      Bundle bundle,
      Loaded own,
      Loaded english,
      Catalogue catalogue,
      SequencedMap<String, Wording> wordings,
      Catalogue commonCatalogue) {

    Optional<SheetWords> sheet(Problems problems) {
      var review = review(problems).review();
      return problems.hasErrors()
          ? Optional.empty()
          : Optional.of(
              new Sheet(
                  summary, bundle, wordings, own.common(), commonCatalogue.sources(), review));
    }

    SheetReview review(Problems problems) {
      var review = new SheetReview(bundle);
      add(catalogue, wordings, review, problems);
      add(commonCatalogue, own.common(), review, problems);
      return review;
    }

    private void add(
        Catalogue from,
        SequencedMap<String, Wording> words,
        SheetReview review,
        Problems problems) {
      var unheard = new Problems();
      from.sources()
          .forEach((key, source) -> {
            var ownReview =
                UnitReview.of(words.get(key), bundle, own.ledger().of(from, key), problems);
            var inEnglish =
                bundle.isEnglish()
                    ? ownReview
                    : english
                        .bundle()
                        .map(e ->
                            UnitReview.of(
                                Wording.english(source),
                                e,
                                english.ledger().of(from, key),
                                unheard))
                        .orElse(UNSIGNED);
            review.add(source, ownReview, inEnglish);
          });
    }

    /**
     * English words whose bundle cannot be read: what is wrong with it is told with the English
     * sheet.
     */
    private static final UnitReview UNSIGNED =
        new UnitReview(UnitState.TRANSLATED, null, null, null, false);
  }
}
