package org.clearleaf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearleaf.SpecReader;
import org.clearleaf.messages.PoEntry;
import org.clearleaf.messages.PoPrevious;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class UpdateSpecTest {

  /**
   * Lines before the first {@code then}: sentences of the sheet, each with its words behind {@code
   * =}; {@code ?} before the words marks them as uncertain. Then what happens: {@code then} and the
   * sentences of the English from now on; {@code words} and a sentence with its words, as a
   * translator writes them. After each {@code then} the words are brought up to date. What comes
   * out is every unit with what became of it at last: its key, its English, its words, and for
   * stale words the English that they were written for; then obsolete words.
   */
  @TestFactory
  Stream<DynamicTest> specification() {
    return SpecReader.tests("/workbench/update.spec", UpdateSpecTest::answer);
  }

  private static String answer(String input) {
    var desk = new Desk();
    var sentences = new ArrayList<String>();
    var words = new ArrayList<String>();
    LanguageUpdate.Plan plan = null;
    for (var line : (input + "\nend").lines().filter(l -> !l.isBlank()).toList()) {
      if (line.equals("then") || line.equals("words") || line.equals("end")) {
        if (!sentences.isEmpty()) {
          plan = desk.english(sentences).update();
        }
        translate(desk, words);
        sentences.clear();
        words.clear();
      } else {
        var sides = line.split(" = ", 2);
        if (sides.length == 1 || plan == null) {
          sentences.add(sides[0]);
        }
        if (sides.length == 2) {
          words.add(line);
        }
      }
    }
    var files = desk.text(Desk.PO);
    assertThat(desk.plan().files()).as("a second update changes nothing: %s", files).isEmpty();
    return written(desk, plan);
  }

  private static void translate(Desk desk, List<String> lines) {
    for (var line : lines) {
      var sides = line.split(" = ", 2);
      boolean uncertain = sides[1].startsWith("? ");
      var po = desk.po();
      var entry =
          po.entries().stream()
              .filter(e -> e.source().equals(sides[0]) && !e.obsolete() && e.isEmpty())
              .findFirst()
              .orElseGet(() ->
                  po.entries().stream()
                      .filter(e -> e.source().equals(sides[0]) && !e.obsolete())
                      .findFirst()
                      .orElseThrow());
      var changed = entry.withTexts(List.of(uncertain ? sides[1].substring(2) : sides[1]));
      changed =
          uncertain
              ? changed.withFlags(Set.of("fuzzy"), entry.previous())
              : changed.withFlags(Set.of(), List.of());
      desk.with(Desk.PO, po.with(entry, changed).write());
    }
  }

  private static String written(Desk desk, LanguageUpdate.Plan plan) {
    var out = new StringBuilder();
    for (var entry : desk.po().entries()) {
      if (entry.obsolete()) {
        out.append("obsolete  ").append(pair(entry)).append('\n');
      } else if (!entry.isHeader() && entry.context().startsWith("do.item")) {
        var id = "flu/" + entry.context();
        out.append(entry.context().substring(3)).append("  ").append(plan.fates().get(id).word());
        if (plan.moved().containsKey(id)) {
          out.append(" from ").append(plan.moved().get(id).substring(7));
        }
        out.append(":  ").append(pair(entry)).append('\n');
      }
    }
    return out.toString();
  }

  private static String pair(PoEntry entry) {
    var previous = String.join(" / ", PoPrevious.text(entry));
    return entry.source()
        + " = "
        + String.join(" / ", entry.texts())
        + (entry.isFuzzy() ? "  (fuzzy)" : "")
        + (previous.isEmpty() ? "" : "  (was: " + previous + ")");
  }
}
