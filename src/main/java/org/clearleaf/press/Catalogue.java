package org.clearleaf.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.clinic.Clinic;
import org.clearleaf.content.Summary;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.SheetStatus;
import org.clearleaf.messages.SheetWords;

/**
 * What there is to order: summaries and languages, which of them go together, whose sheets they
 * are, and how far each has come.
 *
 * <p>Summaries and words are read once and kept: {@link Press} makes its sheets of the same ones.
 * It is safe for several threads.
 */
public final class Catalogue {

  private final Summaries summaries;
  private final Bundles bundles;
  private final Kept<SheetKey, SheetWords> words;
  private final Imprint imprint;
  private final BiPredicate<Summary, Language> offer;

  private record SheetKey(Summary summary, Language language) {}

  /**
   * @param offer whether a summary is to be had in a language
   */
  Catalogue(Shelf shelf, Imprint imprint, BiPredicate<Summary, Language> offer) {
    this.imprint = imprint;
    this.offer = offer;
    summaries = new Summaries(shelf);
    bundles = new Bundles(shelf);
    words = new Kept<>((key, problems) -> bundles.words(key.summary, key.language.tag(), problems));
  }

  /**
   * Whose sheets are made.
   *
   * @return empty where there is no clinic.yaml, or where it has an error, which is then a problem
   */
  public Optional<Clinic> clinic(Problems problems) {
    return imprint.clinic(problems);
  }

  /**
   * What keeps every sheet from being made, whatever its words say: errors in clinic.yaml, and of
   * the picture that it names.
   *
   * @return errors only; none where nothing does
   */
  public List<Problem> hindrances() {
    return imprint.hindrances();
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

  /** The id of a summary's sheet, such as {@code CL-101}; empty where the summary is not sound. */
  public Optional<String> sheet(String summary) throws IOException {
    return AtTheEdge.of(() -> summary(summary, new Problems()).map(Summary::sheet));
  }

  /** The name of the summary whose sheet has the id; empty where none has. */
  public Optional<String> summaryOfSheet(String id) throws IOException {
    for (var name : summaries()) {
      if (sheet(name).filter(id::equals).isPresent()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** Whether a summary is to be had in a language; true of one that cannot be read. */
  public boolean isOffered(String summary, Language language) throws IOException {
    return AtTheEdge.of(
        () -> summary(summary, new Problems()).map(s -> offer.test(s, language)).orElse(true));
  }

  /**
   * The languages of all bundles, English first; whether they are sound is not said.
   *
   * @param problems receives folders whose names are no languages
   */
  public List<Language> languages(Problems problems) throws IOException {
    var languages = new ArrayList<Language>();
    for (String tag : AtTheEdge.of(bundles::tags)) {
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
    return languages;
  }

  /** How far a summary has come in a language. */
  public Standing standing(String name, Language language) throws IOException {
    return AtTheEdge.of(() -> {
      var problems = new Problems();
      var summary = summary(name, problems);
      var found = summary.flatMap(s -> words(s, language, problems));
      var status = summary.flatMap(s -> status(s, language));
      return new Standing(
          status.map(SheetStatus::englishName).orElse(""),
          status.map(SheetStatus::endonym).orElse(""),
          State.of(found),
          problems.list());
    });
  }

  /** Empty, with problems, where the summary is not sound. */
  Optional<Summary> summary(String name, Problems problems) {
    return summaries.get(name, problems);
  }

  /** The summary of an order; empty, with problems, where it is not to be had. */
  Optional<Summary> offered(Order order, Problems problems) {
    return summary(order.summary(), problems).filter(s -> isOffered(s, order, problems));
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

  /** What a sheet says; empty, with problems, where words are missing or wrong. */
  Optional<SheetWords> words(Summary summary, Language language, Problems problems) {
    return words.get(new SheetKey(summary, language), problems);
  }

  /** What is recorded of a sheet, whether its words are sound or not. */
  Optional<SheetStatus> status(Summary summary, Language language) {
    return bundles.status(summary, language.tag(), new Problems());
  }
}
