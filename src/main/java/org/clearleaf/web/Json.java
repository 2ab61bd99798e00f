package org.clearleaf.web;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.content.Summary.Basis;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.clearleaf.web.Answer.Fault;
import org.clearleaf.web.ShelfContent.Sheet;
import org.clearleaf.web.ShelfContent.Version;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What programs are told; {@code openapi.json} describes it. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static byte[] sheets(Content content) {
    return write(json -> {
      json.writeStringProperty("content", content.hash());
      json.writeArrayPropertyStart("sheets");
      content.shelf().sheets().forEach(sheet -> sheet(sheet, content, json));
      json.writeEndArray();
    });
  }

  static byte[] sheet(Sheet sheet, Content content) {
    return write(json -> members(sheet, content, json));
  }

  private static void sheet(Sheet sheet, Content content, JsonGenerator json) {
    json.writeStartObject();
    members(sheet, content, json);
    json.writeEndObject();
  }

  private static void members(Sheet sheet, Content content, JsonGenerator json) {
    json.writeStringProperty("sheet", sheet.id());
    json.writeStringProperty("title", sheet.summary().title().english());
    json.writeNumberProperty("version", sheet.summary().version());
    json.writeStringProperty("dated", sheet.summary().dated().toString());
    json.writeBooleanProperty("medicalSource", sheet.summary().basis() == Basis.MEDICAL_SOURCE);
    json.writeStringProperty("nextReview", sheet.summary().nextReview().toString());
    json.writeBooleanProperty("overdue", content.day().isAfter(sheet.summary().nextReview()));
    json.writeArrayPropertyStart("languages");
    sheet.languages().forEach(version -> version(sheet, version, json));
    json.writeEndArray();
  }

  private static void version(Sheet sheet, Version version, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("language", version.language().tag());
    json.writeStringProperty("name", version.englishName());
    json.writeStringProperty("endonym", version.endonym());
    json.writeStringProperty("title", version.title().orElse(""));
    json.writeStringProperty("direction", version.direction().word());
    json.writeStringProperty("state", version.state().word());
    json.writeObjectPropertyStart("units");
    version
        .units()
        .forEach((state, count) ->
            json.writeNumberProperty(state.name().toLowerCase(Locale.ROOT), count));
    json.writeEndObject();
    json.writeArrayPropertyStart("problems");
    version.problems().forEach(problem -> problem(problem, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("files");
    if (Content.canBeMade(version)) {
      for (var kind : EditionKind.values()) {
        if (kind != EditionKind.BILINGUAL || !version.language().equals(Language.ENGLISH)) {
          file(sheet, version, kind, json);
        }
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void file(Sheet sheet, Version version, EditionKind kind, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("edition", kind.word());
    json.writeStringProperty("mediaType", kind.mediaType());
    json.writeStringProperty("href", SheetRoutes.address(sheet, version.language(), kind));
    if (kind.hasPages()) {
      json.writeArrayPropertyStart("sizes");
      kind.sizes().forEach(json::writeNumber);
      json.writeEndArray();
      json.writeArrayPropertyStart("papers");
      Order.PAPERS.forEach(paper -> json.writeString(paper.name()));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** With its place in the project, which is no path of this computer. */
  private static void problem(Problem problem, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", problem.id());
    json.writeStringProperty("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("place", problem.place().toString());
    json.writeStringProperty("message", problem.message());
    json.writeStringProperty("remedy", problem.remedy());
    json.writeEndObject();
  }

  /** RFC 9457. */
  static byte[] problem(Fault fault) {
    return write(json -> {
      json.writeStringProperty("type", "about:blank");
      json.writeStringProperty("title", fault.reason().title());
      json.writeNumberProperty("status", fault.status());
      json.writeStringProperty("reason", fault.reason().key());
      json.writeArrayPropertyStart("details");
      fault.details().forEach(json::writeString);
      json.writeEndArray();
    });
  }

  static byte[] health(Health.Report report) {
    return write(json -> {
      json.writeStringProperty("status", report.isWell() ? "ok" : "failing");
      json.writeArrayPropertyStart("reasons");
      report.reasons().forEach(json::writeString);
      json.writeEndArray();
      json.writeNumberProperty("sheets", report.sheets());
      json.writeNumberProperty("versions", report.versions());
      json.writeStringProperty("content", report.content());
    });
  }

  /** An object whose members somebody writes. */
  private static byte[] write(Consumer<JsonGenerator> members) {
    var out = new ByteArrayOutputStream(8 << 10);
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      members.accept(json);
      json.writeEndObject();
    }
    return out.toByteArray();
  }
}
