package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.InterfaceLanguages;
import org.clearleaf.messages.OtherNames;
import org.clearleaf.press.Press;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a nurse types, and what she finds. */
class FinderTest {
  private static final Comparator<ShelfContent.Version> BY_NAME =
      Comparator.comparing(ShelfContent.Version::englishName);

  private static Finder finder;

  @BeforeAll
  static void open() throws IOException {
    var shelf = new ProjectShelf();
    var problems = new Problems();
    finder =
        new Finder(
            ShelfContent.read(shelf, new Press(shelf).catalogue()),
            InterfaceLanguages.read(shelf, problems).orElseThrow(),
            OtherNames.read(shelf, problems));
    assertThat(problems.list()).isEmpty();
  }

  private static Finder.Found find(String query) {
    return finder.find(query, BY_NAME);
  }

  private static List<String> languages(String query) {
    return find(query).sheets().stream()
        .flatMap(sheet -> sheet.languages().stream())
        .map(version -> version.language().tag())
        .distinct()
        .toList();
  }

  private static List<String> sheets(String query) {
    return find(query).sheets().stream().map(sheet -> sheet.sheet().id()).toList();
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "span, es",
    "Spanish, es",
    "SPANISH, es",
    "español, es",
    "espanol, es",
    "ESPAÑOL, es",
    "es, es",
    "arabic, ar",
    "árabe, ar",
    "arabe, ar",
    "العربية, ar",
    "عربي, ar",
    "farsi, fa",
    "persa, fa",
    "tagalog, fil",
    "tieng viet, vi",
    "việt, vi",
    "日本, ja",
    "中文, zh-Hans zh-Hant",
    "简体, zh-Hans",
    "zh-Hant, zh-Hant",
    "mandarin, zh-Hans zh-Hant",
    "criollo, ht",
    "kreyol, ht",
    "burma, my",
    "ruso, ru",
    "русский, ru",
    "ру, ru",
    "हिंदी, hi",
    "한국, ko",
    "ไทย, th",
    "portuguese brazil, pt-BR",
  })
  void aLanguageIsFoundByAnyOfItsNames(String query, String expected) {
    assertThat(languages(query)).containsExactlyInAnyOrder(expected.split(" "));
  }

  /** Dari is none of our languages, and Chinese is no answer to it: it stands in "Mandarin". */
  @Test
  void aLanguageThatIsNotThereIsNotFoundInsideTheNameOfAnother() {
    assertThat(languages("dari")).isEmpty();
    assertThat(languages("spanish dari")).isEmpty();
  }

  @Test
  void aTagGoesBeforeNamesThatBeginLikeIt() {
    assertThat(languages("ar")).startsWith("ar").contains("hy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CL-101",
        "cl 101",
        "CL101",
        "leukemia",
        "LYMPHOCYTIC",
        "leucemia",
        "linfocítica",
        "лейкоз"
      })
  void aSheetIsFoundByItsNumberOrByAWordOfItsTitleInAnyLanguage(String query) {
    assertThat(sheets(query)).contains("CL-101");
    assertThat(languages(query)).contains("en", "es", "ar", "zh-Hant");
  }

  @Test
  void aLanguageAndATitleTogetherFindOneSheet() {
    assertThat(languages("spanish leukemia")).containsExactly("es");
    assertThat(sheets("leucemia árabe")).containsExactly("CL-101");
    assertThat(languages("leucemia árabe")).containsExactly("ar");
  }

  @Test
  void anEmptyFieldFindsEverything() {
    assertThat(find("  ").count()).isEqualTo(finder.all(BY_NAME).count()).isPositive();
  }

  @ParameterizedTest(name = "{0} may mean {1}")
  @CsvSource({"spansh, Spanish", "vietnamees, Vietnamese", "leukimia, leukemia", "arabik, Arabic"})
  void aSlipOfTheKeyboardFindsNothingAndOffersTheNearestNames(String query, String expected) {
    var found = find(query);
    assertThat(found.sheets()).isEmpty();
    assertThat(found.nearest()).anyMatch(name -> name.contains(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon qqq", "!!!", "\u0301", "xxxxxxxxxxxxxxxxxxxxxxxxxx"})
  void whatNobodyKnowsFindsNothing(String query) {
    assertThat(find(query).sheets()).isEmpty();
    assertThat(find(query).nearest()).isEmpty();
  }
}
