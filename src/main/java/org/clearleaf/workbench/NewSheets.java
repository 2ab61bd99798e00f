package org.clearleaf.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.content.Summary;
import org.clearleaf.messages.BundleReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.LocaleFacts;
import org.clearleaf.messages.PoFiles;
import org.clearleaf.translation.Translations;

/** Sheets that a language does not have yet: PO files with every unit and no words. */
public final class NewSheets {
  private final Language language;
  private final Translations translations;
  private final Shelf shelf;

  public NewSheets(Language language, Translations translations, Shelf shelf) {
    this.language = language;
    this.translations = translations;
    this.shelf = shelf;
  }

  /**
   * What is left to do for a sheet when all its words are there.
   *
   * @param file of the summary
   * @param tags what its {@code languages} say when they name the language too, sorted
   */
  public record Offer(String file, List<String> tags) {}

  /** The names of summaries that nobody translates into the language, in their order. */
  public List<String> lacking() throws IOException {
    return translations.english().summaries().stream()
        .filter(summary -> !Bundles.isWorkedOn(summary, language, shelf))
        .map(Summary::name)
        .toList();
  }

  /** The names of all summaries, in their order. */
  public List<String> all() throws IOException {
    return translations.english().summaries().stream().map(Summary::name).toList();
  }

  /** The summary whose sheet has the id; what was given where none has. */
  public String nameOf(String sheet) throws IOException {
    return translations.english().summaries().stream()
        .filter(summary -> summary.sheet().equals(sheet))
        .map(Summary::name)
        .findFirst()
        .orElse(sheet);
  }

  /** The PO file of a summary, whether it is there or not. */
  public String po(String summary) {
    return Bundles.po(language, summary);
  }

  /**
   * The PO files of summaries, in a language that the project has; its bundle.yaml needs not be
   * whole.
   *
   * @param summaries by name; what has no catalogue is left out
   * @return by path
   * @throws IOException if the English cannot be read
   */
  public SequencedMap<String, byte[]> files(List<String> summaries) throws IOException {
    var pluralHeader =
        BundleReader.read(language.tag(), shelf, new Problems())
            .map(bundle -> bundle.plurals().header())
            .or(() -> LocaleFacts.of(language).pluralHeader());
    var english = translations.english();
    var files = new LinkedHashMap<String, byte[]>();
    for (var catalogue : english.catalogues()) {
      if (summaries.contains(catalogue.name())) {
        var po = new PoFiles(language, pluralHeader, english.names(catalogue)).create(catalogue);
        files.put(po(catalogue.name()), po.write().getBytes(StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** For each of these summaries that does not name the language yet. */
  public List<Offer> offers(List<String> summaries) throws IOException {
    var offers = new ArrayList<Offer>();
    for (var summary : translations.english().summaries()) {
      if (summaries.contains(summary.name()) && !summary.isOfferedIn(language)) {
        var tags =
            Stream.concat(summary.languages().stream(), Stream.of(language))
                .map(Language::tag)
                .sorted()
                .toList();
        offers.add(new Offer(summary.place().file(), tags));
      }
    }
    return List.copyOf(offers);
  }
}
