package org.clearleaf.content;

import java.util.List;

/**
 * A second-level section of a summary.
 *
 * @param id from {@code {#id}}; the first part of the keys of its units
 */
public record Section(String id, Kind kind, Unit heading, List<Part> parts) {

  /** How a section looks, from its heading's attributes. */
  public enum Kind {
    PLAIN,
    /** {@code .box}: the short answer. */
    BOX,
    /** {@code .timeline}. */
    TIMELINE,
    /** {@code .ruled lines=N}: room for notes. */
    RULED,
    /** {@code .fill-in}: labels with a line to write on. */
    FILL_IN
  }

  /** What a section is made of, in order. */
  public sealed interface Part {
    record Paragraph(Unit text) implements Part {}

    record Items(boolean ordered, List<Unit> items) implements Part {}

    record Table(List<Unit> head, List<List<Unit>> rows) implements Part {}

    record Timeline(Unit picture, List<Step> steps) implements Part {}

    record Step(Unit name, Unit text) {}

    record FillIns(List<Unit> labels) implements Part {}

    record RuledLines(int count) implements Part {}
  }
}
