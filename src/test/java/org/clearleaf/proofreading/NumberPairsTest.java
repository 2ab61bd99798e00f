package org.clearleaf.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Pairs of sentences with numbers, each a dose to our checks. A table that a translator can read
 * and add to: number-pairs.tsv.
 */
class NumberPairsTest {

  private record Example(
      String locale, String english, String target, String expectation, String why) {

    static Example of(String line) {
      var cells = line.split("\t");
      return new Example(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    String answer() {
      var uLocale = ULocale.forLanguageTag(locale);
      var digits = uLocale.getKeywordValue("numbers");
      var input =
          String.join(
              "\n",
              "locale: " + ULocale.createCanonical(uLocale.getBaseName()).toLanguageTag(),
              "digits: " + (digits == null ? "latn" : digits),
              "en: " + english,
              "class: dose",
              uLocale.getLanguage() + ": " + target);
      var found = SmallTranslation.answer(input, "").lines().toList();
      return tells(found, "num.value")
          ? "differs"
          : tells(found, "num.ambiguous") ? "ambiguous" : "same";
    }

    private static boolean tells(List<String> findings, String check) {
      return findings.stream().anyMatch(f -> f.startsWith("error") && f.contains(check));
    }
  }

  @TestFactory
  Stream<DynamicTest> pairs() throws IOException {
    return examples()
        .map(example ->
            DynamicTest.dynamicTest(
                example.locale + ": " + example.target + " " + example.why,
                () -> assertThat(example.answer()).isEqualTo(example.expectation)));
  }

  @Test
  void thereAreManyOfThemInManyLanguages() throws IOException {
    assertThat(examples()).hasSizeGreaterThan(127);
    var languages = examples().map(e -> ULocale.forLanguageTag(e.locale).getLanguage()).distinct();
    assertThat(languages).hasSizeGreaterThan(30);
  }

  private static Stream<Example> examples() throws IOException {
    try (var in = NumberPairsTest.class.getResourceAsStream("/proofreading/number-pairs.tsv")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n")).filter(line -> !line.startsWith("#")).map(Example::of);
    }
  }
}
