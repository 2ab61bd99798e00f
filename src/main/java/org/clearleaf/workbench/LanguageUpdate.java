package org.clearleaf.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.messages.BundleReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.LocaleFacts;
import org.clearleaf.messages.PoFile;
import org.clearleaf.messages.PoFiles;
import org.clearleaf.messages.TextHash;
import org.clearleaf.translation.Acknowledgements;
import org.clearleaf.translation.BackTranslations;
import org.clearleaf.translation.Translations;
import org.clearleaf.workbench.PoUpdate.Updated;

/**
 * Brings a language up to date after the English has changed: its PO files, and for words that
 * moved to another key the lines of the ledgers that speak of them.
 */
public final class LanguageUpdate {

  private final Shelf shelf;
  private final Translations translations;

  public LanguageUpdate(Shelf shelf, Translations translations) {
    this.shelf = shelf;
    this.translations = translations;
  }

  /**
   * What an update does to a language.
   *
   * @param files those that change, by path
   * @param fates by the segment's id, in the order of the sheets
   * @param moved the segment's id before, by its id now
   * @param obsolete ids of words that no unit asks for any more, as of this update
   */
  public record Plan(
      Language language,
      SequencedMap<String, byte[]> files,
      SequencedMap<String, Fate> fates,
      SequencedMap<String, String> moved,
      List<String> obsolete) {

    public int count(Fate fate) {
      return (int) fates.values().stream().filter(fate::equals).count();
    }
  }

  /**
   * A plan for the files of a language; whether its bundle.yaml is whole does not matter.
   *
   * @return empty if a problem was reported; nothing of the language is then to be changed
   */
  public Optional<Plan> plan(String tag, Problems problems) throws IOException {
    var found = new Problems();
    var ofBundle = new Problems();
    var bundle = BundleReader.read(tag, shelf, ofBundle);
    if (bundle.isEmpty() && !isLanguage(tag)) {
      problems.addAll(ofBundle.list());
      return Optional.empty();
    }
    var language = new Language(tag);
    var pluralHeader =
        bundle.map(b -> b.plurals().header()).or(() -> LocaleFacts.of(language).pluralHeader());
    var plan = plan(language, pluralHeader, found);
    problems.addAll(found.list());
    return found.hasErrors() ? Optional.empty() : Optional.of(plan);
  }

  private boolean isLanguage(String tag) {
    try {
      return shelf.exists(Bundles.FOLDER + "/" + new Language(tag) + "/" + BundleReader.FILE);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Plan plan(Language language, Optional<String> pluralHeader, Problems problems)
      throws IOException {
    var plan =
        new Plan(
            language,
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new ArrayList<>());
    var moves = new ArrayList<LedgerMove>();
    for (var catalogue : translations.english(language).catalogues()) {
      var names = translations.english().names(catalogue);
      var update = new PoUpdate(language, pluralHeader, names);
      var file = Bundles.po(language, catalogue.name());
      if (shelf.exists(file)) {
        SourceText.read(file, shelf, problems)
            .ifPresent(text ->
                PoFile.read(file, text, problems)
                    .filter(_ -> !problems.hasErrors())
                    .map(old -> update.update(old, catalogue))
                    .ifPresent(updated -> {
                      put(file, text, updated.file().write(), plan);
                      add(updated, catalogue, plan, moves);
                    }));
      } else {
        put(file, "", new PoFiles(language, pluralHeader, names).create(catalogue).write(), plan);
        catalogue.sources().keySet().forEach(key -> plan.fates.put(id(catalogue, key), Fate.EMPTY));
      }
    }
    move(
        Bundles.FOLDER + "/" + language + "/signoff.tsv",
        LedgerMove::signOffs,
        moves,
        plan,
        problems);
    move(BackTranslations.file(language), LedgerMove::backTranslations, moves, plan, problems);
    move(Acknowledgements.file(language), LedgerMove::acknowledgements, moves, plan, problems);
    return plan;
  }

  private static void add(Updated updated, Catalogue catalogue, Plan plan, List<LedgerMove> moves) {
    updated.fates().forEach((key, fate) -> plan.fates.put(id(catalogue, key), fate));
    updated
        .moved()
        .forEach((key, entry) -> {
          var before = id(catalogue, entry.context());
          plan.moved.put(id(catalogue, key), before);
          moves.add(new LedgerMove(id(catalogue, key), before, TextHash.of(entry.texts())));
        });
    updated.obsolete().forEach(key -> plan.obsolete.add(id(catalogue, key)));
  }

  private static String id(Catalogue catalogue, String key) {
    return catalogue.name() + "/" + key;
  }

  private void move(
      String file,
      BiFunction<String, List<LedgerMove>, String> ledger,
      List<LedgerMove> moves,
      Plan plan,
      Problems problems) {
    if (!moves.isEmpty() && shelf.exists(file)) {
      SourceText.read(file, shelf, problems)
          .ifPresent(text -> put(file, text, ledger.apply(text, moves), plan));
    }
  }

  private static void put(String file, String before, String after, Plan plan) {
    if (!after.equals(before)) {
      plan.files.put(file, after.getBytes(StandardCharsets.UTF_8));
    }
  }
}
