package org.clearleaf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearleaf.MapShelf;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.messages.InterfaceLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the pages: all there, all used, and none anywhere else. */
class InterfaceWordsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/org/clearleaf/web");
  private static final Path SOURCES = Path.of("src/main/java/org/clearleaf/web");

  /** A key as templates and classes write it; one that ends with a dot is the beginning of many. */
  private static final Pattern KEY =
      Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z0-9-]+)+|[a-z]+\\.|[a-z]+(?:\\.[a-z-]+)*\\.)\"");

  private static final Language SPANISH = new Language("es");

  private static InterfaceLanguages read() throws IOException {
    var problems = new Problems();
    var languages = InterfaceLanguages.read(new ProjectShelf(), problems).orElseThrow();
    assertThat(problems.list()).isEmpty();
    return languages;
  }

  @Test
  void everyLanguageHasSoundWordsForEveryUnit() throws IOException {
    assertThat(read().languages()).startsWith(Language.ENGLISH).contains(SPANISH);
  }

  @Test
  void everyUnitIsUsedAndEveryKeyHasAUnit() throws IOException {
    var units = read().catalogue().sources().keySet();
    var used = new TreeSet<String>();
    var beginnings = new TreeSet<String>();
    for (var text : texts().values()) {
      for (var m = KEY.matcher(text); m.find(); ) {
        if (!m.group(1).endsWith(".ftlh")) {
          (m.group(1).endsWith(".") ? beginnings : used).add(m.group(1));
        }
      }
    }
    // What stands between the beginning and the end of such a key is a value: no unit but these.
    assertThat(units)
        .allMatch(unit ->
            used.contains(unit)
                || beginnings.stream().anyMatch(beginning -> unit.startsWith(beginning)));
    var groups = new TreeSet<String>();
    units.forEach(unit -> groups.add(unit.substring(0, unit.indexOf('.'))));
    assertThat(used)
        .filteredOn(key -> groups.contains(key.substring(0, key.indexOf('.'))))
        .isSubsetOf(units);
    assertThat(beginnings)
        .filteredOn(key -> groups.contains(key.substring(0, key.indexOf('.'))))
        .allMatch(beginning -> units.stream().anyMatch(unit -> unit.startsWith(beginning)));
  }

  @Test
  void noTemplateHasWordsOfItsOwn() throws IOException {
    for (var file : files(TEMPLATES, ".ftlh")) {
      var text =
          Files.readString(file)
              .replaceAll("(?s)<#--.*?-->", "")
              .replace("->", "")
              .replaceAll("(?s)<(/?)[#@][^>]*?>", " ")
              .replaceAll("\\$\\{[^}]*(\\{[^}]*\\}[^}]*)*\\}", " ");
      var attributes = new TreeSet<String>();
      Matcher m =
          Pattern.compile("\\b(?:title|alt|aria-label|placeholder)=\"([^\"]*\\p{L}[^\"]*)\"")
              .matcher(text);
      while (m.find()) {
        attributes.add(m.group(1));
      }
      assertThat(attributes).as("attributes of %s", file.getFileName()).isEmpty();
      // Names of files are the same in every language.
      // A macro that writes attributes stands outside of any element.
      var words =
          text.replaceAll("[a-z-]+=\"[^\"]*\"", " ")
              .replaceAll("(?s)<code>.*?</code>", " ")
              .replaceAll("(?s)<[^>]*>", " ");
      assertThat(words.replaceAll("[^\\p{L}]+", " ").strip())
          .as("words of %s", file.getFileName())
          .isEmpty();
    }
  }

  /**
   * Sentences in Java are for people who debug; a page says nothing that does not come by a key.
   */
  @Test
  void noPageModelHasWordsOfItsOwn() throws IOException {
    for (var file : files(SOURCES, "Page.java")) {
      var code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
      var literals = new TreeSet<String>();
      for (var m = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(code); m.find(); ) {
        literals.add(m.group(1));
      }
      assertThat(literals)
          .as(file.getFileName().toString())
          .noneMatch(text -> text.matches(".*\\p{L}.* .*\\p{L}.*") && !text.startsWith("no "));
    }
  }

  @Test
  void aMissingWordingIsSaidInEnglishAndMarked() throws IOException {
    var words =
        small(
            """
            msgctxt "a.hello"
            msgid "Hello {name}"
            msgstr ""
            """,
            "msgctxt \"a.hello\"\nmsgid \"Hello {name}\"\nmsgstr \"\"\n");
    var said =
        words
            .in(SPANISH)
            .orElseThrow()
            .say(
                "a.hello",
                java.util.Map.of("name", new org.clearleaf.messages.Argument("Ö", null)));
    assertThat(said.words().plain()).isEqualTo("Hello Ö");
    assertThat(said.language()).isEqualTo(Language.ENGLISH);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Hola, ph.mismatch",
    "Hola {nombre}, ph.mismatch",
    "Hola {name, unit.placeholder",
    "Hola <i>{name}</i>, unit.placeholder",
  })
  void aWordingWhosePlaceholdersDoNotFitIsAProblemAndNotShown(String wording, String ignored)
      throws IOException {
    var problems = new Problems();
    var words =
        small(
            "msgctxt \"a.hello\"\nmsgid \"Hello {name}\"\nmsgstr \"\"\n",
            "msgctxt \"a.hello\"\nmsgid \"Hello {name}\"\nmsgstr \"" + wording + "\"\n",
            problems);
    assertThat(problems.list()).extracting(Problem::id).isNotEmpty();
    assertThat(problems.list()).allMatch(p -> p.place().file().equals("interface/es.po"));
    var said =
        words
            .in(SPANISH)
            .orElseThrow()
            .say(
                "a.hello",
                java.util.Map.of("name", new org.clearleaf.messages.Argument("Ö", null)));
    // A placeholder left out is told, and harms nobody on a page; anything else would.
    assertThat(said.words().plain()).isIn("Hello Ö", "Hola");
  }

  @ParameterizedTest(name = "\"{0}\" is served in {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "es-MX,es;q=0.9,en;q=0.5 | es",
        "en-US,en;q=0.9,es;q=0.8 | en",
        "de, es;q=0.4 | es",
        "fr | en",
        "* | en",
        "'' | en",
        ";;;===q | en",
        "es-419 | es",
      })
  void theBrowserChoosesTheLanguage(String accepted, String expected) throws IOException {
    assertThat(read().suiting(accepted).language().tag()).isEqualTo(expected);
  }

  @Test
  void aFurtherLanguageIsOneMoreFile() throws IOException {
    var problems = new Problems();
    var shelf =
        new ProjectShelf()
            .with(
                "interface/ar.po",
                """
                msgid ""
                msgstr ""
                "Language: ar\\n"
                "Content-Type: text/plain; charset=UTF-8\\n"
                "Plural-Forms: %s\\n"

                msgctxt "find.button"
                msgid "Find"
                msgstr "بحث"
                """
                    .formatted(
                        org.clearleaf.messages.LocaleFacts.of(new Language("ar"))
                            .pluralHeader()
                            .orElseThrow()));
    var languages = InterfaceLanguages.read(shelf, problems).orElseThrow();
    var arabic = languages.in(new Language("ar")).orElseThrow();
    assertThat(arabic.direction()).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(arabic.say("find.button", java.util.Map.of()).words().plain()).isEqualTo("بحث");
    assertThat(problems.list()).extracting(Problem::id).containsOnly("unit.missing");
  }

  private static InterfaceLanguages small(String pot, String spanish) throws IOException {
    return small(pot, spanish, new Problems());
  }

  private static InterfaceLanguages small(String pot, String spanish, Problems problems)
      throws IOException {
    var header = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n";
    return InterfaceLanguages.read(
            new MapShelf()
                .with("interface/interface.pot", header + "\n" + pot)
                .with("interface/es.po", header + "\"Language: es\\n\"\n\n" + spanish),
            problems)
        .orElseThrow();
  }

  private static TreeMap<String, String> texts() throws IOException {
    var texts = new TreeMap<String, String>();
    for (var file : files(TEMPLATES, ".ftlh")) {
      texts.put(file.toString(), Files.readString(file));
    }
    for (var file : files(SOURCES, ".java")) {
      texts.put(file.toString(), Files.readString(file));
    }
    return texts;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      var found = files.filter(p -> p.toString().endsWith(ending)).sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }
}
