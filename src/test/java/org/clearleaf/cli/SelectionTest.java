package org.clearleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final List<String> TAGS = List.of("ar", "en", "es", "zh-Hans");

  @Test
  void noWishMeansAll() throws Exception {
    assertThat(Selection.pick("language", List.of(), TAGS, "")).isEqualTo(TAGS);
  }

  @Test
  void theOrderIsThatOfTheWishAndEachComesOnce() throws Exception {
    assertThat(Selection.pick("language", List.of("es", "ar", "es"), TAGS, ""))
        .containsExactly("es", "ar");
  }

  @Test
  void aFileNameIsAsGoodAsAName() throws Exception {
    assertThat(Selection.pick("summary", List.of("summaries/flu.md"), List.of("flu"), ".md"))
        .containsExactly("flu");
  }

  @Test
  void anUnknownOneIsNamedWithTheNearestAndWithAllThatThereAre() {
    assertThatThrownBy(() -> Selection.pick("language", List.of("zh-hans"), TAGS, ""))
        .hasMessage(
            "There is no language \"zh-hans\". Did you mean \"zh-Hans\"?"
                + " There is: ar, en, es, zh-Hans.");
  }

  @Test
  void nothingIsSuggestedForSomethingElseAltogether() {
    assertThatThrownBy(() -> Selection.pick("language", List.of("klingon"), TAGS, ""))
        .hasMessage("There is no language \"klingon\". There is: ar, en, es, zh-Hans.");
  }

  @Test
  void ofShortTagsOnlyOneThatBeginsAlikeIsSuggested() {
    assertThat(Selection.unknown("language", "zh", TAGS)).contains("mean \"zh-Hans\"?");
    assertThat(Selection.unknown("language", "ex", TAGS)).contains("mean \"e");
    assertThat(Selection.unknown("language", "fr", TAGS)).doesNotContain("mean");
    assertThat(Selection.unknown("language", "", TAGS)).doesNotContain("mean");
  }
}
