package org.clearleaf.messages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearleaf.SpecReader;
import org.clearleaf.base.Problems;
import org.clearleaf.content.Section.Part.Paragraph;
import org.clearleaf.messages.Worded.Piece;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WordsSpecTest {

  @TestFactory
  Stream<DynamicTest> words() {
    return SpecReader.tests("/messages/words.spec", WordsSpecTest::answer);
  }

  @TestFactory
  Stream<DynamicTest> bundles() {
    return SpecReader.tests("/messages/bundle.spec", WordsSpecTest::answer);
  }

  private static String answer(String edits) {
    var project = new SmallProject().edit(edits);
    var problems = new Problems();
    var words = new Bundles(project.shelf()).words(project.summary(), "es", problems);
    var out = new StringBuilder(SmallProject.written(problems));
    words.ifPresent(w -> write(w, out));
    return out.toString();
  }

  private static void write(SheetWords words, StringBuilder out) {
    var summary = words.summary();
    out.append(written(words.word(summary.title()))).append('\n');
    summary
        .sections()
        .getFirst()
        .parts()
        .forEach(part -> {
          if (part instanceof Paragraph(var unit)) {
            out.append(written(words.word(unit))).append('\n');
          }
        });
    out.append(written(words.common("footer.page", Map.of())))
        .append(" / ")
        .append(written(words.commonInEnglish("footer.page", Map.of())))
        .append('\n');
    for (int days : new int[] {0, 1, 2}) {
      out.append(written(words.counted("days", days, Map.of()))).append('\n');
    }
    out.append(words.longDate(LocalDate.of(2026, 5, 8)).text())
        .append(", ")
        .append(words.isoDate(LocalDate.of(2026, 5, 8)).text())
        .append(", ")
        .append(words.itemLabel(12))
        .append('\n');
  }

  private static String written(Worded worded) {
    var out = new StringBuilder();
    write(worded.pieces(), out);
    return out.toString();
  }

  private static void write(List<Piece> pieces, StringBuilder out) {
    for (var piece : pieces) {
      switch (piece) {
        case Piece.Text(var text) -> out.append(text);
        case Piece.Strong(var children) -> {
          out.append("*");
          write(children, out);
          out.append("*");
        }
        case Piece.Link(var href, var children) -> {
          out.append("[");
          write(children, out);
          out.append("](").append(href).append(")");
        }
        case Piece.Filled(var name, var argument) ->
            out.append("⟨")
                .append(argument.text())
                .append(argument.language() == null ? "" : " " + argument.language())
                .append("⟩");
        case Piece.Later(var name) -> out.append("⟨").append(name).append("?⟩");
      }
    }
  }
}
