package org.clearleaf.content;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.base.Problems;
import org.commonmark.node.Node;

/** Makes the units of one summary and keeps them in order. */
final class Units {

  /**
   * A paragraph has four sentences of 25 words at most (STANDARDS 3.4), which is well below this
   * number of characters; a longer one is no text for a patient.
   */
  static final int LONGEST = 2000;

  private final SourceLines source;
  private final Problems problems;
  private final List<Unit> all = new ArrayList<>();

  Units(SourceLines source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  List<Unit> all() {
    return all;
  }

  /**
   * @param where where the unit stands on the sheet; the class is added to it
   */
  Unit add(String key, Node node, UnitClass unitClass, String where) {
    var inline = InlineText.of(node, source, problems);
    var text = inline.text();
    var place = source.place(node);
    if (text.isEmpty()) {
      problems.error(
          "summary.empty",
          place,
          "There are no words here.",
          "Write some, or take the element out.");
    } else if (text.length() > LONGEST) {
      problems.error(
          "summary.too-long",
          place,
          "There are "
              + text.length()
              + " characters without a break; the most is "
              + LONGEST
              + ".",
          "Split it into short paragraphs.");
      text = text.substring(0, LONGEST);
    }
    var note = where + " · " + unitClass.word();
    var unit = new Unit(key, text, unitClass, note, place, inline.links());
    all.add(unit);
    return unit;
  }
}
