package org.clearleaf.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.clearleaf.MapShelf;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.Test;

/** What becomes of a template that is wrong, has no end, or wants more than it is given. */
class TemplateMistakesTest {
  private final MapShelf shelf = MapShelf.ofTemplates();

  private Problem mistake(String file, String template) throws IOException {
    shelf.with("templates/" + file, template);
    var found = new Problems();
    assertThat(new HandoutTemplate(shelf).fill(new HandWords("es"), found)).isEmpty();
    assertThat(found.list()).hasSize(1);
    return found.list().getFirst();
  }

  @Test
  void mistakesInATemplateAreProblems() throws IOException {
    assertThat(mistake("handout.ftlh", "\n  ${titel}"))
        .isEqualTo(
            Problem.error(
                "template.value",
                new Place("templates/handout.ftlh", 2, 5, ""),
                "\"titel\" has no value here.",
                "Whoever keeps the template: mend the name; docs/template.md lists the values."));
    var syntax = mistake("handout.ftlh", "x\n<#if english>");
    assertThat(syntax.id()).isEqualTo("template.syntax");
    assertThat(syntax.place().toString()).startsWith("templates/handout.ftlh:2:");
    assertThat(mistake("handout.ftlh", "<#include \"gone.ftlh\">").place())
        .isEqualTo(new Place("templates/handout.ftlh", 1, 1, ""));
    assertThat(mistake("handout_es.ftlh", "${title.x.y}").place().file())
        .isEqualTo("templates/handout_es.ftlh");
  }

  @Test
  void mistakesInWhatATemplateIncludesNameThatFile() throws IOException {
    shelf.with("templates/handout.ftlh", "<#include \"more.ftlh\">");
    assertThat(mistake("more.ftlh", "\n<#list>").place().toString())
        .startsWith("templates/more.ftlh:2:");
    assertThat(mistake("more.ftlh", "\n\n${x}").place())
        .isEqualTo(new Place("templates/more.ftlh", 3, 3, ""));
    shelf.with("templates/more.ftlh", new byte[] {'a', (byte) 0xE9});
    var found = new Problems();
    assertThat(new HandoutTemplate(shelf).fill(new HandWords("es"), found)).isEmpty();
    assertThat(found.list())
        .extracting(Problem::id, p -> p.place().file())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("template.encoding", "templates/more.ftlh"));
  }

  @Test
  void whatHasNoEndIsAProblem() throws IOException {
    for (var endless :
        List.of(
            "<#list 1..1000000000 as i>x</#list>",
            "<#list 1..60 as i><#assign s = (s!\"x\") + (s!\"x\")></#list>",
            "${\"\"?left_pad(2000000000)}",
            "<#macro again><@again/></#macro><@again/>",
            "<#include \"handout.ftlh\">")) {
      assertThat(mistake("handout.ftlh", endless).id()).isEqualTo("template.endless");
    }
  }

  @Test
  void aLoopThatPrintsNothingAndHasNoEndIsStoppedAndNotTriedAgain() throws IOException {
    shelf.with("templates/handout.ftlh", "<#include \"more.ftlh\">");
    shelf.with("templates/more.ftlh", "<#list 1.. as i></#list>");
    var template = new HandoutTemplate(shelf);
    for (var language : List.of("es", "vi", "ar")) {
      var found = new Problems();
      assertTimeout(
          Duration.ofSeconds(language.equals("es") ? 20 : 1),
          () -> assertThat(template.fill(new HandWords(language), found)).isEmpty());
      assertThat(found.list()).extracting(Problem::id).containsExactly("template.endless");
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void aFileThatIsNoTemplateSaysWhy() throws IOException {
    assertThat(mistake("handout.ftlh", "\uFEFF<#ftl>").message())
        .isEqualTo("The template begins with a byte order mark.");
    assertThat(mistake("handout.ftlh", " ".repeat(200_000)).message())
        .isEqualTo("The template is longer than 128 KB.");
  }

  @Test
  void whatFreeMarkerSaysIsShortAndAlwaysTheSame() throws IOException {
    assertThat(mistake("handout.ftlh", "${title?foo}").message())
        .isEqualTo("Unknown built-in: \"foo\".");
    assertThat(mistake("handout.ftlh", "${(\"aa\"?matches(\"a\"))?foo}").message())
        .doesNotContain("@");
    assertThat(mistake("handout.ftlh", "${title.x.y}").message()).doesNotContain("==>");
  }

  @Test
  void aMissingTemplateIsAProblem() throws IOException {
    var found = new Problems();
    assertThat(new HandoutTemplate(new MapShelf()).fill(new HandWords("es"), found)).isEmpty();
    assertThat(found.list()).extracting(Problem::id).containsExactly("template.missing");
    assertThat(found.list().getFirst().place().file()).isEqualTo("templates/handout.ftlh");
  }

  /**
   * What a template cannot reach: classes, the methods of our objects, files beside the templates.
   */
  @Test
  void aTemplateReachesNothingElse() throws IOException {
    for (var template :
        List.of(
            "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
            "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"x\")}",
            "${title?api.class}",
            "${sections?api.getClass()}",
            "${title.class}",
            "<#include \"../summaries/x.md\">",
            "<#include \"/../pom.xml\">",
            "<#include \"file:///etc/hostname\">")) {
      shelf.with("summaries/x.md", "secret");
      assertThat(mistake("handout.ftlh", template).id()).startsWith("template.");
    }
  }

  /** Each by its own lock, and not only because the next one holds. */
  @Test
  void classesAndMethodsAreLockedByFreeMarkerItself() throws IOException {
    assertThat(
            mistake("handout.ftlh", "${\"freemarker.template.utility.Execute\"?new()(\"id\")}")
                .message())
        .contains("not allowed", "security");
    assertThat(mistake("handout.ftlh", "${title?api.class}").message())
        .contains("api_builtin_enabled");
  }

  @Test
  void nothingIsPrintedByTheWay() throws IOException {
    var before = System.err;
    var out = new ByteArrayOutputStream();
    System.setErr(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      mistake("handout.ftlh", "${x}");
      mistake("handout.ftlh", "<#if");
      mistake("handout.ftlh", "<#attempt>${x}<#recover>${y}</#attempt>");
    } finally {
      System.setErr(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
