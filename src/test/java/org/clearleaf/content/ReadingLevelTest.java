package org.clearleaf.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clearleaf.base.FolderShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.content.Section.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The English of a summary can be read by somebody with six years of school (STANDARDS 3.4, 3.5).
 */
class ReadingLevelTest {

  private static final FolderShelf SHELF =
      new FolderShelf(
          Path.of(""), Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC));

  private static final double HIGHEST_GRADE = 6.0;
  private static final double LONGEST_MEAN = 15;
  private static final int LONGEST_SENTENCE = 25;

  static Stream<String> names() throws Exception {
    return SHELF.list("summaries").stream()
        .filter(f -> f.endsWith(".md"))
        .map(f -> f.substring(0, f.length() - 3));
  }

  @ParameterizedTest
  @MethodSource("names")
  void summariesAreInPlainEnglish(String name) {
    var sentences = sentences(name);
    int words = sentences.stream().mapToInt(List::size).sum();
    int syllables =
        sentences.stream().flatMap(List::stream).mapToInt(ReadingLevelTest::syllables).sum();
    double mean = (double) words / sentences.size();
    double grade = 0.39 * mean + 11.8 * syllables / words - 15.59;
    assertThat(grade).as("Flesch-Kincaid grade").isLessThanOrEqualTo(HIGHEST_GRADE);
    assertThat(mean).as("words in a sentence").isLessThanOrEqualTo(LONGEST_MEAN);
    assertThat(sentences)
        .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE));
  }

  /**
   * What a reader reads as text: paragraphs, items, steps. A heading, a label or a cell is no
   * sentence.
   */
  private static List<List<String>> sentences(String name) {
    var problems = new Problems();
    var summary =
        new SummaryReader()
            .read(name, SHELF, problems)
            .orElseThrow(() -> new AssertionError(problems.list()));
    var sentences = new ArrayList<List<String>>();
    for (var section : summary.sections()) {
      for (var part : section.parts()) {
        switch (part) {
          case Part.Paragraph(var text) -> addSentences(text, sentences);
          case Part.Items(var ordered, var items) ->
              items.forEach(item -> addSentences(item, sentences));
          case Part.Timeline(var picture, var steps) -> {
            addSentences(picture, sentences);
            steps.forEach(step -> addSentences(step.text(), sentences));
          }
          case Part.Table _, Part.FillIns _, Part.RuledLines _ -> {}
        }
      }
    }
    return sentences;
  }

  private static void addSentences(Unit unit, List<List<String>> sentences) {
    var plain = unit.english().replaceAll("</?[ab]\\d?>", "");
    for (var sentence : plain.split("(?<=[.!?:])\\s+")) {
      var words =
          Stream.of(sentence.split("[^A-Za-z0-9'’-]+"))
              .filter(word -> word.matches(".*[A-Za-z0-9].*"))
              .toList();
      if (!words.isEmpty()) {
        sentences.add(words);
      }
    }
  }

  /**
   * Syllables of an English word, by the usual rule of thumb: groups of vowels (y among them), less
   * a silent e at the end and a silent e before d or s, and one more where a group is said as two
   * (ia, eo, io, but not in "tion" or "sion"; -ism). An abbreviation in capitals has as many as
   * letters. At least one.
   */
  static int syllables(String word) {
    if (word.length() > 1
        && word.equals(word.toUpperCase(Locale.ROOT))
        && word.chars().anyMatch(Character::isLetter)) {
      return (int) word.chars().filter(Character::isLetter).count();
    }
    int count = 0;
    for (var part : word.toLowerCase(Locale.ROOT).split("[-'’]")) {
      if (part.length() > 1 || count == 0) {
        count += syllablesOfPart(part);
      }
    }
    return Math.max(1, count);
  }

  private static int syllablesOfPart(String word) {
    int count = 0;
    boolean vowelBefore = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = "aeiouy".indexOf(word.charAt(i)) >= 0;
      count += vowel && !vowelBefore ? 1 : 0;
      vowelBefore = vowel;
    }
    var twice =
        word.replaceAll("[tscg]io(n|us)", "x")
            .replaceAll("cia(l|n)", "x")
            .replaceAll("tia(l|n)", "x");
    for (var pair : new String[] {"ia", "io", "eo(?!ple)", "iu", "uou", "ua(?!l?ity)", "ism$"}) {
      count += twice.split(pair, -1).length - 1;
    }
    boolean silentEnd =
        word.endsWith("e") && !word.endsWith("le")
            || word.endsWith("es") && !word.matches(".*(s|x|z|ch|sh|c|g)es")
            || word.endsWith("ed") && !word.endsWith("ted") && !word.endsWith("ded");
    boolean silentLe = word.matches(".*[aeiouy]le");
    boolean itsOwnGroup =
        word.length() > 2
            && "aeiouy".indexOf(word.charAt(word.length() - (word.endsWith("e") ? 2 : 3))) < 0;
    if ((silentEnd || silentLe) && itsOwnGroup && count > 1) {
      count--;
    }
    return Math.max(1, count);
  }

  @ParameterizedTest
  @CsvSource({
    "the,1",
    "phase,1",
    "phases,2",
    "treated,2",
    "called,1",
    "medicine,3",
    "medicines,3",
    "leukemia,4",
    "people,2",
    "reach,1",
    "remission,3",
    "genetic,3",
    "hematologist,5",
    "oncologist,4",
    "induction,3",
    "chromosome,3",
    "chromosomes,3",
    "table,2",
    "whole,1",
    "survival,3",
    "side,1",
    "sides,1",
    "changes,2",
    "biology,4",
    "ALL,3",
    "long-term,2",
    "it's,1",
    "special,2",
    "chemotherapy,5",
    "person,2",
    "Philadelphia,5",
    "cytogenetics,5",
    "used,1",
    "needed,2",
    "who,1",
    "age,1",
    "nurse,1",
    "doctor,2"
  })
  void syllablesOfWords(String word, int expected) {
    assertThat(syllables(word)).isEqualTo(expected);
  }

  @Test
  void hardEnglishIsFoundOut() {
    var hard =
        List.of(
            "Administration",
            "of",
            "immunosuppressive",
            "medication",
            "necessitates",
            "hematological",
            "surveillance");
    int syllables = hard.stream().mapToInt(ReadingLevelTest::syllables).sum();
    assertThat(0.39 * hard.size() + 11.8 * syllables / hard.size() - 15.59).isGreaterThan(20);
  }
}
