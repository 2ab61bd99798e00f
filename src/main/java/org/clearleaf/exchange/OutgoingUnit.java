package org.clearleaf.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearleaf.messages.Plurals;
import org.clearleaf.messages.UnitState;
import org.clearleaf.translation.Segment;
import org.clearleaf.translation.Translation;

/**
 * One text as other tools see it: a unit, or one plural form of it.
 *
 * @param source the English that it words
 * @param target empty where nobody has written it
 */
record OutgoingUnit(UnitId id, Segment segment, String source, String target, String note) {

  /** So many numbers show when a form is used. */
  private static final int SAMPLES = 4;

  static List<OutgoingUnit> of(Segment segment, Plurals plurals) {
    if (segment.source().plural() == null) {
      return List.of(
          new OutgoingUnit(
              new UnitId(segment.id(), UnitId.ONLY),
              segment,
              segment.source().unit().english(),
              segment.texts().isEmpty() ? "" : segment.texts().getFirst(),
              segment.source().unit().note()));
    }
    var units = new ArrayList<OutgoingUnit>();
    for (int form = 0; form < plurals.count(); form++) {
      units.add(
          new OutgoingUnit(
              new UnitId(segment.id(), form),
              segment,
              source(segment, form, plurals),
              form < segment.texts().size() ? segment.texts().get(form) : "",
              segment.source().unit().note() + " · " + numbers(form, plurals)));
    }
    return units;
  }

  /** The English that a plural form words: English itself has two. */
  static String source(Segment segment, int form, Plurals plurals) {
    boolean singular = form == UnitId.ONLY || plurals.category(form).equals("one");
    return singular ? segment.source().unit().english() : segment.source().plural();
  }

  private static String numbers(int form, Plurals plurals) {
    return IntStream.rangeClosed(0, 1000)
        .filter(number -> plurals.form(number) == form)
        .limit(SAMPLES)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(", ", "the form for numbers such as ", ""));
  }

  boolean isPlural() {
    return id.form() != UnitId.ONLY;
  }

  UnitState state() {
    return segment.review().state();
  }

  /** The units of one catalogue, in the order of the sheet. */
  static List<OutgoingUnit> of(Translation translation, String catalogue) {
    return translation.segments().stream()
        .filter(segment -> segment.catalogue().equals(catalogue))
        .flatMap(segment -> of(segment, translation.bundle().plurals()).stream())
        .toList();
  }
}
