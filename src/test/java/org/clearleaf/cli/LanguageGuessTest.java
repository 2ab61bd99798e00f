package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearleaf.ProjectShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody who types the name of a language has to know its tag to be helped. */
class LanguageGuessTest {
  private static final List<String> TAGS =
      List.of("en", "ar", "es", "fil", "ht", "pt-BR", "th", "zh-Hans", "zh-Hant");

  private static final LanguageGuess GUESS = LanguageGuess.of(new ProjectShelf());

  @ParameterizedTest
  @CsvSource({
    "spanish, es",
    "Español, es",
    "العربية, ar",
    "thai, th",
    "portuguese, pt-BR",
    "portugues, pt-BR",
    "Filipino, fil",
    "creole, ht",
    "spannish, es",
    "zh-hans, zh-Hans",
    "pt, pt-BR",
    // Names of the project's list.
    "tagalog, fil",
    "Castellano, es"
  })
  void aNameInEnglishOrInTheLanguageIsAsGoodAsATag(String typed, String tag) {
    assertThat(GUESS.of(typed, TAGS)).containsExactly(tag);
  }

  @Test
  void whatTwoLanguagesAreCalledIsAsked() {
    assertThat(GUESS.of("chinese", TAGS)).containsExactly("zh-Hans", "zh-Hant");
    assertThat(GUESS.of("zh", TAGS)).containsExactly("zh-Hans", "zh-Hant");
    assertThatThrownBy(() -> GUESS.pick(List.of("chinese"), TAGS, ""))
        .hasMessageStartingWith(
            "There is no language \"chinese\". Did you mean \"zh-Hans\" (Simplified Chinese) or \"zh-Hant\" (Traditional Chinese)?");
  }

  @Test
  void somethingElseIsNotGuessed() {
    assertThat(GUESS.of("klingon", TAGS)).isEmpty();
    assertThat(GUESS.of("", TAGS)).isEmpty();
  }
}
