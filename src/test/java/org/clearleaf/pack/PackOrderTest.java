package org.clearleaf.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.clearleaf.base.Language;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.pack.PackOrder.Copies;
import org.clearleaf.pack.PackOrder.Division;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can order, whoever asks: the command and the page alike. */
class PackOrderTest {

  private static PackOrder order(EditionKind kind, int size, Drafts drafts) {
    return new PackOrder(
        List.of("flu"),
        List.of(new Language("es")),
        Copies.of(1),
        kind,
        size,
        PageFormat.A4,
        Division.JOB,
        drafts);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, Copies.MOST + 1})
  void thereAreOneToTwoHundredCopies(int number) {
    assertThatThrownBy(() -> Copies.of(number)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Copies(1, Map.of(Language.ENGLISH, number)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Copies.of(200).of(Language.ENGLISH)).isEqualTo(200);
  }

  @Test
  void aDraftIsNeverPackedWithoutAChoice() {
    assertThatThrownBy(() -> order(EditionKind.LARGE, 18, Drafts.MADE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"HTML, 18", "TEXT, 18", "CLEAR, 18", "LARGE, 14"})
  void onlyWhatIsPrintedIsPackedAndInASizeOfItsOwn(EditionKind kind, int size) {
    assertThatThrownBy(() -> order(kind, size, Drafts.CHOSEN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
