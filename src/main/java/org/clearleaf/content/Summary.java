package org.clearleaf.content;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;

/**
 * A summary in plain English.
 *
 * @param name the file's name without its ending; names the catalogue
 * @param sheet the sheet's id, such as {@code CL-101}; ASCII, carries no diagnosis (STANDARDS M4,
 *     M6); names the handouts and their folder
 * @param version from 1
 * @param basis what its words rest on
 * @param dated the day of the source's medical review; where there is none, the day on which the
 *     summary was written
 * @param nextReview the day after which the sheet must not be made any more
 * @param source what the summary was made from; empty where that is no medical source
 * @param languages that it is to be had in beside English; empty where it is in all that there are
 * @param codes codes for the staff by system: ICD-10-CM to C91.0
 * @param names words that stay as they are in every language, by placeholder: drug and brand names
 */
public record Summary(
    String name,
    Place place,
    String sheet,
    int version,
    Basis basis,
    LocalDate dated,
    LocalDate nextReview,
    String source,
    List<Language> languages,
    SequencedMap<String, String> codes,
    SequencedMap<String, String> names,
    Unit title,
    List<Section> sections) {

  /** What the words of a summary rest on. */
  public enum Basis {
    /** A source that was medically reviewed. */
    MEDICAL_SOURCE,
    /** Nothing medical: it was written for this purpose, and says so. */
    OWN_WORDS
  }

  /** Whether the sheet is to be had in a language; in English and its disguises it always is. */
  public boolean isOfferedIn(Language language) {
    return languages.isEmpty()
        || language.equals(Language.ENGLISH)
        || language.isPseudo()
        || languages.contains(language);
  }
}
