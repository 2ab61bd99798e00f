package org.clearleaf.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Language;
import org.clearleaf.base.Nearest;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.Order;
import org.clearleaf.press.Press;
import org.clearleaf.press.Printer;
import org.clearleaf.proofreading.Proofreader;
import org.clearleaf.proofreading.Proofreading;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;
import org.clearleaf.translation.Translations;
import org.clearleaf.workbench.FontGlyphs;

/** What the commands of translators share: languages, read and proofread. */
final class Bench {
  private final Translations translations;
  private final Surroundings surroundings;
  private final Press press;
  private Proofreader proofreader;

  Bench(Surroundings surroundings) {
    this.surroundings = surroundings;
    translations = new Translations(surroundings.shelf());
    press = Press.forTranslators(surroundings.shelf(), new Printer(surroundings.shelf()));
  }

  /**
   * A language with what is wrong with it; without a translation where its bundle cannot be used.
   */
  record Read(
      String tag,
      List<Problem> problems,
      Optional<Translation> translation,
      Optional<Proofreading> proofreading) {}

  Translations translations() {
    return translations;
  }

  /** The languages that were typed; all of them where none was. */
  List<String> pick(List<String> wishes) throws WrongUse {
    return LanguageGuess.of(surroundings.shelf()).pick(wishes, translations.tags(), "/");
  }

  Read read(String tag) throws IOException {
    // What is wrong with the English is wrong once, not in every language.
    translations.english();
    var problems = new Problems();
    var translation = translations.read(tag, problems);
    return new Read(
        tag,
        problems.list(),
        translation,
        translation.isEmpty()
            ? Optional.empty()
            : Optional.of(proofreader().read(translation.get(), problems.list())));
  }

  /** Made when it is first needed: not every command looks at fonts. */
  private synchronized Proofreader proofreader() throws IOException {
    if (proofreader == null) {
      proofreader = new Proofreader(FontGlyphs.of(surroundings.shelf()), this::misfits);
    }
    return proofreader;
  }

  /** In the largest print on the narrower paper: what fits there fits everywhere. */
  private List<Problem> misfits(Language language) {
    try {
      var misfits = new ArrayList<Problem>();
      for (var summary : press.catalogue().summaries(language)) {
        misfits.addAll(
            press.misfits(Order.large(summary, language, Order.SIZES.getLast(), PageFormat.A4)));
      }
      return misfits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On all processors, in the order of the tags. */
  List<Read> readAll(List<String> tags) throws IOException {
    return Languages.each(tags, this::read);
  }

  /**
   * The units that were typed: ids such as {@code common/footer.page}, or keys where only one
   * catalogue has them.
   *
   * @throws WrongUse naming what comes closest
   */
  static List<Segment> segments(Translation translation, List<String> wishes) throws WrongUse {
    var all = translation.segments();
    var found = new java.util.ArrayList<Segment>();
    for (var wish : wishes) {
      var matching = all.stream().filter(s -> s.id().equals(wish) || s.key().equals(wish)).toList();
      if (matching.isEmpty()) {
        var names =
            wish.contains("/") ? all.stream().map(Segment::id) : all.stream().map(Segment::key);
        throw new WrongUse(unknownUnit(wish, names.toList()));
      }
      if (matching.size() > 1) {
        throw new WrongUse(
            "Several units have the key \"%s\": write %s."
                .formatted(wish, String.join(" or ", matching.stream().map(Segment::id).toList())));
      }
      found.add(matching.getFirst());
    }
    return found.stream().distinct().toList();
  }

  private static String unknownUnit(String wish, List<String> names) {
    return "There is no unit \"%s\".%s A PO file names each in msgctxt."
        .formatted(wish, Selection.didYouMean(Nearest.of(wish, names).stream().toList()));
  }
}
