package org.clearleaf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Language;
import org.clearleaf.base.OverlayShelf;
import org.clearleaf.base.Problem;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.content.UnitText;
import org.clearleaf.content.UnitText.Token;
import org.clearleaf.proofreading.Proofreader;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;
import org.clearleaf.translation.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PseudoBundleTest {
  private static final Shelf PROJECT = new ProjectShelf();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACCENTED | Ask about {medicine}.              | [Ååšķ ååḃööûûţ {medicine}. ļḿñö]
          ACCENTED | Call <b>at once</b> at 38.5 °C.    | [Çååļļ <b>ååţ ööñçéé</b> ååţ 38.5 °Ç. ļḿñö]
          MIRRORED | Call <b>now</b>, at 2.5, {name}?   | صالل <b>نوش</b>، ات 2.5، {name}؟
          TALL_LATIN | A cell                           | Ẫ çễḽḽ
          WITHOUT_SPACES | Take {medicine} at 2.5, or 3. | 丅乇{medicine}卂2.5，口3。
          KEYS | Call <b>{name}</b> now.                | some.key <b>b {name}</b>
          """)
  void disguisesWordsAndNothingElse(Pseudo pseudo, String english, String disguised) {
    assertThat(pseudo.disguise().of("some.key", english, 100)).isEqualTo(disguised);
  }

  @Test
  void wordsOfThaiStandTogetherAndPhrasesDoNot() {
    var thai = Pseudo.TALL_THAI.disguise().of("key", "Take it, now. Call {name} at once.", 100);

    assertThat(thai)
        .matches(
            "[\\u0E00-\\u0E7F]+, [\\u0E00-\\u0E7F]+\\. [\\u0E00-\\u0E7F]+ \\{name\\} [\\u0E00-\\u0E7F]+\\.");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MISSING")
  void everyUnitOfTheProjectHasWordsThatCanBePrinted(Pseudo pseudo) throws IOException {
    var problems = new Problems();
    var translation = read(pseudo, problems);

    assertThat(problems.list()).isEmpty();
    assertThat(new Proofreader().read(translation, problems.list()).findings()).isEmpty();
    assertThat(translation.segments()).isNotEmpty().noneMatch(s -> s.wording().isMissing());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KEYS")
  void noLetterOfEnglishIsLeftAndEveryNumberIs(Pseudo pseudo) throws IOException {
    for (var segment : read(pseudo, new Problems()).segments()) {
      for (var text : segment.texts()) {
        assertThat(plain(text)).as(segment.id()).doesNotContainPattern("[A-Za-z]");
        assertThat(numbers(text)).as(segment.id()).isEqualTo(numbers(english(segment)));
      }
    }
  }

  @Test
  void everySeventhUnitIsMissingWhereThatIsAskedFor() throws IOException {
    var problems = new Problems();
    var translation = read(Pseudo.MISSING, problems);

    var places = new java.util.TreeMap<String, List<Integer>>();
    var number = new java.util.HashMap<String, Integer>();
    for (var segment : translation.segments()) {
      int n = number.merge(segment.catalogue(), 1, Integer::sum);
      if (segment.wording().isMissing()) {
        places.computeIfAbsent(segment.catalogue(), _ -> new ArrayList<>()).add(n);
      }
    }
    assertThat(places.keySet()).isEqualTo(number.keySet());
    places.forEach(
        (catalogue, missing) -> assertThat(missing).isEqualTo(everySeventh(number.get(catalogue))));
    assertThat(problems.list()).extracting(Problem::id).containsOnly("unit.missing");
  }

  private static List<Integer> everySeventh(int last) {
    return java.util.stream.IntStream.rangeClosed(1, last).filter(n -> n % 7 == 0).boxed().toList();
  }

  /** The limit in the note of a unit is what a translator may fill. */
  @Test
  void accentedTextIsTwoFifthsLongerOrAsLongAsItMayBe() throws IOException {
    int limited = 0;
    for (var segment : read(Pseudo.ACCENTED, new Problems()).segments()) {
      if (Disguise.hasLetters(english(segment))) {
        int before = Disguise.visible(english(segment)).length();
        int after = Disguise.visible(segment.texts().getFirst()).length();
        var note = segment.source().unit().note();
        var most = java.util.regex.Pattern.compile("at most (\\d+) characters").matcher(note);
        if (most.find()) {
          assertThat(after).as(segment.id()).isLessThanOrEqualTo(Integer.parseInt(most.group(1)));
          limited++;
        } else {
          assertThat((double) after / before).as(segment.id()).isBetween(1.4, 2.0);
        }
      }
    }
    assertThat(limited).isPositive();
  }

  @Test
  void bracketsStandAroundEachUnitOnce() throws IOException {
    for (var segment : read(Pseudo.ACCENTED, new Problems()).segments()) {
      if (Disguise.hasLetters(english(segment))) {
        assertThat(segment.texts()).allMatch(text -> text.matches("\\[[^\\[\\]]*]"));
      }
    }
  }

  @Test
  void ideographsHaveNoSpacesBetween() throws IOException {
    for (var segment : read(Pseudo.WITHOUT_SPACES, new Problems()).segments()) {
      if (Disguise.hasLetters(english(segment))) {
        assertThat(segment.texts()).as(segment.id()).noneMatch(text -> text.contains(" "));
      }
    }
  }

  /** Words that are of the project's languages must go on being checked. */
  @Test
  void theyAreKnownByTheirTags() throws IOException {
    assertThat(Pseudo.values()).allMatch(pseudo -> pseudo.language().isPseudo());
    for (var tag : new Translations(PROJECT).tags()) {
      assertThat(new Language(tag).isPseudo()).as(tag).isFalse();
    }
    assertThat(new Language("en-x-taller").isPseudo()).isFalse();
    assertThat(EnumSet.allOf(Pseudo.class).stream().map(Pseudo::language)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void areTheSameEachTime(Pseudo pseudo) throws IOException {
    var files = files(pseudo);

    assertThat(files(pseudo)).containsExactlyEntriesOf(files);
  }

  private static Map<String, byte[]> files(Pseudo pseudo) throws IOException {
    return new PseudoBundle(PROJECT, new Translations(PROJECT)).files(pseudo);
  }

  private static Translation read(Pseudo pseudo, Problems problems) throws IOException {
    return new Translations(new OverlayShelf(PROJECT, files(pseudo)))
        .read(pseudo.language().tag(), problems)
        .orElseThrow();
  }

  private static String english(Segment segment) {
    return segment.source().forms().getLast();
  }

  private static String plain(String text) {
    var plain = new StringBuilder();
    for (var token : UnitText.tokens(text)) {
      if (token instanceof Token.Plain(var words)) {
        plain.append(words);
      }
    }
    return plain.toString();
  }

  private static String numbers(String text) {
    return plain(text).replaceAll("[^0-9]+", " ").strip();
  }
}
