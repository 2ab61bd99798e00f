package org.clearleaf.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/**
 * What follows the words of a section's heading: {@code {#id .kind .class key=value}}.
 *
 * @param id empty if there is none; a problem has then been reported
 * @param lines for {@code .ruled}, how many lines; else 0
 */
record SectionHead(String id, Section.Kind kind, UnitClass unitClass, int lines) {

  private static final Map<String, Section.Kind> KINDS =
      Map.of(
          "box", Section.Kind.BOX,
          "timeline", Section.Kind.TIMELINE,
          "ruled", Section.Kind.RULED,
          "fill-in", Section.Kind.FILL_IN);

  private static final Map<String, UnitClass> CLASSES =
      Map.of(
          "warning", UnitClass.WARNING, "emergency", UnitClass.EMERGENCY, "dose", UnitClass.DOSE);

  /** More would not fit on a page of large print. */
  private static final int MOST_LINES = 30;

  /**
   * @param attributes what stands between the braces
   */
  static SectionHead read(String attributes, Place place, Problems problems) {
    var id = "";
    var kinds = new ArrayList<Section.Kind>();
    var classes = new ArrayList<UnitClass>();
    var values = new HashMap<String, String>();
    for (var word : attributes.trim().split(" +")) {
      int equals = word.indexOf('=');
      var name = word.isEmpty() ? "" : word.substring(1);
      if (word.startsWith("#") && id.isEmpty() && UnitText.isName(name)) {
        id = name;
      } else if (word.startsWith(".") && KINDS.containsKey(name)) {
        kinds.add(KINDS.get(name));
      } else if (word.startsWith(".") && CLASSES.containsKey(name)) {
        classes.add(CLASSES.get(name));
      } else if (equals > 0 && word.substring(0, equals).equals("lines") && values.isEmpty()) {
        values.put("lines", word.substring(equals + 1));
      } else if (!word.isEmpty()) {
        problems.error(
            "summary.kind",
            place,
            "\"" + word + "\" means nothing in a heading.",
            "A heading takes {#id}, one of .box .timeline .ruled .fill-in, one of .warning .emergency .dose, and lines=5 with .ruled.");
      }
    }
    if (id.isEmpty()) {
      problems.error(
          "summary.section",
          place,
          "The section has no id, so that its sentences cannot be translated.",
          "Add one to the heading, such as {#side-effects}: small letters, digits and hyphens.");
    }
    if (kinds.size() > 1 || classes.size() > 1) {
      problems.error(
          "summary.kind",
          place,
          "A section is of one kind and of one class.",
          "Take the others out of the heading.");
    }
    var kind = kinds.isEmpty() ? Section.Kind.PLAIN : kinds.getFirst();
    return new SectionHead(
        id,
        kind,
        classes.isEmpty() ? UnitClass.GENERAL : classes.getFirst(),
        lines(kind, values.get("lines"), place, problems));
  }

  private static int lines(Section.Kind kind, String value, Place place, Problems problems) {
    if (kind != Section.Kind.RULED) {
      if (value != null) {
        problems.error(
            "summary.kind",
            place,
            "Only a section with .ruled takes lines=.",
            "Add .ruled, or take lines= out.");
      }
      return 0;
    }
    try {
      int lines = value == null ? 0 : Integer.parseInt(value);
      if (lines >= 1 && lines <= MOST_LINES) {
        return lines;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    problems.error(
        "summary.kind",
        place,
        "A section with .ruled says how many lines it has.",
        "Add lines= with a number from 1 to " + MOST_LINES + ".");
    return 1;
  }
}
