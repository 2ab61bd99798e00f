package org.clearleaf.proofreading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.stream.Stream;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Problems;
import org.clearleaf.translation.Translations;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Measures again what {@link LengthRatios} says of each language of the project. Where a bundle has
 * grown away from its number, this test tells the new one.
 */
class LengthRatiosTest {

  private static final int LONG = 25;

  @TestFactory
  Stream<DynamicTest> theMiddleOfEachLanguageIsWhatItsBundleShows() throws IOException {
    var translations = new Translations(new ProjectShelf());
    return translations.tags().stream()
        .filter(tag -> !tag.equals("en"))
        .map(tag -> DynamicTest.dynamicTest(tag, () -> measure(translations, tag)));
  }

  private static void measure(Translations translations, String tag) throws IOException {
    var translation = translations.read(tag, new Problems()).orElseThrow();
    var proof = new Proof(translation, GlyphCoverage.UNKNOWN, SheetFit.UNKNOWN);
    var english = BreakIterator.getCharacterInstance(ULocale.ENGLISH);
    var percents =
        proof.pairs().stream()
            .filter(pair -> Breaks.count(english, pair.source().bare()) >= LONG)
            .mapToInt(pair ->
                100
                    * Breaks.of(proof).characters(pair.target().bare())
                    / Breaks.count(english, pair.source().bare()))
            .sorted()
            .toArray();
    assertThat(percents).hasSizeGreaterThan(LONG);
    int middle = percents[percents.length / 2];
    assertThat(LengthRatios.middle(translation.language()))
        .as("percent, now %d", middle)
        .isPresent();
    assertThat(LengthRatios.middle(translation.language()).getAsInt()).isCloseTo(middle, within(5));
  }
}
