package org.clearleaf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Store;
import org.clearleaf.messages.Ledger;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoFile;
import org.clearleaf.messages.TextHash;
import org.clearleaf.translation.Acknowledgements;
import org.clearleaf.translation.BackTranslations;
import org.clearleaf.translation.Translations;

/**
 * A small project on a translator's desk: a summary that is a list of sentences, and its words in
 * Spanish.
 */
final class Desk {
  static final String PO = "translations/es/flu.po";
  static final String COMMON = "translations/es/common.po";
  static final String SIGN_OFFS = "translations/es/signoff.tsv";
  static final String BACK = "translations/es/back-translation.tsv";
  static final String ACKNOWLEDGED = "translations/es/acknowledged.tsv";

  private final MapShelf shelf = new MapShelf();
  final Store store = files -> files.forEach(shelf::with);

  Desk() {
    shelf
        .with(
            "translations/common.pot",
            """
            msgid ""
            msgstr ""
            "Content-Type: text/plain; charset=UTF-8\\n"

            #. Every sheet · furniture
            msgctxt "page"
            msgid "Page {page}"
            msgstr ""
            """)
        .with("translations/es/bundle.yaml", bundle("es", "Español", "Spanish"))
        .with("translations/en/bundle.yaml", bundle("en", "English", "English"))
        .with("translations/en/signoff.tsv", Ledger.HEADER + "\n")
        .with(SIGN_OFFS, Ledger.HEADER + "\n")
        .with(BACK, BackTranslations.HEADER + "\n")
        .with(ACKNOWLEDGED, Acknowledgements.HEADER + "\n");
  }

  private static String bundle(String tag, String endonym, String name) {
    return """
    schema: 1
    language: %s
    endonym: %s
    englishName: %s
    formatLocale: %s
    digits: latn
    calendar: gregory
    direction: ltr
    fonts: [Noto Sans]
    maturity: experimental
    process: {mt: unedited, revision: none, clinical: none, backTranslation: none}
    reviewBy: 2027-05-08
    licence: Apache-2.0
    people:
      - {id: ana, role: translator, pseudonym: A.}
      - {id: ben, role: reviser, pseudonym: B.}
      - {id: bob, role: back-translator, pseudonym: Bo.}
      - {id: cara, role: clinician, pseudonym: C.}
    """
        .formatted(tag, endonym, name, tag);
  }

  MapShelf shelf() {
    return shelf;
  }

  /** The sentences of the summary, in the words of a class such as {@code general}. */
  Desk english(List<String> sentences, String unitClass) {
    shelf.with(
        "summaries/flu.md",
        """
        ---
        id: CL-7
        version: 1
        reviewed: 2026-05-08
        next-review: 2027-05-08
        source: A summary
        codes: {}
        names: {tamiflu: Tamiflu}
        ---

        # Flu

        ## Do {#do%s}

        """
                .formatted(unitClass.equals("general") ? "" : " ." + unitClass)
            + sentences.stream().map(s -> "- " + s + "\n").collect(Collectors.joining())
            + "\n## Ask {#ask}\n\nAsk about {tamiflu}.\n");
    return this;
  }

  Desk english(List<String> sentences) {
    return english(sentences, "general");
  }

  Desk with(String file, String text) {
    shelf.with(file, text);
    return this;
  }

  Desk append(String file, String text) {
    return with(file, text(file) + text);
  }

  String text(String file) {
    try {
      return new String(shelf.read(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PoFile po() {
    var problems = new Problems();
    var po = PoFile.read(PO, text(PO), problems).orElseThrow();
    assertThat(problems.list()).isEmpty();
    return po;
  }

  /** Words for a unit of the summary. */
  Desk word(String key, String... words) {
    var po = po();
    var entry = entry(key);
    return with(PO, po.with(entry, entry.withTexts(List.of(words))).write());
  }

  PoEntry entry(String key) {
    return po().entries().stream()
        .filter(e -> key.equals(e.context()) && !e.obsolete())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no unit " + key));
  }

  /** The hashes of a unit of the summary, as the ledgers write them. */
  String hashes(String key) {
    return TextHash.of(UnitEntries.english(entry(key))) + "\t" + TextHash.of(entry(key).texts());
  }

  LanguageUpdate.Plan plan() {
    try {
      var problems = new Problems();
      var translations = new Translations(shelf);
      assertThat(translations.english().problems()).isEmpty();
      var plan = new LanguageUpdate(shelf, translations).plan("es", problems);
      assertThat(problems.list()).isEmpty();
      return plan.orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does what the plan says. */
  LanguageUpdate.Plan update() {
    try {
      var plan = plan();
      store.write(plan.files());
      return plan;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
