package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;
import org.clearleaf.web.Route.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The description of the routes for programs says what they do, and they do what it says. */
class OpenApiTest {
  private static final Map<String, Object> DOCUMENT = object(json(OpenApi.bytes()));

  private static Served served;

  @BeforeAll
  static void start() {
    served = new Served();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void everyRouteForProgramsIsDescribedAndNoOther() {
    var routes =
        served.server.routes().stream()
            .filter(route -> route.audience() == Audience.PROGRAMS)
            .map(Route::path)
            // Parts of pages, whose addresses change with their bytes.
            .filter(path -> !path.startsWith(Assets.FOLDER))
            .toList();
    assertThat(in(DOCUMENT, "paths").keySet()).containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void theDescriptionIsSoundOpenApi() {
    assertThat(DOCUMENT.get("openapi")).isEqualTo("3.1.1");
    assertThat(in(DOCUMENT, "info")).containsKeys("title", "version");
    var ids = new ArrayList<Object>();
    in(DOCUMENT, "paths")
        .forEach((path, item) -> {
          var get = in(object(item), "get");
          ids.add(get.get("operationId"));
          var named = new TreeSet<String>();
          for (var parameter : list(get.getOrDefault("parameters", List.of()))) {
            assertThat(object(parameter)).containsKeys("name", "in", "schema");
            if (object(parameter).get("in").equals("path")) {
              assertThat(object(parameter).get("required")).isEqualTo(true);
              named.add((String) object(parameter).get("name"));
            }
          }
          var inPath = new TreeSet<String>();
          java.util.regex.Pattern.compile("\\{(.*?)}")
              .matcher(path)
              .results()
              .forEach(found -> inPath.add(found.group(1)));
          assertThat(named).as(path).isEqualTo(inPath);
          in(get, "responses")
              .forEach((status, response) -> {
                assertThat(status).matches("[1-5][0-9][0-9]");
                assertThat(object(response).get("description")).isNotNull();
              });
        });
    assertThat(ids).doesNotContainNull().doesNotHaveDuplicates();
    references(DOCUMENT).forEach(OpenApiTest::resolve);
  }

  @Test
  void theValuesOfParametersAreThoseOfThePress() {
    var pdf = in(in(in(DOCUMENT, "paths"), "/sheets/{sheet}/{language}.pdf"), "get");
    var values = new LinkedHashMap<String, List<Object>>();
    for (var parameter : list(pdf.get("parameters"))) {
      var schema = in(object(parameter), "schema");
      values.put(
          (String) object(parameter).get("name"), list(schema.getOrDefault("enum", List.of())));
    }
    var sizes = new TreeSet<Integer>();
    var editions = new ArrayList<String>();
    for (var kind : EditionKind.values()) {
      if (kind.hasPages()) {
        sizes.addAll(kind.sizes());
        editions.add(kind.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    assertThat(values.get("size").toString()).isEqualTo(sizes.toString());
    assertThat(values.get("edition").toString()).isEqualTo(editions.toString());
    assertThat(values.get("paper").toString())
        .isEqualTo(Order.PAPERS.stream().map(paper -> paper.name()).toList().toString());
  }

  /** Requests that have each kind of answer. */
  static Stream<String> targets() {
    return Stream.of(
        "/api/sheets",
        "/api/sheets/CL-101",
        "/api/sheets/CL-999",
        "/sheets/CL-101/es.pdf",
        "/sheets/CL-101/es.pdf?size=1",
        "/sheets/CL-101/en.pdf?edition=bilingual",
        "/sheets/CL-101/de.pdf",
        "/sheets/CL-101/es.html",
        "/sheets/CL-101/es.txt",
        "/health",
        "/metrics",
        "/openapi.json");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("targets")
  void everyAnswerIsAsDescribed(String target) throws InterruptedException {
    var answer = served.get(target);
    var described = described(target, answer.status());
    var content = in(described, "content");
    var type = answer.required("Content-Type").replace("; ", ";");
    var media =
        content.entrySet().stream()
            .filter(entry -> entry.getKey().replace("; ", ";").equalsIgnoreCase(type))
            .findFirst();
    assertThat(media).as("%s among %s", type, content.keySet()).isPresent();
    if (type.contains("json")) {
      var schema = in(object(media.get().getValue()), "schema");
      assertThat(mistakes("$", json(answer.body()), schema)).isEmpty();
    }
    if (answer.status() == 200 && object(described).containsKey("headers")) {
      in(described, "headers").keySet().forEach(answer::required);
    }
    if (answer.header("ETag").isPresent()) {
      var again = served.get(target, "If-None-Match: " + answer.required("ETag"));
      assertThat(again.status()).isEqualTo(304);
      described(target, 304);
    }
  }

  @Test
  void refusalsAreAsDescribed() {
    var wrongHost = served.get("/api/sheets", "Host: example.org");
    var schema = resolve("#/components/schemas/Problem");
    assertThat(described("/api/sheets", wrongHost.status())).isNotEmpty();
    assertThat(mistakes("$", json(wrongHost.body()), schema)).isEmpty();
  }

  private static Map<String, Object> described(String target, int status) {
    var path = target.split("\\?")[0];
    var item =
        in(DOCUMENT, "paths").entrySet().stream()
            .filter(entry -> path.matches(entry.getKey().replaceAll("\\{.*?}", "[^/.]+")))
            .findFirst()
            .orElseThrow();
    var responses = in(in(object(item.getValue()), "get"), "responses");
    assertThat(responses).as(target).containsKey(String.valueOf(status));
    return in(responses, String.valueOf(status));
  }

  /** What does not fit its schema, for as much of JSON Schema as the description uses. */
  private static List<String> mistakes(String at, Object value, Map<String, Object> schema) {
    var found = new ArrayList<String>();
    if (schema.containsKey("$ref")) {
      return mistakes(at, value, resolve((String) schema.get("$ref")));
    }
    var type = (String) schema.get("type");
    boolean fits =
        switch (type) {
          case "object" -> value instanceof Map;
          case "array" -> value instanceof List;
          case "string" -> value instanceof String;
          case "integer" -> value instanceof Long;
          case "boolean" -> value instanceof Boolean;
          default -> throw new IllegalArgumentException("unknown type " + type);
        };
    if (!fits) {
      return List.of(at + " is no " + type + ": " + value);
    }
    if (schema.containsKey("enum") && !list(schema.get("enum")).contains(value)) {
      found.add(at + " is none of " + schema.get("enum") + ": " + value);
    }
    if (value instanceof String s
        && "date".equals(schema.get("format"))
        && !s.matches("\\d{4}-\\d\\d-\\d\\d")) {
      found.add(at + " is no date: " + s);
    }
    if (schema.containsKey("minimum") && (Long) value < (Long) schema.get("minimum")) {
      found.add(at + " is too small: " + value);
    }
    if (value instanceof List<?> items) {
      for (int i = 0; i < items.size(); i++) {
        found.addAll(mistakes(at + "[" + i + "]", items.get(i), in(schema, "items")));
      }
    }
    if (value instanceof Map) {
      found.addAll(mistakesOfMembers(at, object(value), schema));
    }
    return found;
  }

  private static List<String> mistakesOfMembers(
      String at, Map<String, Object> members, Map<String, Object> schema) {
    var found = new ArrayList<String>();
    var properties = object(schema.getOrDefault("properties", Map.of()));
    for (var required : list(schema.getOrDefault("required", List.of()))) {
      if (!members.containsKey(required)) {
        found.add(at + " lacks " + required);
      }
    }
    members.forEach((name, member) -> {
      var place = at + "." + name;
      if (properties.containsKey(name)) {
        found.addAll(mistakes(place, member, object(properties.get(name))));
      } else if (schema.get("additionalProperties") instanceof Map) {
        found.addAll(mistakes(place, member, in(schema, "additionalProperties")));
      } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
        found.add(place + " is not described");
      }
    });
    return found;
  }

  private static List<String> references(Object node) {
    var found = new ArrayList<String>();
    if (node instanceof Map) {
      object(node)
          .forEach((name, value) -> {
            if (name.equals("$ref")) {
              found.add((String) value);
            }
            found.addAll(references(value));
          });
    } else if (node instanceof List<?> items) {
      items.forEach(item -> found.addAll(references(item)));
    }
    return found;
  }

  private static Map<String, Object> resolve(String reference) {
    assertThat(reference).startsWith("#/");
    var node = DOCUMENT;
    for (var name : reference.substring(2).split("/")) {
      assertThat(node).as(reference).containsKey(name);
      node = in(node, name);
    }
    return node;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  private static Map<String, Object> in(Map<String, Object> object, String name) {
    return object(object.get(name));
  }

  private static Object json(byte[] bytes) {
    try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        var object = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          var name = parser.currentName();
          parser.nextToken();
          object.put(name, value(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        var array = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        yield array;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw new IllegalArgumentException("not expected: " + parser.currentToken());
    };
  }
}
