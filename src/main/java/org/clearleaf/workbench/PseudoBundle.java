package org.clearleaf.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearleaf.base.OverlayShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.messages.Bundle;
import org.clearleaf.messages.BundleReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.Ledger;
import org.clearleaf.messages.LocaleFacts;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoFile;
import org.clearleaf.messages.PoFiles;
import org.clearleaf.messages.Source;
import org.clearleaf.translation.Translations;

/** The folder of a pseudolanguage: bundle.yaml, a PO file for each catalogue, nothing signed. */
public final class PseudoBundle {

  /** Of {@link Pseudo#MISSING}: every how many-th unit has no words. */
  private static final int MISSING = 7;

  /** A limit that a translator is told in the note of a unit. */
  private static final Pattern MOST = Pattern.compile("at most (\\d+) characters");

  /** Well below what a unit may have (text.too-long). */
  private static final int NO_LIMIT = 3000;

  /** How long until somebody has to look at it again, in years; it is made again long before. */
  private static final int REVIEW_YEARS = 1;

  private final Shelf shelf;
  private final Translations translations;

  public PseudoBundle(Shelf shelf, Translations translations) {
    this.shelf = shelf;
    this.translations = translations;
  }

  /** The files of the folder, by path. The English must be sound: {@link Translations.English}. */
  public SequencedMap<String, byte[]> files(Pseudo pseudo) throws IOException {
    var folder = Bundles.FOLDER + "/" + pseudo.language() + "/";
    var files = new LinkedHashMap<String, byte[]>();
    files.put(folder + "bundle.yaml", bytes(bundle(pseudo)));
    var bundle = read(pseudo, files);
    var english = translations.english();
    for (var catalogue : english.catalogues()) {
      var empty =
          new PoFiles(
                  pseudo.language(),
                  java.util.Optional.of(bundle.plurals().header()),
                  english.names(catalogue))
              .create(catalogue);
      files.put(folder + catalogue.name() + ".po", bytes(worded(empty, catalogue, pseudo).write()));
    }
    files.put(folder + "signoff.tsv", bytes(Ledger.HEADER + "\n"));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What it says itself, for the number of its plural forms. */
  private Bundle read(Pseudo pseudo, SequencedMap<String, byte[]> files) {
    var problems = new Problems();
    return BundleReader.read(pseudo.language().tag(), new OverlayShelf(shelf, files), problems)
        .orElseThrow(() -> new IllegalStateException(problems.list().toString()));
  }

  private static PoFile worded(PoFile empty, Catalogue catalogue, Pseudo pseudo) {
    var entries = new ArrayList<PoEntry>();
    for (var entry : empty.entries()) {
      int number = entries.size();
      boolean missing = pseudo == Pseudo.MISSING && number % MISSING == 0;
      entries.add(
          entry.isHeader() || missing
              ? entry
              : entry.withTexts(
                  Collections.nCopies(
                      entry.texts().size(),
                      text(catalogue.sources().get(entry.context()), pseudo))));
    }
    return new PoFile(entries, empty.rest());
  }

  /** The same in every form: the one that shows its number. */
  private static String text(Source source, Pseudo pseudo) {
    var english = source.forms().getLast();
    if (!Disguise.hasLetters(english)) {
      return english;
    }
    var limit = MOST.matcher(source.unit().note());
    int most = limit.find() ? Integer.parseInt(limit.group(1)) : NO_LIMIT;
    return pseudo.disguise().of(source.key(), english, most);
  }

  private String bundle(Pseudo pseudo) {
    var facts = LocaleFacts.of(pseudo.language());
    var out =
        """
        # Made by `translate pseudo` out of the English; nobody speaks it. Make it again rather than change it.
        schema: 1
        language: %s
        endonym: "%s"
        englishName: "%s"
        formatLocale: %s
        digits: latn
        calendar: gregory
        direction: %s
        fonts: %s
        maturity: experimental
        process:
          mt: unedited
          revision: none
          clinical: none
          backTranslation: none
        reviewBy: %s
        people: []
        licence: Apache-2.0
        """
            .formatted(
                pseudo.language(),
                pseudo.disguise().of("endonym", "Pseudolanguage", NO_LIMIT),
                pseudo.englishName(),
                pseudo.formatLocale(),
                facts.direction().word(),
                pseudo.fonts(),
                shelf.today().plusYears(REVIEW_YEARS));
    return out + pseudo.months().map(PseudoBundle::localeData).orElse("");
  }

  /** Months out of CLDR would be English beside disguised words. */
  private static String localeData(DisguisedLetters letters) {
    var months =
        Stream.of(
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December")
            .map(letters::of)
            .collect(Collectors.joining(", "));
    return """
    localeData:
      months: [%s]
      longDate: "{day} {month} {year}"
      plurals: "one: i = 1 and v = 0"
    """
        .formatted(months);
  }
}
