package org.clearleaf.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.messages.Bundle;
import org.clearleaf.messages.BundleReader;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.PoFile;
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
   * @param kept units whose words are as they were
   * @param moved the segment's id before, by its id now
   * @param stale ids of units whose English is another now
   * @param returned ids of units whose English is again what the words were written for
   * @param empty ids of units without words
   * @param obsolete ids of words that no unit asks for any more
   */
  public record Plan(
      Language language,
      SequencedMap<String, byte[]> files,
      int kept,
      SequencedMap<String, String> moved,
      List<String> stale,
      List<String> returned,
      List<String> empty,
      List<String> obsolete) {}

  /**
   * @return empty if a problem was reported; nothing of the language is then to be changed
   */
  public Optional<Plan> plan(String tag, Problems problems) throws IOException {
    var found = new Problems();
    var bundle = BundleReader.read(tag, shelf, found);
    var plan = bundle.isEmpty() ? Optional.<Plan>empty() : plan(bundle.get(), found);
    problems.addAll(found.list());
    return found.hasErrors() ? Optional.empty() : plan;
  }

  private Optional<Plan> plan(Bundle bundle, Problems problems) throws IOException {
    var language = bundle.language();
    var plan =
        new Plan(
            language,
            new LinkedHashMap<>(),
            0,
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    int kept = 0;
    for (var catalogue : translations.english().catalogues()) {
      var file = Bundles.FOLDER + "/" + language + "/" + catalogue.name() + ".po";
      var update =
          new PoUpdate(
              language,
              Optional.of(bundle.plurals().header()),
              translations.english().names(catalogue));
      if (!shelf.exists(file)) {
        var created = update.create(catalogue);
        plan.files.put(file, created.write().getBytes(StandardCharsets.UTF_8));
        catalogue.sources().keySet().forEach(key -> plan.empty.add(id(catalogue, key)));
        continue;
      }
      var text = SourceText.read(file, shelf, problems);
      var old = text.flatMap(t -> PoFile.read(file, t, problems));
      if (old.isPresent()) {
        var updated = update.update(old.get(), catalogue);
        var written = updated.file().write();
        if (!written.equals(text.get())) {
          plan.files.put(file, written.getBytes(StandardCharsets.UTF_8));
        }
        kept += add(updated, catalogue, plan);
      }
    }
    moveLedgers(language, plan.moved, plan.files, problems);
    return Optional.of(
        new Plan(
            language,
            plan.files,
            kept,
            plan.moved,
            plan.stale,
            plan.returned,
            plan.empty,
            plan.obsolete));
  }

  private static int add(Updated updated, Catalogue catalogue, Plan plan) {
    int kept = 0;
    for (var fate : updated.fates().entrySet()) {
      var id = id(catalogue, fate.getKey());
      switch (fate.getValue()) {
        case KEPT -> kept++;
        case MOVED -> plan.moved.put(id, id(catalogue, updated.moved().get(fate.getKey())));
        case STALE -> plan.stale.add(id);
        case RETURNED -> plan.returned.add(id);
        case EMPTY -> plan.empty.add(id);
      }
    }
    updated.obsolete().forEach(key -> plan.obsolete.add(id(catalogue, key)));
    return kept;
  }

  private static String id(Catalogue catalogue, String key) {
    return catalogue.name() + "/" + key;
  }

  /**
   * The same words for the same English are as well signed under their new key: signoff.tsv gets
   * their lines again under it, and keeps the old ones, since nothing is ever taken out of it. The
   * other ledgers name the new key instead of the old one.
   */
  private void moveLedgers(
      Language language,
      Map<String, String> moved,
      SequencedMap<String, byte[]> files,
      Problems problems) {
    if (moved.isEmpty()) {
      return;
    }
    var signOffs = Bundles.FOLDER + "/" + language + "/signoff.tsv";
    var before = SourceText.read(signOffs, shelf, problems).orElse("");
    var after = new StringBuilder(before);
    if (!before.endsWith("\n")) {
      after.append('\n');
    }
    moved.forEach((now, old) ->
        before
            .lines()
            .filter(line -> line.startsWith(old + "\t"))
            .forEach(line -> after.append(now).append(line.substring(old.length())).append('\n')));
    put(signOffs, before, after.toString(), files);
    rekey(BackTranslations.file(language), 0, moved, files, problems);
    rekey(Acknowledgements.file(language), 1, moved, files, problems);
  }

  /**
   * @param column where the id of the segment stands
   */
  private void rekey(
      String file,
      int column,
      Map<String, String> moved,
      SequencedMap<String, byte[]> files,
      Problems problems) {
    if (!shelf.exists(file)) {
      return;
    }
    var before = SourceText.read(file, shelf, problems).orElse("");
    var nowByOld = new LinkedHashMap<String, String>();
    moved.forEach((now, old) -> nowByOld.put(old, now));
    var after = new StringBuilder();
    before
        .lines()
        .forEach(line -> {
          var cells = line.split("\t", -1);
          if (cells.length > column) {
            cells[column] = nowByOld.getOrDefault(cells[column], cells[column]);
          }
          after.append(String.join("\t", cells)).append('\n');
        });
    put(file, before, after.toString(), files);
  }

  private static void put(
      String file, String before, String after, SequencedMap<String, byte[]> files) {
    if (!after.equals(before) && !after.equals(before + "\n")) {
      files.put(file, after.getBytes(StandardCharsets.UTF_8));
    }
  }
}
