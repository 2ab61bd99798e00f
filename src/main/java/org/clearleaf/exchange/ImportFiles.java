package org.clearleaf.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.exchange.ImportPlan.Item;
import org.clearleaf.exchange.ImportPlan.Kind;
import org.clearleaf.messages.Bundles;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoFile;
import org.clearleaf.messages.PoFiles;
import org.clearleaf.messages.Source;
import org.clearleaf.messages.TextHash;
import org.clearleaf.translation.BackTranslations;
import org.clearleaf.translation.Glossary;
import org.clearleaf.translation.Translation;

/**
 * The files of a language as they are after an import: what the plan takes is in its place, and
 * everything else is byte for byte as it was.
 */
public final class ImportFiles {
  private final ImportPlan plan;
  private final Translation translation;
  private final Shelf shelf;
  private final Problems problems;
  private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();

  private ImportFiles(ImportPlan plan, Translation translation, Shelf shelf, Problems problems) {
    this.plan = plan;
    this.translation = translation;
    this.shelf = shelf;
    this.problems = problems;
  }

  /**
   * The changed files by their paths, for {@link org.clearleaf.base.Store}; none if an error was
   * reported, because a file that cannot be read cannot be changed.
   *
   * @param translation the one that was planned for
   */
  public static SequencedMap<String, byte[]> of(
      ImportPlan plan, Translation translation, Shelf shelf, Problems problems) {
    var found = new Problems();
    var merge = new ImportFiles(plan, translation, shelf, found);
    merge.make();
    problems.addAll(found.list());
    return found.hasErrors() ? new LinkedHashMap<>() : merge.files;
  }

  private void make() {
    for (var catalogue : translation.catalogues()) {
      var words =
          taken(Kind.WORDS).stream()
              .filter(item -> item.id().startsWith(catalogue.name() + "/"))
              .collect(
                  Collectors.toMap(
                      item -> item.id().substring(catalogue.name().length() + 1), Item::fresh));
      if (!words.isEmpty()) {
        merge(catalogue, words);
      }
    }
    mergeLines(
        taken(Kind.BACK_TRANSLATION),
        BackTranslations.file(translation.language()),
        BackTranslations.HEADER,
        this::backTranslation);
    mergeLines(
        taken(Kind.TERM),
        Glossary.file(translation.language()),
        Glossary.HEADER,
        item -> GlossaryTable.line(item.fresh()));
  }

  private List<Item> taken(Kind kind) {
    return plan.taken().stream().filter(item -> item.kind() == kind).toList();
  }

  private void merge(Catalogue catalogue, Map<String, List<String>> words) {
    var file = Bundles.FOLDER + "/" + translation.language() + "/" + catalogue.name() + ".po";
    var fresh =
        new PoFiles(
            translation.language(),
            Optional.of(translation.bundle().plurals().header()),
            names(catalogue));
    read(catalogue, file, fresh)
        .map(po -> merged(po, catalogue, words, fresh))
        .ifPresent(po -> files.put(file, po.write().getBytes(StandardCharsets.UTF_8)));
  }

  /** An entry that the file lacks comes behind the one that stands before it on the sheet. */
  private static PoFile merged(
      PoFile po, Catalogue catalogue, Map<String, List<String>> words, PoFiles fresh) {
    var merged = po;
    PoEntry before = po.header().orElse(null);
    for (var source : catalogue.sources().values()) {
      var entry = entry(merged, source.key());
      var texts = words.get(source.key());
      if (texts != null && entry != null) {
        var changed = reworded(entry, source, texts);
        merged = merged.with(entry, changed);
        entry = changed;
      } else if (texts != null) {
        entry = fresh.fresh(source).withTexts(texts);
        merged = merged.plus(merged.entries().indexOf(before) + 1, entry);
      }
      before = entry == null ? before : entry;
    }
    return merged;
  }

  private Optional<PoFile> read(Catalogue catalogue, String file, PoFiles fresh) {
    if (!shelf.exists(file)) {
      return Optional.of(fresh.create(catalogue));
    }
    var found = new Problems();
    var po = SourceText.read(file, shelf, found).flatMap(text -> PoFile.read(file, text, found));
    problems.addAll(found.list());
    return po;
  }

  /** With words for today's English, no mark of doubt, and no earlier English. */
  private static PoEntry reworded(PoEntry entry, Source source, List<String> texts) {
    var sure = new LinkedHashSet<>(entry.flags());
    sure.remove("fuzzy");
    return entry
        .withUnit(
            source.key(),
            source.unit().english(),
            source.plural(),
            entry.notes(),
            entry.references())
        .withFlags(sure, List.of())
        .withTexts(texts);
  }

  private Map<String, String> names(Catalogue catalogue) {
    return translation.summaries().stream()
        .filter(summary -> summary.name().equals(catalogue.name()))
        .findFirst()
        .map(summary -> Map.copyOf(summary.names()))
        .orElse(Map.of());
  }

  private static PoEntry entry(PoFile po, String key) {
    return po.entries().stream()
        .filter(entry -> key.equals(entry.context()) && !entry.obsolete())
        .findFirst()
        .orElse(null);
  }

  private String backTranslation(Item item) {
    return item.id()
        + "\t"
        + TextHash.of(translation.segment(item.id()).orElseThrow().texts())
        + "\t"
        + String.join(BackTranslations.BETWEEN, item.fresh());
  }

  private interface Line {
    String of(Item item);
  }

  /** Replaces lines by their first cell, and adds the new ones at the end. */
  private void mergeLines(List<Item> items, String file, String header, Line written) {
    if (items.isEmpty()) {
      return;
    }
    var text = header + "\n";
    if (shelf.exists(file)) {
      var read = SourceText.read(file, shelf, problems);
      if (read.isEmpty()) {
        return;
      }
      text = read.get();
    }
    var lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    var lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
    for (var item : items) {
      var line = written.of(item) + lineEnd;
      int at = -1;
      for (int i = 1; i < lines.size(); i++) {
        if (lines.get(i).split("\t", 2)[0].strip().equals(item.id())) {
          at = i;
        }
      }
      if (at >= 0) {
        lines.set(at, line);
      } else {
        if (!lines.getLast().endsWith("\n")) {
          lines.add(lineEnd);
        }
        lines.add(line);
      }
    }
    files.put(file, String.join("", lines).getBytes(StandardCharsets.UTF_8));
  }
}
