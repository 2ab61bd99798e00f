package org.clearleaf.workbench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.messages.BundleReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.LocaleFacts;
import org.clearleaf.messages.PoFiles;
import org.clearleaf.translation.Translations;

/** PO files that a language does not have yet: every unit of a sheet, and no words. */
public final class NewSheets {
  private final Language language;
  private final Optional<String> pluralHeader;
  private final Translations translations;

  /**
   * @param pluralHeader the value of Plural-Forms; empty where nobody knows it
   */
  public NewSheets(Language language, Optional<String> pluralHeader, Translations translations) {
    this.language = language;
    this.pluralHeader = pluralHeader;
    this.translations = translations;
  }

  /** For a language that the project has; its bundle.yaml needs not be whole. */
  public static NewSheets of(Language language, Translations translations, Shelf shelf) {
    var pluralHeader =
        BundleReader.read(language.tag(), shelf, new Problems())
            .map(bundle -> bundle.plurals().header())
            .or(() -> LocaleFacts.of(language).pluralHeader());
    return new NewSheets(language, pluralHeader, translations);
  }

  /**
   * @param names of catalogues: summaries, or the words that all sheets share; what has no
   *     catalogue is left out
   * @return text by path, in the order in which the project has its catalogues
   * @throws IOException if the English cannot be read
   */
  public SequencedMap<String, String> files(List<String> names) throws IOException {
    var files = new LinkedHashMap<String, String>();
    var english = translations.english();
    for (var catalogue : english.catalogues()) {
      if (names.contains(catalogue.name())) {
        var po = new PoFiles(language, pluralHeader, english.names(catalogue)).create(catalogue);
        files.put(Bundles.po(language, catalogue.name()), po.write());
      }
    }
    return files;
  }
}
