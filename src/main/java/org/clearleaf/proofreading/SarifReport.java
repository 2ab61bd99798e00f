package org.clearleaf.proofreading;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Severity;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the line that they are about. What
 * was acknowledged is there as a suppressed result with its reason.
 */
public final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifReport() {}

  /** A result; the reason is empty where nobody acknowledged it. */
  private record Result(Problem problem, String unit, String reason) {}

  /**
   * @param broken what is wrong with the English, and with bundles that cannot be used
   */
  public static void write(List<Proofreading> readings, List<Problem> broken, OutputStream out) {
    var results = new ArrayList<Result>();
    broken.forEach(problem -> results.add(new Result(problem, problem.place().unit(), "")));
    for (var reading : readings) {
      reading.findings().forEach(finding -> results.add(result(finding, "")));
      reading
          .acknowledged()
          .forEach(one -> results.add(result(one.finding(), one.line().reason())));
    }
    try (var json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      writeTool(results, json);
      json.writeArrayPropertyStart("results");
      results.forEach(result -> write(result, json));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static Result result(Finding finding, String reason) {
    var unit = finding.segment().map(s -> s.id()).orElse(finding.problem().place().unit());
    return new Result(finding.problem(), unit, reason);
  }

  private static void writeTool(List<Result> results, JsonGenerator json) {
    var rules = new TreeSet<String>();
    results.forEach(result -> rules.add(result.problem.id()));
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "Clearleaf");
    json.writeArrayPropertyStart("rules");
    for (var rule : rules) {
      json.writeStartObject();
      json.writeStringProperty("id", rule);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(Result result, JsonGenerator json) {
    var problem = result.problem;
    json.writeStartObject();
    json.writeStringProperty("ruleId", problem.id());
    json.writeStringProperty("level", level(problem.severity()));
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", escaped(problem.message() + " " + problem.remedy()));
    json.writeEndObject();
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    writePlace(problem, json);
    if (!result.unit.isEmpty()) {
      json.writeArrayPropertyStart("logicalLocations");
      json.writeStartObject();
      json.writeStringProperty("fullyQualifiedName", result.unit);
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
    if (!result.reason.isEmpty()) {
      json.writeArrayPropertyStart("suppressions");
      json.writeStartObject();
      json.writeStringProperty("kind", "external");
      json.writeStringProperty("justification", result.reason);
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void writePlace(Problem problem, JsonGenerator json) {
    if (problem.place().file().isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(problem.place().file()));
    json.writeEndObject();
    if (problem.place().line() > 0) {
      json.writeObjectPropertyStart("region");
      json.writeNumberProperty("startLine", problem.place().line());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /**
   * Braces would begin a placeholder of SARIF (3.11.5); our messages name those of units, such as
   * {@code {page}}.
   */
  private static String escaped(String text) {
    return text.replace("{", "{{").replace("}", "}}");
  }

  /** A path as a relative reference (RFC 3986, 4.2). */
  private static String uri(String path) {
    var out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return out.toString();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }
}
