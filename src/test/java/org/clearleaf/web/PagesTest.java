package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clearleaf.HtmlChecker;
import org.clearleaf.ProjectShelf;
import org.clearleaf.press.Press;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages answer, without a browser and without a server. */
class PagesTest {
  private static final Pages PAGES =
      new Pages(
          new Assets(),
          "0.1.0",
          "token",
          new PaperPostbox(),
          new Sendings(_ -> {}),
          new PackShop(Throwable::printStackTrace));
  private static PageContent content;

  @BeforeAll
  static void open() throws IOException {
    var shelf = new ProjectShelf();
    content = PageContent.read(shelf, new Press(shelf));
  }

  private static PageRequest get(String path, String... query) {
    return new PageRequest(false, path, pairs(query), Map.of(), "", "en", "secret");
  }

  private static Map<String, List<String>> pairs(String... pairs) {
    var map = new java.util.TreeMap<String, List<String>>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], List.of(pairs[i + 1]));
    }
    return map;
  }

  private static String html(PageRequest request) throws IOException {
    var answer = PAGES.answer(request, content);
    assertThat(answer).isInstanceOf(PageAnswer.Html.class);
    return ((PageAnswer.Html) answer).text();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/packs", "/sheets/CL-101/ar/mail", "/sheets/CL-101/ar/send"})
  void whoeverChoosesAnotherLanguageAfterAMistakeIsLedToAPageThatThereIs(String path)
      throws IOException {
    var page = html(new PageRequest(true, path, Map.of(), Map.of(), "", "en", "secret"));
    var back = Pattern.compile("name=\"back\" value=\"([^\"]+)\"").matcher(page);
    assertThat(back.find()).isTrue();
    assertThat(((PageAnswer.Html) PAGES.answer(get(back.group(1)), content)).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/shelf", "/help", "/translations", "/translations/es", "/sheets/CL-101/ar"})
  void everyPageSaysItsLanguageAndHasOneHeadingAndOneMain(String path) throws IOException {
    var page = html(get(path));
    assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"en\" dir=\"ltr\">");
    assertThat(page.split("<h1", -1)).hasSize(2);
    assertThat(page.split("<main", -1)).hasSize(2);
    assertThat(page).doesNotContain("<style", "style=", "onclick", "http://", "https://");
    assertThat(page).contains("name=\"token\" value=\"secret\"");
  }

  @Test
  void everyPageIsSoundHtmlInEveryLanguage() throws IOException {
    var checker = new HtmlChecker();
    for (var language : content.spoken().languages()) {
      for (var path :
          List.of(
              "/",
              "/?",
              "/shelf",
              "/help",
              "/packs",
              "/translations",
              "/translations/ar",
              "/sheets/CL-101/ar",
              "/sheets/CL-101/en",
              "/nothing")) {
        var query = path.equals("/?") ? pairs("q", "spansh") : pairs();
        var request =
            new PageRequest(
                false, path.replace("?", ""), query, Map.of(), language.tag(), "", "secret");
        assertThat(checker.check(html(request))).as("%s in %s", path, language).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/shelf", "/help", "/packs", "/sheets/CL-101/ar", "/nothing"})
  void everyPageSaysThatItIsNoAdviceAndLetsAKeyboardSkipItsMenu(String path) throws IOException {
    assertThat(html(get(path)))
        .containsPattern("<body>\\s*<a class=\"skip\" href=\"#main\">")
        .contains("<main id=\"main\"")
        .containsPattern("(?s)<footer.*They are not medical advice\\..*</footer>");
  }

  @Test
  void aSheetSaysUntilWhenItIsGoodAndItsPreviewRunsNothing() throws IOException {
    assertThat(html(get("/sheets/CL-101/ar")))
        .contains("<dd>May 8, 2027</dd>")
        .contains("<iframe class=\"preview\" sandbox=\"\" src=\"/sheets/CL-101/ar.html\"");
  }

  @Test
  void whatIsFoundShowsItsLanguageInItsOwnWordsAndItsState() throws IOException {
    assertThat(html(get("/", "q", "arabic")))
        .contains("<bdi class=\"endonym\" lang=\"ar\" dir=\"rtl\">العربية</bdi>")
        .contains("<span class=\"state state-draft\">Draft</span>");
  }

  @Test
  void aTranslatorGetsTheWorkingCopyOfASheet() throws IOException {
    var file = (PageAnswer.File) PAGES.answer(get("/translations/es/CL-101/copy.pdf"), content);
    assertThat(file.name()).endsWith("-working-copy.pdf");
    assertThat(file.bytes()).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(file.attached()).isFalse();
  }

  @Test
  void theCookieGoesBeforeTheBrowser() throws IOException {
    var request = new PageRequest(false, "/help", Map.of(), Map.of(), "es", "en", "");
    assertThat(html(request)).contains("<html lang=\"es\"", "<h1>Ayuda</h1>");
  }

  @Test
  void aSheetShowsItsTitleInItsOwnLanguageAndInEnglish() throws IOException {
    assertThat(html(get("/sheets/CL-101/ar")))
        .contains("<h1><bdi lang=\"ar\" dir=\"rtl\">")
        .contains("Arabic")
        .contains("<bdi lang=\"ar\" dir=\"rtl\">العربية</bdi>")
        .contains("This sheet is a draft")
        .contains(
            "No clinician has checked its English words yet.", "A computer made the translation.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/", "/shelf", "/packs", "/translations", "/sheets/CL-101/ar"})
  void languagesStandInTheOrderOfTheNamesThatAreShown(String path) throws IOException {
    assertInOrder(html(get(path)), "Bengali", "Chinese", "German", "Spanish", "Vietnamese");
    var spanish = html(new PageRequest(false, path, Map.of(), Map.of(), "es", "", "secret"));
    assertInOrder(spanish, "Alemán", "Bengalí", "Chino", "Francés", "Vietnamita");
  }

  private static void assertInOrder(String page, String... names) {
    int last = page.indexOf("<h1");
    for (var name : names) {
      int at = page.indexOf(name, last);
      assertThat(at).as(name).isGreaterThan(last);
      last = at;
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/", "/shelf"})
  void noTwoLinksToDifferentSheetsHaveTheSameName(String path) throws IOException {
    var names = new java.util.TreeMap<String, String>();
    var link = Pattern.compile("(?s)<a href=\"(/sheets/[^\"]+)\">(.*?)</a>");
    for (var m = link.matcher(html(get(path))); m.find(); ) {
      var name = m.group(2).replaceAll("<[^>]+>", "").strip();
      assertThat(names.put(name, m.group(1))).as(name).isNull();
    }
    assertThat(names).hasSizeGreaterThan(40);
  }

  @Test
  void besideItsOwnTitleASheetShowsThatOfThePages() throws IOException {
    for (var path : List.of("/sheets/CL-101/ar", "/sheets/CL-101/ar/mail")) {
      var spanish = html(new PageRequest(false, path, Map.of(), Map.of(), "es", "", "secret"));
      assertThat(spanish)
          .containsPattern(
              "<bdi lang=\"ar\" dir=\"rtl\">(?s:.){0,200}<bdi lang=\"es\" dir=\"ltr\">Trat")
          .doesNotContain("Treatment for");
      assertThat(html(get(path))).contains("<bdi lang=\"en\" dir=\"ltr\">Treatment for");
    }
    assertThat(html(get("/sheets/CL-101/en")).split("Treatment for", -1)).hasSize(2);
  }

  @Test
  void inSpanishALanguageIsNamedInSpanishAndInEnglish() throws IOException {
    var request = new PageRequest(false, "/", pairs("q", "árabe"), Map.of(), "es", "", "");
    assertThat(html(request)).contains("Árabe", "<span lang=\"en\">Arabic</span>", "Borrador");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/nothing",
        "/sheets/CL-999/es",
        "/sheets/CL-101/xx-nonsense-xx",
        "/sheets/CL-101/..",
        "/sheets/../es",
        "/sheets/CL-101/es/other",
        "/translations/de-CH",
        "/translations/..",
        "/shelf/",
        "//",
      })
  void whatIsNotThereIsNotFoundInTheSameStyle(String path) throws IOException {
    var answer = (PageAnswer.Html) PAGES.answer(get(path), content);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).contains("There is no such page");
  }

  @Test
  void whatIsTypedIsEscaped() throws IOException {
    var page = html(get("/", "q", "<script>alert(1)</script>\" onfocus=\"x"));
    assertThat(page).doesNotContain("<script>alert", "\" onfocus=\"x");
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @ParameterizedTest(name = "{0} {1} {2} {3} goes to {4}")
  @CsvSource({
    "large, 24, letter, file, .pdf?edition=large&size=24&paper=letter&download=1",
    "clear, 24, a4, page, .pdf?edition=clear&size=14&paper=a4",
    "bilingual, 18, a4, page, .pdf?edition=bilingual&size=18&paper=a4",
    "html, 18, a4, page, .html?edition=html",
    "text, 18, a4, file, .txt?edition=text&download=1",
  })
  void theFormOfASheetLeadsToTheFile(
      String edition, String size, String paper, String as, String expected) throws IOException {
    var request =
        get("/sheets/CL-101/es/file", "edition", edition, "size", size, "paper", paper, "as", as);
    assertThat(PAGES.answer(request, content))
        .isEqualTo(new PageAnswer.See("/sheets/CL-101/es" + expected, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"huge, 18, a4", "large, 17, a4", "large, x, a4", "large, 18, a5", "LARGE', 18, a4"})
  void whatTheFormDoesNotOfferIsNotUnderstood(String edition, String size, String paper)
      throws IOException {
    var request = get("/sheets/CL-101/es/file", "edition", edition, "size", size, "paper", paper);
    assertThat(((PageAnswer.Html) PAGES.answer(request, content)).status()).isEqualTo(400);
  }

  @ParameterizedTest(name = "back to {0} is {1}")
  @CsvSource({
    "/shelf?show=due, /shelf?show=due",
    "https://example.org/, /",
    "//example.org/, /",
    "/\\example.org, /",
    "'', /",
    "javascript:alert(1), /",
  })
  void anotherLanguageLeadsBackToTheSamePageAndNowhereElse(String back, String expected)
      throws IOException {
    var request =
        new PageRequest(
            true,
            "/language",
            Map.of(),
            pairs("language", "es", "back", back == null ? "" : back),
            "",
            "",
            "");
    assertThat(PAGES.answer(request, content))
        .isEqualTo(new PageAnswer.See(expected, Optional.of("es")));
  }

  @Test
  void aLanguageThatThePagesDoNotSpeakIsNotChosen() throws IOException {
    var request = new PageRequest(true, "/language", Map.of(), pairs("language", "xx"), "", "", "");
    assertThat(PAGES.answer(request, content)).isEqualTo(new PageAnswer.See("/", Optional.empty()));
  }

  @Test
  void theShelfTellsWhatIsDueWithin90DaysAndWhatIsOverdue() throws IOException {
    assertThat(shelfOn("2026-11-23", "due")).contains("There is no such sheet at the moment.");
    assertThat(shelfOn("2027-02-08", "due")).contains("Due for review in <bdi>89</bdi> days.");
    assertThat(shelfOn("2027-05-07", "due")).contains("Due for review in <bdi>1</bdi> day.");
    assertThat(shelfOn("2027-05-10", "due")).contains("Review overdue by <bdi>2</bdi> days");
  }

  private static String shelfOn(String day, String show) throws IOException {
    var shelf = new ProjectShelf().on(java.time.LocalDate.parse(day));
    var then = PageContent.read(shelf, new Press(shelf));
    return ((PageAnswer.Html) PAGES.answer(get("/shelf", "show", show, "sheet", "CL-101"), then))
        .text();
  }

  @Test
  void theShelfNamesAProblemWithItsFileAndRemedy() throws IOException {
    var shelf =
        new ProjectShelf()
            .edited(
                "translations/es/common.po",
                text -> text.replace("msgstr \"Borrador\"", "msgstr \"\""));
    var then = PageContent.read(shelf, new Press(shelf));
    var page = ((PageAnswer.Html) PAGES.answer(get("/shelf", "show", "problems"), then)).text();
    assertThat(page)
        .contains("translations/es/common.po:", "<ul class=\"problems\" lang=\"en\" dir=\"ltr\">")
        .contains("There is no translation of &quot;Draft&quot;.")
        .contains("A translator writes it.")
        .contains("<bdi>1</bdi> unit has no translation");
    var sheet = ((PageAnswer.Html) PAGES.answer(get("/sheets/CL-101/es"), then)).text();
    assertThat(sheet)
        .contains("This sheet cannot be printed yet", "Some sentences have no translation yet.")
        .doesNotContain("<iframe", "Open for printing");
    var other = ((PageAnswer.Html) PAGES.answer(get("/sheets/CL-101/ar"), then)).text();
    assertThat(other)
        .as("a sheet leads to what can be printed")
        .contains("/sheets/CL-101/fr\"")
        .doesNotContain("/sheets/CL-101/es\"");
  }
}
