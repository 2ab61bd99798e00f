package org.clearleaf.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Goes through the blocks of one summary: the title, then sections with their parts. */
final class SummaryWalk {

  /** A handout that a patient reads has about ten. */
  static final int MOST_SECTIONS = 40;

  private final SourceLines source;
  private final String sheet;
  private final Problems problems;
  private final Units units;
  private final List<Section> sections = new ArrayList<>();
  private final Map<String, Integer> sectionLines = new LinkedHashMap<>();
  private Unit title;
  private SectionParts open;

  SummaryWalk(SourceLines source, String sheet, Problems problems) {
    this.source = source;
    this.sheet = sheet;
    this.problems = problems;
    this.units = new Units(source, problems);
  }

  Optional<Unit> title() {
    return Optional.ofNullable(title);
  }

  List<Section> sections() {
    return List.copyOf(sections);
  }

  void walk(Node document) {
    for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof Heading heading)) {
        addBlock(node);
      } else if (heading.getLevel() == 1) {
        addTitle(heading);
      } else if (heading.getLevel() == 2) {
        closeSection();
        if (sectionLines.size() == MOST_SECTIONS) {
          problems.error(
              "summary.too-long",
              source.place(node),
              "The summary has more than " + MOST_SECTIONS + " sections; the rest was not read.",
              "Split it into several summaries.");
          break;
        }
        openSection(heading);
      } else {
        rejectLevel(heading);
      }
    }
    closeSection();
    if (title == null) {
      problems.error(
          "summary.title",
          Place.line(source.file(), source.before() + 1),
          "The summary has no title.",
          "Begin its text with a line such as \"# Treatment for ...\".");
    } else if (sections.isEmpty()) {
      problems.error(
          "summary.section",
          title.place(),
          "The summary has no sections.",
          "Add some, each under a line such as \"## What to do {#what-to-do}\".");
    }
  }

  /** Every name in the text is declared in the front matter, and every declared one is used. */
  void checkNames(FrontMatter front) {
    var used = new HashSet<String>();
    for (var unit : units.all()) {
      for (var token : UnitText.tokens(unit.english())) {
        if (token instanceof UnitText.Token.Placeholder(var name)
            && used.add(name)
            && !front.names().containsKey(name)) {
          problems.error(
              "summary.name",
              unit.place(),
              "{" + name + "} is not a name of this summary.",
              "Add it to \"names\" in the front matter, or mend its spelling.");
        }
      }
    }
    for (var name : front.nameKeys().keys()) {
      if (!used.contains(name)) {
        problems.error(
            "summary.name",
            front.nameKeys().place(name),
            "The name \"" + name + "\" is not used in the text.",
            "Take it out, or use {" + name + "}.");
      }
    }
  }

  private void addTitle(Heading heading) {
    if (title != null || open != null || !sections.isEmpty()) {
      problems.error(
          "summary.title",
          source.place(heading),
          "A summary has one title, and it comes first.",
          "Begin sections with ## and keep # for the title.");
      return;
    }
    title = units.add("title", heading, UnitClass.FURNITURE, sheet + " · title of the sheet");
  }

  private void openSection(Heading heading) {
    if (title == null && sectionLines.isEmpty()) {
      problems.error(
          "summary.title",
          source.place(heading),
          "A section stands before the title.",
          "Begin the text with the title, after a single #.");
    }
    var place = source.place(heading);
    var head = SectionHead.read(cutAttributes(heading), place, problems);
    if (!head.id().isEmpty()) {
      var earlier = sectionLines.putIfAbsent(head.id(), place.line());
      if (earlier != null) {
        problems.error(
            "summary.section",
            place,
            "The id \"" + head.id() + "\" is taken by the section in line " + earlier + ".",
            "Give one of them another id.");
      }
    }
    var words =
        units.add(head.id() + ".heading", heading, UnitClass.FURNITURE, sheet + " · heading");
    open = new SectionParts(head, words, units, source, sheet, problems);
  }

  /** Takes {@code {...}} from the end of the heading's words and gives what stands inside it. */
  private static String cutAttributes(Heading heading) {
    if (heading.getLastChild() instanceof Text last) {
      var literal = last.getLiteral();
      int brace = literal.lastIndexOf('{');
      if (brace >= 0
          && literal.endsWith("}")
          && (brace + 1 == literal.length() - 1 || "#. ".indexOf(literal.charAt(brace + 1)) >= 0)) {
        last.setLiteral(literal.substring(0, brace));
        return literal.substring(brace + 1, literal.length() - 1);
      }
    }
    return "";
  }

  private void addBlock(Node node) {
    if (open != null) {
      open.add(node);
    } else {
      problems.error(
          "summary.element",
          source.place(node),
          "Text stands outside of any section.",
          "Put it under a heading such as \"## The short answer {#short-answer .box}\".");
    }
  }

  private void rejectLevel(Heading heading) {
    int above = open == null ? 1 : 2;
    if (heading.getLevel() > above + 1) {
      problems.error(
          "summary.heading",
          source.place(heading),
          "The heading skips a level: it has level "
              + heading.getLevel()
              + ", the heading before it level "
              + above
              + ".",
          "Begin sections with ##.");
    } else {
      problems.error(
          "summary.heading",
          source.place(heading),
          "A section has no headings inside it.",
          "Make it a section of its own, with ##.");
    }
  }

  private void closeSection() {
    if (open != null) {
      sections.add(open.close());
      open = null;
    }
  }
}
