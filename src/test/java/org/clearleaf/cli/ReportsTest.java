package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What programs get of a check, read back as programs read it. */
class ReportsTest {
  @TempDir private Path root;
  private SmallClinic clinic;

  /**
   * In Spanish an error, a warning, and a warning that is acknowledged; Welsh cannot be read; the
   * English has a warning of its own.
   */
  @BeforeEach
  void aProjectWithFindings() {
    clinic = new SmallClinic(root);
    clinic
        .word("title", "Flu")
        .word("medicine.heading", "Your medicine")
        .word("medicine.paragraph-1", "Tome \\\"una\\\" tableta & <b>ya</b>.");
    clinic.run("translate", "acknowledge", "es", "text.same", "title", "--because", "So it is.");
    clinic.put("translations/cy/bundle.yaml", "schema: [");
  }

  private String report(String format) {
    var ran = clinic.run("translate", "check", "--format", format);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    return ran.out();
  }

  @Test
  void json() {
    var report = map(Json.read(report("json")));

    assertThat(list(report.get("problems")))
        .singleElement()
        .satisfies(p ->
            assertThat(map(p))
                .containsEntry("file", "translations/cy/bundle.yaml")
                .containsEntry("severity", "error"));
    var spanish = map(list(report.get("languages")).get(1));
    assertThat(spanish).containsEntry("language", "es").containsKey("units");
    assertThat(list(spanish.get("findings")))
        .extracting(f -> map(f).get("check") + " " + map(f).get("unit"))
        .contains("text.same flu/medicine.heading")
        .doesNotContain("text.same flu/title");
    assertThat(list(spanish.get("findings")))
        .allSatisfy(f ->
            assertThat(map(f).keySet())
                .containsExactly("check", "severity", "file", "line", "unit", "message", "remedy"));
    assertThat(list(spanish.get("acknowledged")))
        .containsExactly(Map.of("check", "text.same", "unit", "flu/title", "reason", "So it is."));
  }

  /** The properties that SARIF 2.1.0 demands, and those that code hosts need to show a result. */
  @Test
  void sarif() {
    var log = map(Json.read(report("sarif")));

    assertThat(log).containsEntry("version", "2.1.0").containsKey("$schema");
    var run = map(list(log.get("runs")).getFirst());
    var driver = map(map(run.get("tool")).get("driver"));
    assertThat(driver).containsEntry("name", "Clearleaf");
    var rules = list(driver.get("rules")).stream().map(rule -> map(rule).get("id")).toList();
    assertThat(rules).doesNotHaveDuplicates().contains("text.same");
    var results = list(run.get("results"));
    assertThat(results).hasSizeGreaterThanOrEqualTo(4);
    for (var one : results) {
      var result = map(one);
      assertThat(result.get("ruleId")).isIn(rules);
      assertThat(result.get("level")).isIn("error", "warning", "note");
      assertThat((String) map(result.get("message")).get("text"))
          .as("braces are doubled (3.11.5)")
          .isNotBlank()
          .satisfies(
              t -> assertThat(t.replace("{{", "").replace("}}", "")).doesNotContain("{", "}"));
      var place = map(map(list(result.get("locations")).getFirst()).get("physicalLocation"));
      var uri = (String) map(place.get("artifactLocation")).get("uri");
      assertThat(java.net.URI.create(uri).isAbsolute()).isFalse();
      assertThat(root.resolve(uri)).exists();
      if (place.containsKey("region")) {
        assertThat((Integer) map(place.get("region")).get("startLine")).isPositive();
      }
    }
    assertThat(results.stream().map(ReportsTest::map).filter(r -> r.containsKey("suppressions")))
        .singleElement()
        .satisfies(r ->
            assertThat(list(r.get("suppressions")))
                .containsExactly(Map.of("kind", "external", "justification", "So it is.")));
    assertThat(report("sarif")).contains("{{tamiflu}}");
  }

