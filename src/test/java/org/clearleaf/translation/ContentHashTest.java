package org.clearleaf.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clearleaf.ProjectShelf;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.Test;

/** What a signature on paper stands for. */
class ContentHashTest {
  private final ProjectShelf shelf = new ProjectShelf();

  @Test
  void isTheSumOfALineForEachUnitInTheOrderOfTheIds() throws Exception {
    var lines =
        segments().stream()
            .map(s -> s.id() + "\t" + s.sourceHash() + "\t" + s.targetHash() + "\n")
            .sorted()
            .collect(Collectors.joining());
    var sum = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));

    assertThat(ContentHash.of(segments()).digits()).isEqualTo(HexFormat.of().formatHex(sum));
  }

  @Test
  void doesNotDependOnTheOrderOfTheSheet() throws IOException {
    assertThat(ContentHash.of(segments().reversed())).isEqualTo(ContentHash.of(segments()));
  }

  @Test
  void anyOtherWordGivesAnotherHash() throws IOException {
    var before = ContentHash.of(segments());
    shelf.edited("translations/es/common.po", s -> s.replace("Borrador", "Borrador."));

    assertThat(ContentHash.of(segments())).isNotEqualTo(before);
  }

  @Test
  void isNamedByItsFirstDigitsAsSomebodyTypesThem() throws IOException {
    var hash = ContentHash.of(segments());

    assertThat(hash.isNamedBy(hash.shortened())).isTrue();
    assertThat(hash.isNamedBy(" " + hash.grouped().toUpperCase(Locale.ROOT))).isTrue();
    assertThat(hash.isNamedBy(hash.digits().substring(0, 7))).as("too short").isFalse();
    assertThat(hash.isNamedBy(hash.digits().substring(0, 12) + "g")).isFalse();
  }

  private List<Segment> segments() throws IOException {
    return new Translations(shelf).read("es", new Problems()).orElseThrow().segments();
  }
}
