package org.clearleaf.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundlesTest {

  @Test
  void languagesAreFoldersWithEnglishFirst() {
    var project =
        new SmallProject()
            .put("translations/ar/bundle.yaml", "")
            .put("translations/README.md", "")
            .put("translations/.git/config", "");
    assertThat(new Bundles(project.shelf()).tags()).containsExactly("en", "ar", "es");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es_MX   | translations/es_MX  meta.language  The folder's name is no language: "es_MX" is not a BCP 47 language tag.
          es-us   | translations/es-us  meta.language  The folder's name is no language: "es-us" is not a canonical BCP 47 language tag: write "es-US".
          notes   | translations/notes  meta.missing  The folder has no bundle.yaml.
          """)
  void foldersThatAreNoLanguage(String tag, String expected) {
    var project = new SmallProject().put("translations/" + tag + "/common.po", "");
    assertThat(problems(project, tag)).isEqualTo(expected + "\n");
  }

  @Test
  void languageThatIsNotThere() {
    assertThat(problems(new SmallProject(), "ru"))
        .isEqualTo("translations/ru  meta.missing  There is no such language.\n");
  }

  /**
   * ICU gives Haitian Creole French or English words, according to where the computer stands
   * (TRANSLATION 0.2).
   */
  @ParameterizedTest
  @CsvSource({"ht", "hmn", "xx", "english"})
  void languageThatIcuDoesNotKnow(String tag) {
    var before = ULocale.getDefault();
    try {
      for (var place : new String[] {"en-US", "ht", "fr"}) {
        ULocale.setDefault(ULocale.forLanguageTag(place));
        assertThat(problems(renamed(tag), tag))
            .contains("meta.locale  Dates and plurals of \"" + tag + "\" are not known");
      }
    } finally {
      ULocale.setDefault(before);
    }
  }

  @Test
  void languageThatIcuDoesNotKnowWithItsOwnData() {
    var project = renamed("ht");
    var bundle =
        project.text("translations/ht/bundle.yaml")
            + """
            localeData:
              months: [janvye, fevriye, mas, avril, me, jen, jiyè, out, septanm, oktòb, novanm, desanm]
              longDate: "{day} {month} {year}"
            """;
    project.put("translations/ht/bundle.yaml", bundle);
    assertThat(problems(project, "ht")).doesNotContain("meta.");
  }

  private static SmallProject renamed(String tag) {
    var project = new SmallProject();
    var bundle =
        project
            .text("translations/es/bundle.yaml")
            .replace("language: es", "language: " + tag)
            .replace("es-US", tag);
    return project.put("translations/" + tag + "/bundle.yaml", bundle);
  }

  @Test
  void argumentsThatAreMissingAndKeysThatThereAreNotAreMistakesOfAProgrammer() {
    var project =
        new SmallProject()
            .edit(
                """
                translations/common.pot
                - msgid "Page {page} of {pages}"
                + msgid "Page {page} of {pages}, {sheet}"
                translations/es/common.po
                - msgid "Page {page} of {pages}"
                - msgstr "Página {page} de {pages}"
                + msgid "Page {page} of {pages}, {sheet}"
                + msgstr "{sheet}: página {page} de {pages}"
                """);
    var words =
        new Bundles(project.shelf()).words(project.summary(), "es", new Problems()).orElseThrow();
    assertThat(words.common("footer.page", Map.of("sheet", new Argument("CL-7", null))).plain())
        .isEqualTo("CL-7: página  de ");
    assertThatThrownBy(() -> words.common("footer.page", Map.of()))
        .hasMessage("footer.page needs {sheet}");
    assertThatThrownBy(() -> words.common("nothing", Map.of()))
        .hasMessage("no unit has the key nothing");
    assertThatThrownBy(() -> words.common("days", Map.of()))
        .hasMessage("days counts something: use counted");
    assertThatThrownBy(() -> words.counted("footer.page", 1, Map.of()))
        .hasMessage("footer.page counts nothing: use common");
    assertThatThrownBy(() -> words.number(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneBrokenLanguageLeavesTheOthersWhole() {
    var project = new SmallProject().put("translations/ru/bundle.yaml", "[".repeat(100_000));
    var bundles = new Bundles(project.shelf());
    var problems = new Problems();
    assertThat(bundles.words(project.summary(), "ru", problems)).isEmpty();
    assertThat(problems.hasErrors()).isTrue();
    assertThat(bundles.words(project.summary(), "es", new Problems())).isPresent();
    assertThat(bundles.words(project.summary(), "en", new Problems())).isPresent();
  }

  @Test
  void brokenEnglishBundleLeavesTheOthersWholeAndUnsigned() {
    var project = new SmallProject().put("translations/en/bundle.yaml", "x");
    assertThat(
            new Bundles(project.shelf())
                .words(project.summary(), "es", new Problems())
                .orElseThrow()
                .review()
                .wordsChecked())
        .isNull();
    assertThat(problems(project, "en")).contains("yaml.type");
  }

  @Test
  void sharedWordsThatAreNotThereStopEverySheet() {
    var project = new SmallProject().edit("translations/common.pot");
    assertThat(problems(project, "es")).contains("translations/common.pot  file.missing");
    assertThat(problems(project, "en")).contains("translations/common.pot  file.missing");
  }

  @Test
  void sharedWordsWithoutAClass() {
    var project =
        new SmallProject()
            .edit(
                """
                translations/common.pot
                - #. Every sheet · furniture
                + #. Every sheet
                """);
    assertThat(problems(project, "es"))
        .contains("translations/common.pot:5 (footer.page)  source.class");
  }

  @Test
  void anyTextIsAPhrase() {
    var random = new Random(11);
    var alphabet = "{}<>/ab1\"$#&; éض\u202E\uD83D";
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(30); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Phrase.of(text.toString());
      CharacterCheck.check(text.toString(), Place.NOWHERE, new Problems());
    }
  }

  @Test
  void textOfOneMegabyte() {
    for (var piece :
        new String[] {
          "{a}", "<b>", "<b>x</b>", "{", "<", "&amp;", "&", "a", "é", "</b>", "\u202E"
        }) {
      var text = piece.repeat(1_000_000 / piece.length());
      var project = new SmallProject();
      var po = project.text("translations/es/flu.po").replace("Gripe", text);
      project.put("translations/es/flu.po", po);
      assertThat(
              Assertions.assertTimeoutPreemptively(
                  Duration.ofSeconds(5), () -> problems(project, "es")))
          .contains("translations/es/flu.po:9 (title)  text.too-long");
    }
  }

  private static String problems(SmallProject project, String tag) {
    var problems = new Problems();
    var words = new Bundles(project.shelf()).words(project.summary(), tag, problems);
    assertThat(words.isPresent()).isEqualTo(!problems.hasErrors());
    return SmallProject.written(problems);
  }
}
