package org.clearleaf.content;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.clearleaf.MapShelf;
import org.clearleaf.SpecReader;
import org.clearleaf.base.Problems;
import org.clearleaf.content.Section.Part;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SummarySpecTest {

  private static final String FRONT_MATTER =
      """
      ---
      id: CL-7
      version: 2
      reviewed: 2026-05-08
      next-review: 2027-05-08
      source: A summary
      codes: {ICD-10-CM: C91.0}
      names: {gleevec: Gleevec}
      ---
      """;

  private static final String BODY =
      """

      # Leukemia

      ## Medicines {#medicines}

      You may get {gleevec}.
      """;

  @TestFactory
  Stream<DynamicTest> text() {
    return SpecReader.tests(
        "/content/text.spec",
        // Declares the name only where it is used, and counts lines from the first of the example.
        body ->
            answer(
                body.contains("{gleevec}")
                    ? FRONT_MATTER
                    : FRONT_MATTER.replace("{gleevec: Gleevec}", "{}"),
                body,
                9));
  }

  @TestFactory
  Stream<DynamicTest> frontMatter() {
    return SpecReader.tests("/content/front-matter.spec", front -> answer(front + "\n", BODY, 0));
  }

  private static String answer(String front, String body, int linesBefore) {
    var problems = new Problems();
    var shelf =
        new MapShelf().with("summaries/leukemia.md", front + body).on(LocalDate.of(2026, 11, 23));
    var summary = new SummaryReader().read("leukemia", shelf, problems);
    var out = new StringBuilder();
    for (var problem : problems.list()) {
      out.append(problem.place().line() - linesBefore)
          .append("  ")
          .append(problem.id())
          .append("  ")
          .append(problem.message())
          .append('\n');
    }
    summary.ifPresent(s -> outline(out, s));
    return out.toString();
  }

  private static void outline(StringBuilder out, Summary summary) {
    unit(out, "", summary.title());
    for (var section : summary.sections()) {
      out.append(section.kind()).append('\n');
      unit(out, "  ", section.heading());
      for (var part : section.parts()) {
        switch (part) {
          case Part.Paragraph(var text) -> unit(out, "  ", text);
          case Part.Items(var ordered, var items) -> {
            out.append(ordered ? "  Ordered\n" : "  Bullets\n");
            items.forEach(item -> unit(out, "    ", item));
          }
          case Part.Table(var head, var rows) -> {
            out.append("  Table\n");
            head.forEach(cell -> unit(out, "    ", cell));
            rows.forEach(row -> row.forEach(cell -> unit(out, "    ", cell)));
          }
          case Part.Timeline(var picture, var steps) -> {
            unit(out, "  ", picture);
            for (var step : steps) {
              unit(out, "    ", step.name());
              unit(out, "    ", step.text());
            }
          }
          case Part.FillIns(var labels) -> {
            out.append("  FillIns\n");
            labels.forEach(label -> unit(out, "    ", label));
          }
          case Part.RuledLines(var count) ->
              out.append("  Ruled lines ").append(count).append('\n');
        }
      }
    }
  }

  private static void unit(StringBuilder out, String indent, Unit unit) {
    out.append(indent)
        .append(unit.key())
        .append(" \"")
        .append(unit.english())
        .append("\" ")
        .append(unit.note());
    if (!unit.links().isEmpty()) {
      out.append(' ').append(unit.links());
    }
    out.append('\n');
  }
}
