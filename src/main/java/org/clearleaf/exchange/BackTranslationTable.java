package org.clearleaf.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.Catalogue;
import org.clearleaf.messages.UnitState;
import org.clearleaf.translation.Translation;

/**
 * What somebody gets who is to say in English what our words mean: the words and an empty column.
 * The English that they were made from is not there, because whoever has seen it reads it into them
 * (TRANSLATION 4.2).
 */
final class BackTranslationTable {
  private static final String HEADER = "key\ttarget\tenglish";

  private BackTranslationTable() {}

  static byte[] write(Translation translation, List<Catalogue> catalogues) {
    var out = new StringBuilder(HEADER).append('\n');
    for (var catalogue : catalogues) {
      for (var unit : OutgoingUnit.of(translation, catalogue.name())) {
        if (!unit.target().isEmpty() && unit.state() != UnitState.STALE) {
          out.append(unit.id()).append('\t').append(Spaces.mended(unit.target())).append('\t');
          out.append('\n');
        }
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String english(List<String> forms, int form) {
    int index = Math.max(0, form);
    return index < forms.size() ? forms.get(index) : "";
  }

  static Optional<Incoming> read(String file, byte[] bytes, Problems problems) {
    return ForeignText.read(file, bytes, problems)
        .flatMap(text ->
            ForeignTable.of(
                ForeignTable.tsv(file, text), Set.of("key", "target", "english"), false))
        .map(table -> {
          var lines = new ArrayList<Incoming.BackTranslated>();
          for (var row : table.rows()) {
            read(table, row, problems).ifPresent(lines::add);
          }
          return new Incoming(file, "", List.of(), lines, List.of(), List.of());
        });
  }

  private static Optional<Incoming.BackTranslated> read(
      ForeignTable table, ForeignTable.Row row, Problems problems) {
    var id = UnitId.read(table.cell(row, "key"));
    if (id.isEmpty()) {
      problems.error(
          "import.unknown",
          row.place(),
          "The line has no id of ours, such as common/footer.page.",
          "Take the column \"key\" from the file that was exported.");
      return Optional.empty();
    }
    var place = Place.unit(row.place().file(), row.place().line(), id.get().toString());
    return Optional.of(
        new Incoming.BackTranslated(
            place,
            id.get(),
            Spaces.mended(table.cell(row, "target")),
            Spaces.mended(table.cell(row, "english"))));
  }
}
