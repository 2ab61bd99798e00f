package org.clearleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Reads a specification: blocks of {@code === title}, an input, {@code ---}, and what must come out
 * of it. The last line {@code ---} of a block divides it, so that an input may hold such lines
 * itself.
 */
public final class SpecReader {

  private SpecReader() {}

  public record Example(String title, String input, String expected) {}

  /** Turns an input into what a specification expects of it. */
  public interface Subject {
    String answer(String input) throws Exception;
  }

  /**
   * @param resource such as {@code /content/summary.spec}
   */
  public static List<Example> read(String resource) {
    var examples = new ArrayList<Example>();
    for (var block : text(resource).split("(?m)^=== ")) {
      int title = block.indexOf('\n');
      int divider = block.lastIndexOf("\n---\n");
      if (!block.isBlank()) {
        if (divider < 0) {
          throw new IllegalArgumentException(
              resource + ": no --- after: " + block.substring(0, title));
        }
        examples.add(
            new Example(
                block.substring(0, title).strip(),
                block.substring(title + 1, Math.max(title + 1, divider)),
                block.substring(divider + 5).strip()));
      }
    }
    return List.copyOf(examples);
  }

  /** One test for each example, named by its title. */
  public static Stream<DynamicTest> tests(String resource, Subject subject) {
    return read(resource).stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.title(),
                () ->
                    assertThat(subject.answer(example.input()).strip())
                        .isEqualTo(example.expected())));
  }

  private static String text(String resource) {
    try (var in = SpecReader.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
