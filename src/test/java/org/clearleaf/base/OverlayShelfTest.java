package org.clearleaf.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.clearleaf.MapShelf;
import org.junit.jupiter.api.Test;

class OverlayShelfTest {
  private final MapShelf below =
      new MapShelf().with("a/one.po", "below").with("a/two.po", "below").with("b.md", "below");
  private final Shelf shelf =
      new OverlayShelf(below, Map.of("a/one.po", bytes("over"), "a/new/three.po", bytes("over")));

  @Test
  void itsFilesHideThoseBelowAndTheOthersAreSeen() throws IOException {
    assertThat(shelf.read("a/one.po")).asString(StandardCharsets.UTF_8).isEqualTo("over");
    assertThat(shelf.map("a/one.po").toArray(ValueLayout.JAVA_BYTE)).isEqualTo(bytes("over"));
    assertThat(shelf.read("a/two.po")).asString(StandardCharsets.UTF_8).isEqualTo("below");
    assertThat(below.read("a/one.po")).asString(StandardCharsets.UTF_8).isEqualTo("below");
    assertThatThrownBy(() -> shelf.read("a/three.po")).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void foldersHoldWhatIsInBoth() throws IOException {
    assertThat(shelf.list("a")).containsExactly("new", "one.po", "two.po");
    assertThat(shelf.list("a/new")).containsExactly("three.po");
    assertThat(shelf.list("c")).isEmpty();
    assertThat(shelf.exists("a/new")).isTrue();
    assertThat(shelf.exists("a/new/three.po")).isTrue();
    assertThat(shelf.exists("b.md")).isTrue();
    assertThat(shelf.exists("a/ne")).isFalse();
  }

  @Test
  void nobodyChangesItsFilesThroughWhatWasRead() throws IOException {
    shelf.read("a/one.po")[0] = 'x';

    assertThat(shelf.read("a/one.po")).asString(StandardCharsets.UTF_8).isEqualTo("over");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
