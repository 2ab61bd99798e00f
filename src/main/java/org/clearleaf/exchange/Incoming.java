package org.clearleaf.exchange;

import java.util.List;
import java.util.Optional;
import org.clearleaf.base.Place;

/**
 * What a file that came back holds, before anything is compared.
 *
 * @param language the language that the file says it is in, as it spells it; empty if it does not
 */
public record Incoming(
    String file,
    String language,
    List<Unit> units,
    List<BackTranslated> backTranslations,
    List<Term> terms,
    List<Remark> remarks) {

  public Incoming {
    units = List.copyOf(units);
    backTranslations = List.copyOf(backTranslations);
    terms = List.copyOf(terms);
    remarks = List.copyOf(remarks);
  }

  /** The English terms of a glossary, by which {@link Overwrite} names them. */
  public List<String> englishTerms() {
    return terms.stream().map(term -> term.cells().getFirst()).toList();
  }

  static Incoming ofUnits(String file, String language, List<Unit> units) {
    return new Incoming(file, language, units, List.of(), List.of(), List.of());
  }

  /** How far the other tool says that a text has come. It never is a sign-off of ours. */
  public enum Level {
    /** Its translator is not sure. */
    FUZZY,
    /** Nobody has begun; the tool may have put the English there. */
    NEW,
    DRAFT,
    UNKNOWN,
    TRANSLATED,
    REVISED,
    APPROVED
  }

  /**
   * One text.
   *
   * @param source the English as the file holds it, if it does
   * @param sourceHash of the unit's English when it was exported; empty if the file does not tell
   * @param targetHash of the unit's words when it was exported; empty if the file does not tell
   */
  record Unit(
      Place place,
      UnitId id,
      Optional<IncomingText> source,
      IncomingText target,
      String sourceHash,
      String targetHash,
      Level level) {}

  /**
   * What somebody says that words mean.
   *
   * @param target the words that were translated back
   */
  record BackTranslated(Place place, UnitId id, String target, String english) {}

  /** A line of a glossary; its cells are those of glossary.tsv. */
  record Term(Place place, List<String> cells) {}

  /**
   * What a reviewer wrote beside a text.
   *
   * @param verdict {@code ok}, {@code change} or whatever stands there; empty if nothing does
   */
  public record Remark(Place place, String unit, String verdict, String comment) {}
}
