package org.clearleaf.messages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.clearleaf.base.Language;
import org.clearleaf.content.UnitClass;
import org.clearleaf.messages.Bundle.MachineTranslation;
import org.clearleaf.messages.Ledger.Line;
import org.clearleaf.messages.SheetStatus.Lack;
import org.clearleaf.messages.SheetWords.Review;
import org.clearleaf.messages.SheetWords.SignOff;

/**
 * The sign-offs of all units of one sheet, put together. A translation can be no better checked
 * than the English that it words: that has to be signed too.
 */
final class SheetReview {

  private final Bundle bundle;
  private final List<Reviewed> units = new ArrayList<>();

  private record Reviewed(Source source, UnitReview own, UnitReview english) {
    boolean isFurniture() {
      return source.unit().unitClass() == UnitClass.FURNITURE;
    }
  }

  SheetReview(Bundle bundle) {
    this.bundle = bundle;
  }

  void add(Source source, UnitReview own, UnitReview english) {
    units.add(new Reviewed(source, own, english));
  }

  Review review() {
    boolean draft = !lacking().isEmpty();
    var wordsChecked = signOff(unit -> unit.english.approved());
    if (bundle.isEnglish()) {
      return new Review(draft, false, wordsChecked, null, null, null);
    }
    boolean machine =
        bundle.machineTranslation() == MachineTranslation.UNEDITED
            && units.stream()
                .anyMatch(unit -> unit.own.state().compareTo(UnitState.TRANSLATED) < 0);
    return new Review(
        draft,
        machine,
        wordsChecked,
        signOff(unit -> unit.own.translated()),
        signOff(unit -> unit.own.revised()),
        signOff(unit -> unit.own.state() == UnitState.APPROVED ? unit.own.approved() : null));
  }

  SheetStatus status() {
    var counts = new EnumMap<UnitState, Integer>(UnitState.class);
    for (var state : UnitState.values()) {
      counts.put(state, 0);
    }
    units.forEach(unit -> counts.merge(unit.own.state(), 1, Integer::sum));
    SequencedMap<UnitState, Integer> ordered = new TreeMap<>(counts);
    return new SheetStatus(
        bundle.language(),
        bundle.endonym(),
        bundle.englishName(),
        Collections.unmodifiableSequencedMap(ordered),
        lacking());
  }

  private List<Lack> lacking() {
    var lacking = new ArrayList<Lack>();
    for (var unit : units) {
      if (!bundle.isEnglish()) {
        addLack(unit.source, unit.english, Language.ENGLISH, lacking);
      }
      addLack(unit.source, unit.own, bundle.language(), lacking);
    }
    return List.copyOf(lacking);
  }

  private static void addLack(
      Source source, UnitReview review, Language language, List<Lack> lacking) {
    var unitClass = source.unit().unitClass();
    review
        .lacking(unitClass, language.equals(Language.ENGLISH))
        .ifPresent(
            what -> lacking.add(new Lack(language, source.key(), unitClass, review.state(), what)));
  }

  /**
   * Who took a step, if it was taken for every unit that is more than furniture: a sheet claims no
   * half of a check.
   */
  private SignOff signOff(Function<Reviewed, Line> step) {
    var names = new LinkedHashSet<String>();
    LocalDate last = null;
    for (var unit : units) {
      if (!unit.isFurniture()) {
        var line = step.apply(unit);
        if (line == null) {
          return null;
        }
        names.add(line.person().printed());
        last = last == null || line.date().isAfter(last) ? line.date() : last;
      }
    }
    return last == null ? null : new SignOff(String.join(", ", names), last);
  }
}
