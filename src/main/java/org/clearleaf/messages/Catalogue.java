package org.clearleaf.messages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;
import org.clearleaf.base.Shelf;
import org.clearleaf.base.SourceText;
import org.clearleaf.content.Section.Part;
import org.clearleaf.content.Summary;
import org.clearleaf.content.Unit;
import org.clearleaf.content.UnitClass;

/**
 * The English units that one PO file of each language words.
 *
 * @param name the PO file's name without its ending
 * @param sources by key, in the order of the sheet
 */
public record Catalogue(String name, SequencedMap<String, Source> sources) {

  public static final String COMMON = "common";

  /** The source of the words that every sheet shares. */
  public static final String COMMON_FILE = Bundles.FOLDER + "/" + COMMON + ".pot";

  /** Ends the notes of a unit, before its class. */
  private static final String CLASS_MARK = " · ";

  public static Catalogue of(Summary summary, Problems problems) {
    var units = new ArrayList<Unit>();
    units.add(summary.title());
    for (var section : summary.sections()) {
      units.add(section.heading());
      section.parts().forEach(part -> addUnits(part, units));
    }
    checkNames(summary, problems);
    var sources = new LinkedHashMap<String, Source>();
    units.forEach(unit -> add(Source.of(unit, null), sources, problems));
    return new Catalogue(summary.name(), Collections.unmodifiableSequencedMap(sources));
  }

  /** What is printed of the front matter, in every language. */
  private static void checkNames(Summary summary, Problems problems) {
    summary.names().values().forEach(name -> CharacterCheck.check(name, summary.place(), problems));
    summary
        .codes()
        .forEach(
            (system, code) -> CharacterCheck.check(system + " " + code, summary.place(), problems));
  }

  private static void addUnits(Part part, List<Unit> units) {
    switch (part) {
      case Part.Paragraph(var text) -> units.add(text);
      case Part.Items(var ordered, var items) -> units.addAll(items);
      case Part.Table(var head, var rows) -> {
        units.addAll(head);
        rows.forEach(units::addAll);
      }
      case Part.Timeline(var picture, var steps) -> {
        units.add(picture);
        for (var step : steps) {
          units.add(step.name());
          units.add(step.text());
        }
      }
      case Part.FillIns(var labels) -> units.addAll(labels);
      case Part.RuledLines _ -> {}
    }
  }

  /** Reads translations/common.pot. */
  public static Optional<Catalogue> common(Shelf shelf, Problems problems) {
    return read(COMMON, COMMON_FILE, entry -> unit(entry, problems), shelf, problems);
  }

  /**
   * Reads a list of words that belongs to no sheet, so that no policy of review asks for classes.
   */
  static Optional<Catalogue> plain(String name, String file, Shelf shelf, Problems problems) {
    return read(
        name,
        file,
        entry ->
            new Unit(
                entry.context(),
                entry.source(),
                UnitClass.FURNITURE,
                String.join(" ", entry.notes()),
                Place.unit(file, entry.line(), entry.context())),
        shelf,
        problems);
  }

  private static Optional<Catalogue> read(
      String name, String file, Function<PoEntry, Unit> unit, Shelf shelf, Problems problems) {
    return SourceText.read(file, shelf, problems)
        .flatMap(text -> PoFile.read(file, text, problems))
        .map(po -> {
          var sources = new LinkedHashMap<String, Source>();
          for (var entry : po.entries()) {
            if (!entry.isHeader() && entry.context() != null && !entry.obsolete()) {
              add(Source.of(unit.apply(entry), entry.plural()), sources, problems);
            }
          }
          return new Catalogue(name, Collections.unmodifiableSequencedMap(sources));
        });
  }

  private static Unit unit(PoEntry entry, Problems problems) {
    var note = String.join(" ", entry.notes());
    var place = Place.unit(COMMON_FILE, entry.line(), entry.context());
    int mark = note.lastIndexOf(CLASS_MARK);
    var word = mark < 0 ? "" : note.substring(mark + CLASS_MARK.length());
    for (var unitClass : UnitClass.values()) {
      if (unitClass.word().equals(word)) {
        return new Unit(entry.context(), entry.source(), unitClass, note, place);
      }
    }
    problems.error(
        "source.class",
        place,
        "The note does not end with the unit's class.",
        "End it with \" · \" and one of furniture, general, warning, emergency, dose.");
    return new Unit(entry.context(), entry.source(), UnitClass.WARNING, note, place);
  }

  private static void add(Source source, SequencedMap<String, Source> sources, Problems problems) {
    var place =
        Place.unit(source.unit().place().file(), source.unit().place().line(), source.key());
    source.forms().forEach(form -> CharacterCheck.check(form, place, problems));
    source.phrases().forEach(phrase -> SyntaxCheck.check(phrase, place, problems));
    sources.put(source.key(), source);
  }
}
