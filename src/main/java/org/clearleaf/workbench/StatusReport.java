package org.clearleaf.workbench;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clearleaf.messages.UnitState;
import org.clearleaf.proofreading.JsonReport;

/** How far the languages have come, for a page of a project and for programs. */
public final class StatusReport {

  private StatusReport() {}

  /** The heads of the columns, and a line for each sheet. */
  public static List<List<String>> table(List<Standing> standings) {
    var rows = new ArrayList<List<String>>();
    var head = new ArrayList<String>(List.of("language", "", "sheet"));
    for (var state : UnitState.values()) {
      head.add(word(state));
    }
    head.addAll(List.of("words left", "errors", "warnings", "info", "publishable"));
    rows.add(head);
    for (var standing : standings) {
      var row = new ArrayList<String>();
      row.addAll(List.of(standing.language().tag(), standing.englishName(), standing.sheet()));
      standing.units().values().forEach(count -> row.add(String.valueOf(count)));
      row.add(String.valueOf(standing.wordsLeft()));
      standing.findings().values().forEach(count -> row.add(String.valueOf(count)));
      row.add(standing.isPublishable() ? "yes" : "no: " + String.join("; ", standing.hindrances()));
      rows.add(row);
    }
    return rows;
  }

  /** The same table in Markdown. */
  public static String markdown(List<Standing> standings) {
    var out = new StringBuilder();
    var rows = table(standings);
    int last = rows.getFirst().size() - 1;
    for (var row : rows) {
      row.forEach(cell -> out.append("| ").append(cell.replace("|", "\\|")).append(' '));
      out.append("|\n");
      if (row == rows.getFirst()) {
        // What is counted stands at the right.
        for (int i = 0; i <= last; i++) {
          out.append(i < 3 || i == last ? "|---" : "|--:");
        }
        out.append("|\n");
      }
    }
    return out.toString();
  }

  public static void json(List<Standing> standings, OutputStream out) {
    try (var json = JsonReport.generator(out)) {
      json.writeStartArray();
      for (var standing : standings) {
        json.writeStartObject();
        json.writeStringProperty("language", standing.language().tag());
        json.writeStringProperty("englishName", standing.englishName());
        json.writeStringProperty("endonym", standing.endonym());
        json.writeStringProperty("sheet", standing.sheet());
        json.writeStringProperty("summary", standing.summary());
        json.writeObjectPropertyStart("units");
        standing.units().forEach((state, count) -> json.writeNumberProperty(word(state), count));
        json.writeEndObject();
        json.writeNumberProperty("wordsLeft", standing.wordsLeft());
        json.writeObjectPropertyStart("findings");
        standing
            .findings()
            .forEach((severity, count) ->
                json.writeNumberProperty(severity.name().toLowerCase(Locale.ROOT), count));
        json.writeEndObject();
        json.writeBooleanProperty("publishable", standing.isPublishable());
        json.writeArrayPropertyStart("hindrances");
        standing.hindrances().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static String word(UnitState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
