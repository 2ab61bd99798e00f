package org.clearleaf.proofreading;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.clearleaf.base.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Findings for programs: one object for each language. */
public final class JsonReport {

  private JsonReport() {}

  /**
   * @param broken what is wrong with the English, and with bundles that cannot be used
   */
  public static void write(List<Proofreading> readings, List<Problem> broken, OutputStream out) {
    try (var json = generator(out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("problems");
      broken.forEach(problem -> write(problem, "", json));
      json.writeEndArray();
      json.writeArrayPropertyStart("languages");
      for (var reading : readings) {
        json.writeStartObject();
        json.writeStringProperty("language", reading.language().tag());
        json.writeNumberProperty("units", reading.units());
        json.writeArrayPropertyStart("findings");
        reading
            .findings()
            .forEach(finding ->
                write(finding.problem(), finding.segment().map(s -> s.id()).orElse(""), json));
        json.writeEndArray();
        json.writeArrayPropertyStart("acknowledged");
        for (var acknowledged : reading.acknowledged()) {
          json.writeStartObject();
          json.writeStringProperty("check", acknowledged.line().check());
          json.writeStringProperty("unit", acknowledged.line().segment());
          json.writeStringProperty("reason", acknowledged.line().reason());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(Problem problem, String unit, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("check", problem.id());
    json.writeStringProperty("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("file", problem.place().file());
    json.writeNumberProperty("line", problem.place().line());
    json.writeStringProperty("unit", unit.isEmpty() ? problem.place().unit() : unit);
    json.writeStringProperty("message", problem.message());
    json.writeStringProperty("remedy", problem.remedy());
    json.writeEndObject();
  }

  /** Indented by two spaces, with the same ends of lines everywhere. */
  public static JsonGenerator generator(OutputStream out) {
    var printer =
        new DefaultPrettyPrinter(Separators.createDefaultInstance().withRootSeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    var context =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return printer.createInstance();
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    return new JsonFactory().createGenerator(context, out);
  }
}