  @Test
  void junit() throws Exception {
    var document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(report("junit"))));

    assertThat(document.getDocumentElement().getTagName()).isEqualTo("testsuites");
    var suites = elements(document.getDocumentElement(), "testsuite");
    assertThat(suites)
        .extracting(s -> s.getAttribute("name"))
        .containsExactly("project", "en", "es");
    for (var suite : suites) {
      var cases = elements(suite, "testcase");
      assertThat(suite.getAttribute("tests")).isEqualTo("" + cases.size());
      assertThat(suite.getAttribute("failures"))
          .isEqualTo("" + cases.stream().filter(c -> !elements(c, "failure").isEmpty()).count());
      assertThat(cases).extracting(c -> c.getAttribute("name")).doesNotHaveDuplicates();
      assertThat(cases).allMatch(c -> elements(c, "failure").size() <= 1);
    }
    var heading =
        elements(suites.get(2), "testcase").stream()
            .filter(c -> c.getAttribute("name").equals("flu/medicine.heading"))
            .findFirst()
            .orElseThrow();
    assertThat(elements(heading, "failure"))
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.getAttribute("type")).isEqualTo("text.same");
          assertThat(failure.getTextContent())
              .contains("translations/es/flu.po:", "Translate them");
        });
    assertThat(elements(suites.get(2), "testcase"))
        .extracting(c -> c.getAttribute("name"))
        .doesNotContain("flu/title");
  }

  @Test
  void aLanguageWithoutAFindingIsATestThatPasses() throws Exception {
    var report = clinic.run("translate", "check", "en", "--format", "junit").out();

    assertThat(report)
        .contains("<testsuite name=\"en\" tests=\"1\" failures=\"0\"")
        .contains("<testcase classname=\"en\" name=\"en\">");
  }

  @Test
  void aCharacterThatWasCutInHalfDamagesNoReport() {
    clinic.edit(SmallClinic.SUMMARY, "- Rest,", "- " + "x".repeat(59) + "\uD83D\uDE00 Rest,");
    clinic.run("translate", "update", "es");
    clinic.word("short-answer.item-1", "");

    assertThat(map(Json.read(report("json")))).isNotEmpty();
    assertThat(map(Json.read(report("sarif")))).isNotEmpty();
    assertThat(report("junit")).isNotEmpty();
  }

  @Test
  void statusInJsonSaysWhatTheTableSays() {
    var ran = clinic.run("translate", "status", "es", "--format", "json");
    var standing = map(list(Json.read(ran.out())).getFirst());
    var row = clinic.run("translate", "status", "es").row("es").split(" {2,}");
    var cells = new ArrayList<>();
    cells.addAll(
        List.of(standing.get("language"), standing.get("englishName"), standing.get("sheet")));
    cells.addAll(map(standing.get("units")).values());
    cells.add(standing.get("wordsLeft"));
    cells.addAll(map(standing.get("findings")).values());
    cells.add(
        "no: "
            + String.join(
                "; ", list(standing.get("hindrances")).stream().map(Object::toString).toList()));

    assertThat(cells).extracting(Object::toString).containsExactly(row);
    assertThat(standing).containsEntry("publishable", false).containsEntry("summary", "flu");
  }

  private static List<Element> elements(Element parent, String name) {
    var children = parent.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(element -> element.getTagName().equals(name))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /** Maps, lists, texts, numbers and truth values of a JSON text. */
  private static final class Json {

    static Object read(String text) {
      try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
        parser.nextToken();
        var value = value(parser);
        assertThat(parser.nextToken()).as("nothing follows").isNull();
        return value;
      }
    }

    private static Object value(JsonParser parser) {
      return switch (parser.currentToken()) {
        case START_OBJECT -> {
          var map = new LinkedHashMap<String, Object>();
          while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            assertThat(map.put(name, value(parser))).as("%s is there once", name).isNull();
          }
          yield map;
        }
        case START_ARRAY -> {
          var list = new ArrayList<>();
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
          }
          yield list;
        }
        case VALUE_NUMBER_INT -> parser.getIntValue();
        case VALUE_TRUE -> true;
        case VALUE_FALSE -> false;
        default -> parser.getString();
      };
    }
  }
}
