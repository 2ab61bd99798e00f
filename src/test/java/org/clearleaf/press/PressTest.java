package org.clearleaf.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.clearleaf.MapShelf;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.clinic.ClinicReader;
import org.clearleaf.layout.PageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PressTest {
  private static final String NAME = "acute-lymphocytic-leukemia";

  @Test
  void thereAreFortyLanguagesAndEnglishComesFirst() throws IOException {
    var problems = new Problems();
    var languages = new Press(new ProjectShelf()).catalogue().languages(problems);

    assertThat(languages)
        .extracting(Language::tag)
        .startsWith("en")
        .containsExactlyInAnyOrder(
            ("en es fr de pt-BR it pl ro ru uk tr vi fil ht so sw am ti ar fa ur ps he hi bn pa gu ta te"
                    + " ne th lo km my zh-Hans zh-Hant ja ko hy hmn")
                .split(" "));
    assertThat(problems.list()).isEmpty();
  }

  /** One press, used by many threads at once, makes what a fresh one makes on one thread. */
  @Test
  void theSameOrderGivesTheSameBytesOnAnyThread() throws Exception {
    var orders = orders();
    var alone = new ArrayList<byte[]>();
    for (var order : orders) {
      alone.add(bytes(new Press(new ProjectShelf()).print(order)));
    }

    var shared = new Press(new ProjectShelf());
    var work = new ArrayList<Callable<Edition>>();
    for (int round = 0; round < 3; round++) {
      orders.forEach(order -> work.add(() -> shared.print(order)));
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      var editions = threads.invokeAll(work);
      for (int i = 0; i < work.size(); i++) {
        int n = i % orders.size();
        assertThat(bytes(editions.get(i).get()))
            .as(orders.get(n).toString())
            .isEqualTo(alone.get(n));
      }
    }
  }

  @Test
  void sizeAndPaperReachThePage() throws IOException {
    var press = new Press(new ProjectShelf());
    var usual = press.print(Order.of(NAME, Language.ENGLISH));
    var large = press.print(Order.large(NAME, Language.ENGLISH, 28, PageFormat.LETTER));

    assertThat(large.file().orElseThrow().pages())
        .isGreaterThan(usual.file().orElseThrow().pages());
    assertThat(large.file().orElseThrow().name()).isEqualTo("CL-101-en-v1-2026-05-28pt-letter.pdf");
  }

  @Test
  void aDraftIsMadeUnlessAReleaseIsWanted() throws IOException {
    var press = new Press(new ProjectShelf());
    var draft = press.print(Order.of(NAME, new Language("es")));
    var release =
        press.print(Order.large(NAME, new Language("es"), 18, PageFormat.A4).with(Drafts.REFUSED));

    assertThat(draft.isMade()).as(draft.problems().toString()).isTrue();
    assertThat(draft.state()).isEqualTo(State.DRAFT);
    assertThat(release.isMade()).isFalse();
    assertThat(release.state()).isEqualTo(State.DRAFT);
    assertThat(release.problems())
        .allMatch(p -> p.id().equals("release.draft"))
        .extracting(p -> p.place().file())
        .contains("translations/en/signoff.tsv", "translations/es/signoff.tsv");
  }

  @Test
  void anUnknownSummaryIsAProblem() throws IOException {
    var edition = new Press(new ProjectShelf()).print(Order.of("flu", Language.ENGLISH));

    assertThat(edition.isMade()).isFalse();
    assertThat(edition.state()).isEqualTo(State.INCOMPLETE);
    assertThat(edition.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.place().file()).isEqualTo("summaries/flu.md"));
  }

  @Test
  void anOrderKnowsItsSizesAndPapers() {
    assertThatThrownBy(() -> Order.large(NAME, Language.ENGLISH, 12, PageFormat.A4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12");
    var a5 = new PageFormat("a5", 419_528, 595_276, 72_000);
    assertThatThrownBy(() -> Order.large(NAME, Language.ENGLISH, 18, a5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a5");
  }

  /** Whatever a template of some language leaves out, in whatever form somebody wants the sheet. */
  @ParameterizedTest
  @EnumSource(
      value = EditionKind.class,
      names = {"LARGE", "HTML", "TEXT"})
  void aSheetThatDoesNotSayThatTheClinicChoseADraftIsNotMade(EditionKind kind) throws IOException {
    var shelf =
        new ProjectShelf()
            .edited(
                "templates/handout.ftlh",
                text ->
                    text.replace(
                        "<@parts.sentences draft.sentences gap/>", "${draft.sentences?first}"));
    var order = Order.of(NAME, Language.ENGLISH).with(kind);
    assertThat(new Press(shelf).print(order).isMade()).isTrue();
    var chosen = new Press(shelf).print(order.with(Drafts.CHOSEN));
    assertThat(chosen.isMade()).isFalse();
    assertThat(chosen.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.id()).isEqualTo("sheet.unsaid");
          assertThat(problem.message()).contains("chose to hand out a draft");
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = EditionKind.class,
      names = {"LARGE", "HTML", "TEXT"})
  void withoutItsLogoASheetIsNotMade(EditionKind kind) throws IOException {
    var shelf =
        new ProjectShelf()
            .with(
                "clinic.yaml", "name: Riverside\nlogo: {file: logo.svg, alternative: Riverside}\n")
            .with("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    var edition = new Press(shelf).print(Order.of(NAME, Language.ENGLISH).with(kind));
    assertThat(edition.isMade()).isFalse();
    assertThat(edition.problems()).extracting(Problem::id).containsExactly("picture.damaged");
  }

  @Test
  void besideEnglishThereIsNoEnglish() throws IOException {
    var order = Order.of(NAME, Language.ENGLISH).with(EditionKind.BILINGUAL);
    var edition = new Press(new ProjectShelf()).print(order);
    assertThat(edition.isMade()).isFalse();
    assertThat(edition.problems())
        .extracting(Problem::id)
        .containsExactly("edition.no-second-language");
  }

  @Test
  void aClinicsSizeIsThatOfTheFormsThatAreMadeInIt() {
    var clinic =
        ClinicReader.read(
            new MapShelf().with("clinic.yaml", "name: Riverside\nsize: 24\n"), new Problems());
    assertThat(EditionKind.LARGE.usualSize(clinic)).isEqualTo(24);
    assertThat(EditionKind.BILINGUAL.usualSize(clinic)).isEqualTo(24);
    assertThat(EditionKind.CLEAR.usualSize(clinic)).isEqualTo(14);
    assertThat(EditionKind.HTML.usualSize(clinic)).isEqualTo(18);
  }

  private static List<Order> orders() throws IOException {
    return new Press(new ProjectShelf())
        .catalogue().languages(new Problems()).stream()
            // At the usual size some footers are over their budget; that is another test's matter.
            .map(language -> Order.large(NAME, language, 16, PageFormat.A4))
            .toList();
  }

  private static byte[] bytes(Edition edition) {
    return edition
        .file()
        .orElseThrow(() -> new AssertionError(edition.problems().toString()))
        .bytes();
  }
}
