package org.clearleaf.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.content.Summary;
import org.clearleaf.content.SummaryReader;
import org.clearleaf.messages.Bundle;
import org.clearleaf.messages.BundleReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.Ledger;
import org.clearleaf.messages.UnitReview;
import org.clearleaf.messages.Wording;
import org.clearleaf.messages.WordingReader;

/**
 * Reads what the project holds of its languages. The English is read once and kept; to see it
 * changed, make a new {@code Translations}. Safe for several threads.
 */
public final class Translations {

  private static final String ENDING = ".md";

  private final Shelf shelf;
  private English english;

  public Translations(Shelf shelf) {
    this.shelf = shelf;
  }

  /** What is to be translated. */
  public record English(
      List<Summary> summaries, List<Catalogue> catalogues, List<Problem> problems) {

    private English without(List<Summary> others) {
      var names = others.stream().map(Summary::name).toList();
      return new English(
          summaries.stream().filter(s -> !names.contains(s.name())).toList(),
          catalogues.stream().filter(c -> !names.contains(c.name())).toList(),
          problems);
    }

    /** What the placeholders for names of a catalogue stand for, by placeholder. */
    public Map<String, String> names(Catalogue catalogue) {
      return summaries.stream()
          .filter(summary -> summary.name().equals(catalogue.name()))
          .findFirst()
          .map(summary -> (Map<String, String>) summary.names())
          .orElse(Map.of());
    }
  }

  /** The tags of all folders, English first; whether they are sound is not said. */
  public List<String> tags() {
    return new Bundles(shelf).tags();
  }

  /** The English sources, with what is wrong with them. */
  public synchronized English english() throws IOException {
    if (english == null) {
      english = readEnglish();
    }
    return english;
  }

  /**
   * What is translated into a language: without the summaries that are not to be had in it and that
   * nobody has begun either.
   */
  public English english(Language language) throws IOException {
    var all = english();
    return all.without(
        all.summaries().stream().filter(s -> !Bundles.isWorkedOn(s, language, shelf)).toList());
  }

  private English readEnglish() throws IOException {
    var problems = new Problems();
    var summaries = new ArrayList<Summary>();
    var catalogues = new ArrayList<Catalogue>();
    Catalogue.common(shelf, problems).ifPresent(catalogues::add);
    var reader = new SummaryReader();
    for (var name : shelf.list(SummaryReader.FOLDER)) {
      if (name.endsWith(ENDING) && !name.startsWith(".")) {
        reader
            .read(name.substring(0, name.length() - ENDING.length()), shelf, problems)
            .ifPresent(summary -> {
              summaries.add(summary);
              catalogues.add(Catalogue.of(summary, problems));
            });
      }
    }
    return new English(List.copyOf(summaries), List.copyOf(catalogues), problems.list());
  }

  /**
   * One language, whatever is missing or wrong in it.
   *
   * @param problems receives what the readers of its files find; problems of the English are in
   *     {@link #english}
   * @return empty if its bundle.yaml cannot be used
   */
  public Optional<Translation> read(String tag, Problems problems) throws IOException {
    english();
    var bundle = BundleReader.read(tag, shelf, problems);
    return bundle.isEmpty() ? Optional.empty() : Optional.of(read(bundle.get(), problems));
  }

  private Translation read(Bundle bundle, Problems problems) throws IOException {
    var language = bundle.language();
    var sources = english(language);
    var ledger = Ledger.read(bundle, shelf, problems);
    var back = BackTranslations.read(language, shelf, problems);
    var segments = new ArrayList<Segment>();
    for (var catalogue : sources.catalogues()) {
      var wordings = WordingReader.read(catalogue, bundle, shelf, problems);
      add(catalogue, wordings, bundle, ledger, back, segments, problems);
    }
    return new Translation(
        bundle,
        sources.summaries(),
        sources.catalogues(),
        List.copyOf(segments),
        ledger,
        Glossary.read(language, shelf, problems),
        WordList.read(language, shelf, problems),
        back,
        Acknowledgements.read(language, shelf, problems));
  }

  private static void add(
      Catalogue catalogue,
      SequencedMap<String, Wording> wordings,
      Bundle bundle,
      Ledger ledger,
      BackTranslations back,
      List<Segment> segments,
      Problems problems) {
    wordings.forEach((key, wording) -> {
      var review = UnitReview.of(wording, bundle, ledger.of(catalogue, key), problems);
      segments.add(
          new Segment(
              catalogue.name(),
              wording,
              review,
              back.of(catalogue.name() + "/" + key, wording.texts())));
    });
  }
}
