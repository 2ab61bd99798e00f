package org.clearleaf.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.clearleaf.ProjectShelf;
import org.clearleaf.VeraPdf;
import org.clearleaf.base.Problems;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.review.ReviewExport;
import org.clearleaf.translation.ContentHash;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;
import org.clearleaf.translation.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The review sheet on paper, read back: a clinician signs for exactly the words that are on it. */
class ReviewSheetTest {
  private static final String SUMMARY = "acute-lymphocytic-leukemia";
  private static final List<String> BOTH = List.of("common", SUMMARY);

  private final ProjectShelf shelf = new ProjectShelf();

  @ParameterizedTest
  @ValueSource(
      strings = {"es", "ar", "ur", "he", "hi", "ta", "th", "km", "my", "zh-Hans", "ja", "ko", "am"})
  void everyUnitIsOnItOnceInItsLanguageAndAllOfItCanBeReadAloud(String tag) throws IOException {
    var translation = translation(tag);
    var exported = new ReviewExport(shelf).export(tag, BOTH, PageFormat.A4);

    assertThat(exported.problems()).isEmpty();
    try (var file = new PrintedFile(exported.files().getFirst().bytes())) {
      assertThat(VeraPdf.failures(file.bytes)).isEmpty();
      var units = file.root.all("Sect").filter(ReviewSheetTest::isUnit).toList();
      assertThat(units)
          .extracting(unit -> heading(unit).split("\\s*·\\s*")[0])
          .containsExactlyElementsOf(
              segments(translation).stream().map(ReviewSheetTest::shortId).toList());
      for (int i = 0; i < units.size(); i++) {
        check(units.get(i), segments(translation).get(i), translation, tag);
      }
    }
  }

  private static void check(Tag unit, Segment segment, Translation translation, String tag) {
    assertThat(heading(unit)).contains("· " + segment.unitClass().word() + " ·");
    var texts = unit.all("LBody").filter(body -> body.parent.tags().count() == 2).toList();
    assertThat(texts).extracting(Tag::text).startsWith(read(segment, 0, translation));
    assertThat(texts.get(1).text()).isEqualTo(read(segment, 1, translation));
    assertThat(texts.get(1).tags().map(p -> p.language)).containsOnly(tag);
    assertThat(texts.get(2).text())
        .isEqualTo(segment.backTranslation().map(List::getFirst).orElse("none yet"));
    assertThat(unit.all("P").map(Tag::text)).containsSubsequence("ok", "change", "remark");
  }

  @Test
  void aTranslationBackThatNobodyMadeIsSaidToBeMissing() throws IOException {
    shelf.without("translations/es/back-translation.tsv");
    var exported = new ReviewExport(shelf).export("es", BOTH, PageFormat.A4);
    try (var file = new PrintedFile(exported.files().getFirst().bytes())) {
      assertThat(file.root.all("LBody").map(Tag::text).filter("none yet"::equals))
          .hasSize(exported.units());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "ar"})
  void theFootOfEveryPageNamesTheWordsAndTheEndNamesThemInFull(String tag) throws IOException {
    var exported = new ReviewExport(shelf).export(tag, BOTH, PageFormat.LETTER);
    var hash = ContentHash.of(segments(translation(tag)));

    assertThat(exported.hash()).contains(hash);
    try (var file = new PrintedFile(exported.files().getFirst().bytes())) {
      assertThat(file.pages)
          .allSatisfy(page -> assertThat(page.footerText()).contains(hash.shortened()));
      assertThat(file.root.text().replace(" ", "")).containsOnlyOnce(hash.digits());
      assertThat(file.root.text())
          .contains("Name", "Role", "Credential", "Date", "Signature", "2026-05-08", "CL-101");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hi", "zh-Hans"})
  void nothingIsSmallerThanClearPrint(String tag) throws IOException {
    var exported = new ReviewExport(shelf).export(tag, BOTH, PageFormat.A4);
    try (var file = new PrintedFile(exported.files().getFirst().bytes())) {
      for (var page : file.pages) {
        assertThat(page.letters()).allMatch(letter -> letter.size() > 13.99);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "ar", "th"})
  void noUnitIsCutByTheEndOfAPage(String tag) throws IOException {
    var exported = new ReviewExport(shelf).export(tag, BOTH, PageFormat.A4);
    try (var file = new PrintedFile(exported.files().getFirst().bytes())) {
      assertThat(file.root.all("Sect").filter(ReviewSheetTest::isUnit))
          .allSatisfy(unit ->
              assertThat(unit.passages().map(passage -> passage.page).distinct()).hasSize(1));
    }
  }

  private Translation translation(String tag) throws IOException {
    return new Translations(shelf).read(tag, new Problems()).orElseThrow();
  }

  /** The summary's first. */
  private static List<Segment> segments(Translation translation) {
    return List.of(SUMMARY, "common").stream()
        .flatMap(name -> translation.segments().stream().filter(s -> s.catalogue().equals(name)))
        .toList();
  }

  private static boolean isUnit(Tag section) {
    return section.tags().findFirst().filter(first -> first.type.equals("H3")).isPresent();
  }

  private static String heading(Tag unit) {
    return unit.all("H3").map(Tag::text).collect(Collectors.joining("|")).replace('\u00A0', ' ');
  }

  private static String shortId(Segment segment) {
    return segment.catalogue().equals("common") ? segment.id() : segment.key();
  }

  /** What one reads of a text: no tags, and the names of the medicines in place of {name}. */
  private static String read(Segment segment, int side, Translation translation) {
    var text = side == 0 ? segment.source().forms().getFirst() : segment.texts().getFirst();
    text = text.replaceAll("</?(b|a[0-9])>", "");
    for (var name : translation.summaries().getFirst().names().entrySet()) {
      var local = translation.bundle().localNames().get(name.getValue());
      text =
          text.replace(
              "{" + name.getKey() + "}",
              local == null || side == 0 ? name.getValue() : name.getValue() + " " + local);
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
