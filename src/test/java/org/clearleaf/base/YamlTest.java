package org.clearleaf.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.clearleaf.base.Yaml.Mapping;
import org.junit.jupiter.api.Test;

class YamlTest {

  @Test
  void valuesOfEveryKind() {
    var text =
        """
        # a comment
        name: Español
        folded: >-
          one
          two
        no: no
        count: 12
        day: 2026-05-08
        yes: true
        list: [a, "b c"]
        severity: warning
        people:
          - {id: a}
          - id: b
        codes: {x: y, z: w}
        """;
    assertThat(
            problems(
                text,
                yaml -> {
                  assertThat(yaml.text("name")).contains("Español");
                  assertThat(yaml.text("folded")).contains("one two");
                  assertThat(yaml.text("no")).contains("no");
                  assertThat(yaml.text("absent", "else")).isEqualTo("else");
                  assertThat(yaml.integer("count", 1, 12)).hasValue(12);
                  assertThat(yaml.date("day").map(Object::toString)).contains("2026-05-08");
                  assertThat(yaml.flag("yes", false)).isTrue();
                  assertThat(yaml.flag("absent", true)).isTrue();
                  assertThat(yaml.texts("list")).containsExactly("a", "b c");
                  assertThat(yaml.oneOf("severity", Severity.class)).contains(Severity.WARNING);
                  assertThat(yaml.mappings("people").get(1).text("id")).contains("b");
                  assertThat(yaml.mappings("people").get(1).line()).isEqualTo(14);
                  assertThat(yaml.mapping("codes").orElseThrow().texts())
                      .containsEntry("z", "w")
                      .hasSize(2);
                  assertThat(yaml.place("codes")).isEqualTo(Place.line("x.yaml", 15));
                  yaml.rejectOtherKeys();
                }))
        .isEmpty();
  }

  @Test
  void everyMistakeIsMet() {
    assertThat(
            problems(
                "a: [1]\nb: x\nc: {d: e}\nf: ''\ng: many\nh: [[]]\n",
                yaml -> {
                  assertThat(yaml.text("a")).isEmpty();
                  assertThat(yaml.texts("b")).isEmpty();
                  assertThat(yaml.date("c")).isEmpty();
                  assertThat(yaml.text("f")).isEmpty();
                  assertThat(yaml.flag("g", false)).isFalse();
                  assertThat(yaml.texts("h")).isEmpty();
                  assertThat(yaml.integer("i", 0, 1)).isEmpty();
                  assertThat(yaml.oneOf("b", Severity.class)).isEmpty();
                  assertThat(yaml.mapping("a")).isEmpty();
                  assertThat(yaml.mappings("a")).isEmpty();
                  yaml.mapping("c").orElseThrow().rejectOtherKeys();
                }))
        .containsExactly(
            "1 yaml.type",
            "2 yaml.type",
            "3 yaml.type",
            "4 yaml.type",
            "5 yaml.type",
            "6 yaml.type",
            "1 yaml.missing",
            "2 yaml.type",
            "1 yaml.type",
            "1 yaml.type",
            "3 yaml.unknown");
  }

  @Test
  void whatIsNoMapping() {
    assertThat(problems("", _ -> {})).containsExactly("1 yaml.syntax");
    assertThat(problems("just text", _ -> {})).containsExactly("1 yaml.type");
    assertThat(problems("a: b\n---\nc: d\n", _ -> {})).containsExactly("2 yaml.syntax");
    assertThat(problems("a: b\n c: d\n", _ -> {})).containsExactly("2 yaml.syntax");
    assertThat(problems("a: \"b\n", _ -> {})).containsExactly("1 yaml.syntax");
    assertThat(problems("a: b\u0000\n", _ -> {})).containsExactly("1 yaml.syntax");
    assertThat(problems("[a]: b\n", _ -> {})).containsExactly("1 yaml.syntax");
  }

  @Test
  void smallFilesDoNotGrow() {
    assertThat(problems("a: &x [l, l]\nb: [*x, *x]\n", _ -> {})).containsExactly("1 yaml.syntax");
    assertThat(problems("b: *x\n", _ -> {})).containsExactly("1 yaml.syntax");
    assertThat(problems("a: " + "[".repeat(100_000), _ -> {})).containsExactly("1 yaml.syntax");
    assertThat(problems("a:\n" + "- ".repeat(100_000) + "x", _ -> {}))
        .containsExactly("2 yaml.syntax");
  }

  private static List<String> problems(String text, Consumer<Mapping> questions) {
    var problems = new Problems();
    Yaml.read("x.yaml", text, problems).ifPresent(questions);
    return problems.list().stream().map(p -> p.place().line() + " " + p.id()).toList();
  }
}
