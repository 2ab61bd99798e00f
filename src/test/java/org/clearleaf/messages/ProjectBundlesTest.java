package org.clearleaf.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.content.Summary;
import org.clearleaf.content.SummaryReader;
import org.clearleaf.content.UnitText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that this project ships, in every language. */
class ProjectBundlesTest {

  private static final FolderShelf SHELF =
      new FolderShelf(
          Path.of(""), Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC));

  private static final Bundles BUNDLES = new Bundles(SHELF);

  static List<String> tags() {
    return BUNDLES.tags();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void everyLanguageIsComplete(String tag) {
    var problems = new Problems();
    var summary = summary(problems);
    var words = BUNDLES.words(summary, tag, problems);
    assertThat(problems.list()).isEmpty();
    assertThat(words).isPresent();
    assertThat(words.get().review().draft()).isTrue();
    assertThat(words.get().review().machineTranslated()).isEqualTo(!tag.equals("en"));
    for (var section : summary.sections()) {
      assertThat(words.get().word(section.heading()).plain()).isNotBlank();
    }
    var status = BUNDLES.status(summary, tag, problems).orElseThrow();
    assertThat(status.isComplete()).isTrue();
    assertThat(status.isPublishable()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void everyCommonUnitCanBeFilled(String tag) {
    var problems = new Problems();
    var words = BUNDLES.words(summary(problems), tag, problems).orElseThrow();
    for (var source : Catalogue.common(SHELF, problems).orElseThrow().sources().values()) {
      var arguments = new HashMap<String, Argument>();
      for (var token : UnitText.tokens(source.unit().english())) {
        if (token instanceof UnitText.Token.Placeholder(var name)) {
          arguments.put(name, words.longDate(LocalDate.of(2026, 5, 8)));
        }
      }
      assertThat(words.common(source.key(), Map.copyOf(arguments)).plain()).isNotBlank();
      assertThat(words.commonInEnglish(source.key(), arguments).plain()).isNotBlank();
    }
  }

  /** Translators see the units in the order of the sheet, each with its class. */
  @ParameterizedTest
  @MethodSource("tags")
  void filesFollowTheirCatalogues(String tag) throws IOException {
    if (tag.equals("en")) {
      return;
    }
    var problems = new Problems();
    var catalogues =
        List.of(
            Catalogue.of(summary(problems), problems),
            Catalogue.common(SHELF, problems).orElseThrow());
    for (var catalogue : catalogues) {
      var file = "translations/" + tag + "/" + catalogue.name() + ".po";
      var po =
          PoFile.read(file, new String(SHELF.read(file), StandardCharsets.UTF_8), problems)
              .orElseThrow();
      var found =
          po.entries().stream()
              .filter(entry -> !entry.isHeader() && !entry.obsolete())
              .map(entry -> entry.context() + " " + unitClass(String.join(" ", entry.notes())))
              .toList();
      var expected =
          catalogue.sources().values().stream()
              .map(source -> source.key() + " " + source.unit().unitClass().word())
              .toList();
      assertThat(found).as(file).isEqualTo(expected);
    }
  }

  private static String unitClass(String note) {
    return note.substring(note.lastIndexOf(' ') + 1);
  }

  private static Summary summary(Problems problems) {
    return new SummaryReader().read("acute-lymphocytic-leukemia", SHELF, problems).orElseThrow();
  }
}
