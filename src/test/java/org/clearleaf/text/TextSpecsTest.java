package org.clearleaf.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearleaf.SpecReader;
import org.clearleaf.base.Language;
import org.clearleaf.base.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The specifications in {@code src/test/resources/text}; the first line of each input is the
 * language.
 */
class TextSpecsTest {

  @TestFactory
  Stream<DynamicTest> islands() {
    return SpecReader.tests("/text/islands.spec", input -> answers(input, TextSpecsTest::islands));
  }

  @TestFactory
  Stream<DynamicTest> visualOrder() {
    return SpecReader.tests("/text/bidi.spec", input -> answers(input, TextSpecsTest::visualOrder));
  }

  @TestFactory
  Stream<DynamicTest> breaks() {
    return SpecReader.tests("/text/breaks.spec", input -> answers(input, TextSpecsTest::breaks));
  }

  @TestFactory
  Stream<DynamicTest> items() {
    return SpecReader.tests("/text/items.spec", input -> answers(input, TextSpecsTest::items));
  }

  private interface Answer {
    String of(String language, String text);
  }

  private static String answers(String input, Answer answer) {
    var lines = input.lines().toList();
    return lines.stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> answer.of(lines.getFirst(), line))
        .collect(Collectors.joining("\n"));
  }

  /** The text with its islands in pointed brackets. */
  private static String islands(String language, String text) {
    var around =
        Texts.isRightToLeft(language) ? Islands.Around.RIGHT_TO_LEFT : Islands.Around.OTHER_SCRIPT;
    var flat = Flattened.of(Texts.paragraph(text), false, new Language(language), new Problems());
    var marked = new StringBuilder();
    int done = 0;
    for (var island : Islands.find(flat.text(), 0, flat.text().length(), flat.isolates(), around)) {
      marked
          .append(flat.text(), done, island.start())
          .append('⟨')
          .append(flat.text(), island.start(), island.end())
          .append('⟩');
      done = island.end();
    }
    return marked.append(flat.text().substring(done)).toString();
  }

  /**
   * What stands on paper from left to right, a line for each piece that is read in one direction,
   * with an arrow that way. One character has a dot.
   */
  private static String visualOrder(String language, String text) {
    var shaped = Texts.shape(language, text);
    var order = new ArrayList<Integer>();
    for (var run : Texts.wholeLine(shaped).runs()) {
      int last = -1;
      for (int cluster : run.clusters()) {
        if (cluster != last) {
          order.add(cluster);
          last = cluster;
        }
      }
    }
    var sorted = order.stream().sorted().toList();
    var pieces = new ArrayList<String>();
    for (int i = 0; i < order.size(); ) {
      int rank = sorted.indexOf(order.get(i));
      int end = i + 1;
      int step = end < order.size() ? sorted.indexOf(order.get(end)) - rank : 0;
      while (Math.abs(step) == 1
          && end < order.size()
          && sorted.indexOf(order.get(end)) == rank + step * (end - i)) {
        end++;
      }
      int first = step == -1 ? order.get(end - 1) : order.get(i);
      int lastRank = sorted.indexOf(step == -1 ? order.get(i) : order.get(end - 1));
      int limit = lastRank + 1 < sorted.size() ? sorted.get(lastRank + 1) : shaped.text().length();
      String piece = shaped.text().substring(first, limit);
      pieces.add(step == -1 ? "← " + piece : step == 1 ? "→ " + piece : "· " + piece);
      i = end;
    }
    return String.join("\n", pieces.stream().map(String::stripTrailing).toList());
  }

  private static String breaks(String language, String text) {
    var shaped = Texts.shape(language, text);
    var marked = new StringBuilder();
    int done = 0;
    for (int at : shaped.breaks()) {
      marked.append(shaped.text(), done, at).append(at < shaped.text().length() ? "|" : "");
      done = at;
    }
    return marked.toString();
  }

  /** Each run in logical order: face, language, node if any, text. */
  private static String items(String language, String text) {
    List<GlyphRun> runs = new ArrayList<>(Texts.wholeLine(Texts.shape(language, text)).runs());
    runs.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return runs.stream()
        .map(run ->
            run.face().name()
                + " "
                + run.stretch().language()
                + (run.stretch().node() == null ? "" : " node " + run.stretch().node().value())
                + " ["
                + run.text().substring(run.start(), run.end())
                + "]")
        .collect(Collectors.joining("\n"));
  }
}
