package org.clearleaf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clearleaf.MapShelf;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.BundleReader;
import org.clearleaf.messages.LocaleFacts;
import org.clearleaf.messages.PoFile;
import org.clearleaf.text.FaceLibrary;
import org.clearleaf.translation.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewLanguageTest {
  private static final ProjectShelf PROJECT = new ProjectShelf();
  private static final FaceLibrary FONTS = library();
  private static final Translations TRANSLATIONS = new Translations(PROJECT);

  private static FaceLibrary library() {
    try {
      var problems = new Problems();
      var library = new FaceLibrary(PROJECT, problems);
      assertThat(problems.list()).isEmpty();
      return library;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of a new language, with what is asked. */
  private record Added(MapShelf shelf, String tag, List<String> questions) {
    String text(String file) {
      try {
        return new String(shelf.read("translations/" + tag + "/" + file), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The value of a key of bundle.yaml, without the comment behind it. */
    String of(String key) {
      return text("bundle.yaml")
          .lines()
          .filter(line -> line.startsWith(key + ": "))
          .map(line -> line.substring(key.length() + 2).replaceFirst("    # .*", ""))
          .findFirst()
          .orElseThrow();
    }

    /** The same with every question answered somehow. */
    Added answered() {
      return new Added(
          new MapShelf()
              .with(
                  "translations/" + tag + "/bundle.yaml",
                  text("bundle.yaml")
                      .replace("months: [\"?\"]", "months: [a, b, c, d, e, f, g, h, i, j, k, l]")
                      .replace("mt: \"?\"", "mt: none")
                      .replace("fonts: \"?\"", "fonts: [Noto Sans]")
                      .replace("\"?\"", "Name")),
          tag,
          List.of());
    }
  }

  private static Added add(String tag) throws IOException {
    var questions = new ArrayList<String>();
    var files =
        new NewLanguage(PROJECT, FONTS)
            .files(new Language(tag), List.of(), TRANSLATIONS, questions);
    var shelf = new MapShelf();
    files.forEach(shelf::with);
    return new Added(shelf, tag, questions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // tag | endonym | English name | direction | digits | plural forms
        "cy | Cymraeg | Welsh | ltr | latn | 6",
        "ckb | کوردیی ناوەندی | Central Kurdish | rtl | arab | 2",
        "eu | Euskara | Basque | ltr | latn | 2",
        "sl | Slovenščina | Slovenian | ltr | latn | 4",
        "yue | 粵語 | Cantonese | ltr | latn | 1",
        "sr-Latn | Srpski (latinica) | Serbian (Latin) | ltr | latn | 3",
        "pa-Arab | پنجابی (عربی) | Punjabi (Arabic) | rtl | arabext | 2",
        "es-MX | Español de México | Mexican Spanish | ltr | latn | 2",
        "nqo | ߒߞߏ | \"N’Ko\" | rtl | nkoo | 1",
        "ka | ქართული | Georgian | ltr | latn | 2",
      })
  void whatCldrKnowsIsFilledIn(
      String tag, String endonym, String name, String direction, String digits, int forms)
      throws IOException {
    var added = add(tag);

    assertThat(added.of("language")).isEqualTo(tag);
    assertThat(added.of("endonym")).isEqualTo(endonym);
    assertThat(added.of("englishName")).isEqualTo(name.replace("\"", ""));
    assertThat(added.of("direction")).isEqualTo(direction);
    assertThat(added.of("digits")).isEqualTo(digits);
    assertThat(added.text("common.po")).contains("\"Plural-Forms: nplurals=" + forms + "; ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mww | What is the language in its own words, as a heading? Unicode's CLDR does not know it (endonym).",
        "mww | What is the language in English? Unicode's CLDR does not know it (englishName).",
        "mww | What are the months called? Unicode's CLDR does not know the language.",
        "mww | Which font? No family of fonts/fonts.yaml is known to have its letters.",
        "tlh | What is the language in its own words, as a heading? Unicode's CLDR does not know it (endonym).",
        "chr | Which font? No family of fonts/fonts.yaml has the letters Ꭰ Ꭱ Ꭲ Ꭳ Ꭴ Ꭵ Ꭶ Ꭷ Ꭸ Ꭹ Ꭺ Ꭻ.",
        "bo | Which font? No family of fonts/fonts.yaml has the letters",
        "si | Which font? No family of fonts/fonts.yaml has the letters",
        "ka | Which font? No family of fonts/fonts.yaml has the letters",
        "cy | Will a person write the words (process: mt: none), or a computer (unedited)?",
      })
  void whatNobodyKnowsIsAsked(String tag, String question) throws IOException {
    assertThat(add(tag).questions()).anyMatch(q -> q.startsWith(question));
  }

  @Test
  void ofALanguageThatIsKnownNothingElseIsAsked() throws IOException {
    assertThat(add("cy").questions()).hasSize(1);
    assertThat(add("yue").questions()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cy", "ckb", "eu", "sr-Latn", "pa-Arab", "es-MX", "mk", "ky"})
  void theFontsShowEveryLetter(String tag) throws IOException {
    var fonts = List.of(add(tag).of("fonts").replaceAll("[\\[\\]]", "").split(", "));

    for (int letter : LocaleFacts.of(new Language(tag)).letters()) {
      assertThat(FONTS.shows(fonts, letter)).as(Character.getName(letter)).isTrue();
    }
  }

  @Test
  void aFontThatLacksHardlyAnyOfThousandsOfLettersIsTakenAndTheyAreNamed() throws IOException {
    assertThat(add("yue").text("bundle.yaml"))
        .contains("fonts: [Noto Sans TC, Noto Sans]    # without 残 糥 鐡 静\n");
  }

  /** The languages of the world as far as ICU has data for them. */
  static Stream<String> languages() {
    var tags = new TreeSet<String>();
    for (var locale : Locale.getAvailableLocales()) {
      var tag = new Locale.Builder().setLocale(locale).setRegion("").build();
      if (locale.getVariant().isEmpty() && !locale.getLanguage().isEmpty()) {
        tags.add(LocaleFacts.canonical(tag.stripExtensions().toLanguageTag()));
      }
    }
    tags.removeIf(LocaleFacts::needsScript);
    return Stream.concat(tags.stream(), Stream.of("mww", "tlh", "ht", "hmn", "ff-Adlm", "lzh"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyBundleIsSoundOnceItsQuestionsAreAnswered(String tag) throws IOException {
    var facts = LocaleFacts.of(new Language(tag));
    var fonts = new FontChoice(List.of("Noto Sans"), new TreeSet<>());
    var bundle = new NewBundle(facts, fonts, PROJECT.today().plusYears(1));
    var file = "translations/" + tag + "/bundle.yaml";
    var shelf = new MapShelf().with(file, bundle.text());

    var asked = new Problems();
    assertThat(BundleReader.read(tag, shelf, asked)).isEmpty();
    assertThat(asked.list()).isNotEmpty().allMatch(p -> p.id().equals("meta.question"));

    var problems = new Problems();
    var answered = new Added(shelf, tag, List.of()).answered();
    var read = BundleReader.read(tag, answered.shelf, problems);
    assertThat(problems.list()).isEmpty();
    facts.endonym().ifPresent(name -> assertThat(read.orElseThrow().endonym()).isEqualTo(name));
    facts
        .englishName()
        .ifPresent(name -> assertThat(read.orElseThrow().englishName()).isEqualTo(name));
    facts
        .pluralHeader()
        .ifPresent(forms -> assertThat(read.orElseThrow().plurals().header()).isEqualTo(forms));
  }

  @Test
  void everyUnitIsThereWithItsNoteAndWithoutWords() throws IOException {
    var added = add("cy");
    var english = TRANSLATIONS.english(new Language("cy"));
    for (var catalogue : english.catalogues()) {
      var problems = new Problems();
      var po = PoFile.read("po", added.text(catalogue.name() + ".po"), problems).orElseThrow();

      assertThat(problems.list()).isEmpty();
      assertThat(po.entries().stream().skip(1).map(e -> e.context()))
          .containsExactlyElementsOf(catalogue.sources().keySet());
      assertThat(po.entries().stream().skip(1)).allMatch(e -> e.isEmpty() && !e.isFuzzy());
      for (var entry : po.entries().subList(1, po.entries().size())) {
        var unit = catalogue.sources().get(entry.context()).unit();
        assertThat(entry.source()).isEqualTo(unit.english());
        assertThat(entry.notes().getLast())
            .isEqualTo(unit.note())
            .endsWith(" · " + unit.unitClass().word());
      }
    }
    assertThat(added.text("acute-lymphocytic-leukemia.po"))
        .contains(
            """
            #. {imatinib} is printed as imatinib
            #. {gleevec} is printed as Gleevec
            #. {dasatinib} is printed as dasatinib
            #. {sprycel} is printed as Sprycel
            #. CL-101 · Medicines you may hear about · table, row 4, column 2 · general
            #: summaries/acute-lymphocytic-leukemia.md
            msgctxt "medicines.row-4.cell-2"
            """);
  }

  @Test
  void anUpdateOfANewLanguageHasNothingToDo() throws IOException {
    var shelf = new ProjectShelf();
    var questions = new ArrayList<String>();
    new NewLanguage(PROJECT, FONTS)
        .files(new Language("mww-Latn"), List.of(), TRANSLATIONS, questions)
        .forEach(shelf::with);
    var problems = new Problems();
    var plan = new LanguageUpdate(shelf, new Translations(shelf)).plan("mww-Latn", problems);

    assertThat(problems.list()).isEmpty();
    assertThat(plan.orElseThrow().files()).isEmpty();
  }

  @Test
  void theTermsOfTheOtherLanguagesAreThereToBeDecided() throws IOException {
    assertThat(add("cy").text("glossary.tsv").lines().skip(1))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(line -> line.matches("[^\t]+\t\t\t\t"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | en",
        "deu | de",
        "iw | he",
        "tl | fil",
        "zh-TW | zh-Hant",
        "zh-HK | zh-Hant-HK",
        "zh-CN | zh-Hans",
        "pa-PK | pa-Arab",
        "es-Latn | es",
        "pa-Guru | pa",
        "sr-Cyrl | sr",
        "es-u-nu-latn | es",
        "i-klingon | tlh",
        "cy | cy",
        "sr-Latn | sr-Latn",
        "pt-BR | pt-BR",
        "zh-Hans | zh-Hans",
        "yue | yue",
        "mww | mww",
        "es-419 | es-419",
        "ca-valencia | ca-valencia",
        "zh-Hant-HK | zh-Hant-HK",
        "uz-Arab | uz-Arab",
      })
  void aLanguageHasOneTag(String tag, String canonical) {
    assertThat(LocaleFacts.canonical(tag)).isEqualTo(canonical);
    assertThat(LocaleFacts.canonical(canonical)).isEqualTo(canonical);
  }
}
