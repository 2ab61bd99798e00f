package org.clearleaf.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.OverlayShelf;
import org.clearleaf.base.Shelf;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.Order;
import org.clearleaf.translation.Translations;
import org.clearleaf.workbench.Pseudo;
import org.clearleaf.workbench.PseudoBundle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a sheet does to a language, seen before anybody has translated it (TRANSLATION 5). */
@Execution(ExecutionMode.CONCURRENT)
class PseudoHandoutsTest {
  private static final List<Integer> SIZES = List.of(16, 18, 24);

  private static final String TEMPLATE = "templates/handout.ftlh";

  /** Keys are for pictures of pages, and too long for the largest print. */
  private static final Set<Pseudo> WORDS =
      EnumSet.complementOf(EnumSet.of(Pseudo.KEYS, Pseudo.MISSING));

  /**
   * Two fifths longer than English, from right to left, tall and without spaces: nothing is too
   * wide, cut, out of order or without its letter.
   */
  @TestFactory
  Stream<DynamicTest> everySheetIsAsItMustBe() throws IOException {
    var workshop = workshop(new ProjectShelf());
    return orders(WORDS)
        .map(order ->
            DynamicTest.dynamicTest(
                HandoutInvariantsTest.name(order),
                () -> HandoutInvariantsTest.check(workshop, order)));
  }

  @TestFactory
  Stream<DynamicTest> noEnglishIsHardCoded() throws IOException {
    var workshop = workshop(new ProjectShelf());
    return orders(EnumSet.of(Pseudo.ACCENTED, Pseudo.MIRRORED))
        .map(order ->
            DynamicTest.dynamicTest(
                HandoutInvariantsTest.name(order),
                () -> assertThat(hardCoded(workshop, order)).isEmpty()));
  }

  @Test
  void englishInATemplateIsFoundWhereverItStands() {
    for (var pseudo : List.of(Pseudo.ACCENTED, Pseudo.MIRRORED)) {
      assertThat(hardCoded(pseudo, "<h1>${title}</h1>", "<h1>${title}</h1><p>Read on</p>"))
          .singleElement()
          .asString()
          .endsWith(" P: Read on");
      assertThat(hardCoded(pseudo, "<h2>${about.heading}</h2>", "<h2>${about.heading} now</h2>"))
          .hasSize(2)
          .anyMatch(found -> found.startsWith("bookmark ") && found.endsWith(" now"));
      assertThat(hardCoded(pseudo, "<title>${plainTitle}", "<title>Sheet: ${plainTitle}"))
          .singleElement()
          .asString()
          .startsWith("title of the file: Sheet: ");
      assertThat(hardCoded(pseudo, "<p class=\"page\">${page}", "<p class=\"page\">p. ${page}"))
          .isNotEmpty()
          .allMatch(found -> found.startsWith("foot of page "));
    }
  }

  /** A sentence put together of two units is one that no translator can turn round. */
  @Test
  void textBesideAUnitIsFoundByItsBrackets() {
    assertThat(hardCoded(Pseudo.ACCENTED, "<h1>${title}</h1>", "<h1>${title} («é»)</h1>"))
        .isNotEmpty();
  }

  private static List<String> hardCoded(Pseudo pseudo, String before, String after) {
    try {
      var project = new ProjectShelf().edited(TEMPLATE, text -> text.replace(before, after));
      var summary = project.list("summaries").getFirst().replace(".md", "");
      return hardCoded(workshop(project), Order.of(summary, pseudo.language()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> hardCoded(Workshop workshop, Order order) throws IOException {
    try (var handout = workshop.make(order)) {
      return English.hardCoded(handout);
    }
  }

  private static Workshop workshop(Shelf project) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    var bundle = new PseudoBundle(project, new Translations(project));
    for (var pseudo : Pseudo.values()) {
      files.putAll(bundle.files(pseudo));
    }
    return new Workshop(new OverlayShelf(project, files));
  }

  private static Stream<Order> orders(Set<Pseudo> pseudos) throws IOException {
    var orders = new ArrayList<Order>();
    for (var summary : new ProjectShelf().list("summaries")) {
      for (var pseudo : pseudos) {
        for (int size : SIZES) {
          for (PageFormat paper : Order.PAPERS) {
            orders.add(Order.large(summary.replace(".md", ""), pseudo.language(), size, paper));
          }
        }
      }
    }
    return orders.stream();
  }
}
