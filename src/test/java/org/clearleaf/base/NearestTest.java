package org.clearleaf.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void distancesCountLetters() {
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("leukemia", "leukaemia")).isEqualTo(1);
    assertThat(Nearest.distance("abc", "abd")).isEqualTo(1);
    assertThat(Nearest.distance("form", "from")).as("swapped").isEqualTo(1);
  }

  @Test
  void whatIsMistypedIsFoundAndWhatIsSomethingElseIsNot() {
    var keys = List.of("name", "address", "phones");
    assertThat(Nearest.of("adress", keys)).contains("address");
    assertThat(Nearest.of("Phone", keys)).contains("phones");
    assertThat(Nearest.of("password", keys)).isEmpty();
    assertThat(Nearest.of("", keys)).isEmpty();
  }
}
