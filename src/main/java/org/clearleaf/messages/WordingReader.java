package org.clearleaf.messages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;

/** Reads a PO file of a language and sets it against its catalogue. */
public final class WordingReader {

  private final Catalogue catalogue;
  private final Language language;
  private final Plurals plurals;
  private final String file;
  private final Problems problems;

  private WordingReader(
      Catalogue catalogue, Language language, Plurals plurals, String file, Problems problems) {
    this.catalogue = catalogue;
    this.language = language;
    this.plurals = plurals;
    this.file = file;
    this.problems = problems;
  }

  /**
   * A wording for every unit of the catalogue, by key; a unit without one is {@link
   * Wording#missing} and a problem.
   */
  public static SequencedMap<String, Wording> read(
      Catalogue catalogue, Bundle bundle, Shelf shelf, Problems problems) {
    var file = Bundles.FOLDER + "/" + bundle.language() + "/" + catalogue.name() + ".po";
    return read(catalogue, bundle.language(), bundle.plurals(), file, shelf, problems);
  }

  /** The same from any file: that of an interface, not of a sheet. */
  static SequencedMap<String, Wording> read(
      Catalogue catalogue,
      Language language,
      Plurals plurals,
      String file,
      Shelf shelf,
      Problems problems) {
    if (language.equals(Language.ENGLISH)) {
      var wordings = new LinkedHashMap<String, Wording>();
      catalogue.sources().forEach((key, source) -> wordings.put(key, Wording.english(source)));
      return Collections.unmodifiableSequencedMap(wordings);
    }
    return new WordingReader(catalogue, language, plurals, file, problems).read(shelf);
  }

  private SequencedMap<String, Wording> read(Shelf shelf) {
    var wordings = new LinkedHashMap<String, Wording>();
    catalogue.sources().forEach((key, source) -> wordings.put(key, Wording.missing(source, file)));
    var syntax = new Problems();
    SourceText.read(file, shelf, problems)
        .flatMap(text -> PoFile.read(file, text, syntax))
        .ifPresent(po -> {
          checkHeader(po);
          po.entries().forEach(entry -> take(entry, wordings));
          // What a damaged file has lost is not for a translator to do again.
          if (!syntax.hasErrors()) {
            wordings.values().stream()
                .filter(Wording::isMissing)
                .forEach(wording -> reportMissing(wording, po));
          }
        });
    problems.addAll(syntax.list());
    return Collections.unmodifiableSequencedMap(wordings);
  }

  private void checkHeader(PoFile po) {
    if (po.header().isEmpty()) {
      return;
    }
    var place = Place.line(file, po.header().get().line());
    var said = po.headerField("Language").orElse("");
    if (!said.equals(language.tag())) {
      problems.error(
          "po.language",
          place,
          said.isEmpty()
              ? "The header does not say which language this is."
              : "The header says that this is \""
                  + said
                  + "\", and the folder is that of \""
                  + language
                  + "\".",
          "Look whether the file belongs here; then write \"Language: "
              + language
              + "\\n\" into its header.");
    }
    var type = po.headerField("Content-Type").orElse("");
    if (!type.equals("text/plain; charset=UTF-8")) {
      problems.error(
          "po.header",
          place,
          "The header does not say that the file is UTF-8.",
          "Write \"Content-Type: text/plain; charset=UTF-8\\n\" into it.");
    }
    var forms = po.headerField("Plural-Forms");
    boolean counts =
        catalogue.sources().values().stream().anyMatch(source -> source.plural() != null);
    if ((counts || forms.isPresent()) && !forms.orElse("").equals(plurals.header())) {
      problems.error(
          "plural.header",
          place,
          "The header's Plural-Forms are not those of the language.",
          "Write \"Plural-Forms: " + plurals.header() + "\\n\" into it.");
    }
  }

  private void take(PoEntry entry, SequencedMap<String, Wording> wordings) {
    if (entry.isHeader() || entry.obsolete() || entry.context() == null) {
      return;
    }
    var place = Place.unit(file, entry.textLine(), entry.context());
    var source = catalogue.sources().get(entry.context());
    if (source == null) {
      problems.error(
          "key.unknown",
          place,
          "No unit of the English text has this key.",
          "Take the entry out, or mend its msgctxt.");
      return;
    }
    if (entry.isEmpty() || !wordings.get(entry.context()).isMissing()) {
      return;
    }
    boolean changed =
        !entry.source().equals(source.unit().english())
            || !Objects.equals(entry.plural(), source.plural());
    if (changed) {
      problems.error(
          "unit.stale",
          place,
          "The English text has changed since this was translated; it is now \""
              + shortened(source.unit().english())
              + "\".",
          "Translate the new text and put it into msgid.");
    } else if (entry.isFuzzy()) {
      problems.error(
          "unit.stale",
          place,
          "The translation is marked as fuzzy.",
          "A translator reads it again and takes the mark away.");
    }
    var phrases = entry.texts().stream().map(Phrase::of).toList();
    if (!changed) {
      WordingCheck.check(source, entry.texts(), phrases, plurals, place, problems);
      if (!language.primary().equals(Language.ENGLISH.tag())) {
        WordingCheck.checkTranslated(source, entry.texts(), place, problems);
      }
    }
    wordings.put(
        entry.context(),
        new Wording(source, entry.texts(), phrases, place, changed || entry.isFuzzy()));
  }

  private void reportMissing(Wording wording, PoFile po) {
    var key = wording.source().key();
    int line =
        po.entries().stream()
            .filter(entry -> key.equals(entry.context()) && !entry.obsolete())
            .mapToInt(PoEntry::textLine)
            .findFirst()
            .orElse(0);
    problems.error(
        "unit.missing",
        Place.unit(file, line, key),
        "There is no translation of \"" + shortened(wording.source().unit().english()) + "\".",
        "A translator writes it.");
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
