package org.clearleaf.workbench;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clearleaf.base.Severity;
import org.clearleaf.messages.UnitState;
import org.clearleaf.proofreading.JsonReport;

/** How far the languages have come, for a page of a project and for programs. */
public final class StatusReport {

  private StatusReport() {}

  /** A table in Markdown, a line for each sheet. */
  public static String markdown(List<Standing> standings) {
    var out = new StringBuilder();
    out.append("| language | | sheet |");
    for (var state : UnitState.values()) {
      out.append(' ').append(word(state)).append(" |");
    }
    out.append(" words left | errors | warnings | publishable |\n|---|---|---|");
    out.append("--:|".repeat(UnitState.values().length)).append("--:|--:|--:|---|\n");
    for (var standing : standings) {
      out.append("| ").append(standing.language());
      out.append(" | ").append(standing.englishName()).append(" · ").append(standing.endonym());
      out.append(" | ").append(standing.sheet()).append(" |");
      for (var state : UnitState.values()) {
        out.append(' ').append(standing.units().get(state)).append(" |");
      }
      out.append(' ').append(standing.wordsLeft()).append(" |");
      out.append(' ').append(standing.findings().get(Severity.ERROR)).append(" |");
      out.append(' ').append(standing.findings().get(Severity.WARNING)).append(" | ");
      out.append(standing.isPublishable() ? "yes" : "no: " + reasons(standing)).append(" |\n");
    }
    return out.toString();
  }

  public static String reasons(Standing standing) {
    return standing.hindrances().stream().collect(Collectors.joining("; "));
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

  static String word(UnitState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
