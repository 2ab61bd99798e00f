package org.clearleaf.workbench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.content.Summary;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoFile;
import org.clearleaf.messages.PoFiles;
import org.clearleaf.messages.PoPrevious;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;

/**
 * Words that still say what the changed English says. Their entries get today's English and lose
 * the mark; but only the mark that the change has left, never one that a translator set.
 */
final class Carry {

  private final Translation translation;
  private final SequencedMap<String, PoFile> files = new LinkedHashMap<>();

  Carry(Shelf shelf, Translation translation, List<Segment> segments, Problems problems) {
    this.translation = translation;
    for (var segment : segments) {
      var file = segment.place().file();
      if (!files.containsKey(file)) {
        SourceText.read(file, shelf, problems)
            .flatMap(text -> PoFile.read(file, text, problems))
            .ifPresent(po -> files.put(file, po));
      }
    }
  }

  /** Whether the English has changed since the words were written, in one form as in several. */
  void check(Segment segment, Problems problems) {
    if (!segment.wording().stale()) {
      problems.error(
          "signoff.not-stale",
          segment.place(),
          "The English has not changed since these words were written: there is nothing to carry.",
          "Leave the unit out.");
      return;
    }
    var entry = entry(segment);
    if (entry.isEmpty()) {
      return;
    }
    var today = segment.source().forms();
    boolean changed =
        !UnitEntries.english(entry.get()).equals(today)
            || !PoPrevious.text(entry.get()).isEmpty()
                && !PoPrevious.text(entry.get()).equals(today);
    if (!changed) {
      problems.error(
          "signoff.uncertain",
          segment.place(),
          "Nobody knows that the English has changed: the words themselves are marked as uncertain.",
          "A translator reads them again and takes the mark away.");
    } else if (!UnitEntries.sameShape(entry.get(), segment.source())) {
      problems.error(
          "signoff.forms",
          segment.place(),
          "The English counts something now, or does so no longer: the words have other forms.",
          "A translator words the unit again.");
    }
  }

  /** The files with the entries of the segments as they are from now on. */
  SequencedMap<String, byte[]> carried(List<Segment> segments) {
    for (var segment : segments) {
      var entries =
          new UnitEntries(
              new PoFiles(
                  translation.language(),
                  Optional.of(translation.bundle().plurals().header()),
                  names(segment.catalogue())));
      entry(segment)
          .ifPresent(entry ->
              files.computeIfPresent(
                  segment.place().file(),
                  (_, po) -> po.with(entry, entries.certain(entry, segment.source()))));
    }
    var written = new LinkedHashMap<String, byte[]>();
    files.forEach((file, po) -> written.put(file, po.write().getBytes(StandardCharsets.UTF_8)));
    return written;
  }

  private Map<String, String> names(String catalogue) {
    return translation.summaries().stream()
        .filter(summary -> summary.name().equals(catalogue))
        .findFirst()
        .map(Summary::names)
        .<Map<String, String>>map(names -> names)
        .orElse(Map.of());
  }

  private Optional<PoEntry> entry(Segment segment) {
    return Optional.ofNullable(files.get(segment.place().file())).stream()
        .flatMap(po -> po.entries().stream())
        .filter(entry -> !entry.obsolete() && segment.key().equals(entry.context()))
        .findFirst();
  }
}
