package org.clearleaf.content;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.clearleaf.base.Place;

/**
 * A treatment summary in plain English.
 *
 * @param name the file's name without its ending; names the catalogue and the folder of the
 *     handouts
 * @param sheet the sheet's id, such as {@code CL-101}; ASCII, carries no diagnosis (STANDARDS M4,
 *     M6)
 * @param version from 1
 * @param reviewed the day of the source's medical review
 * @param nextReview the day after which the sheet must not be made any more
 * @param source what the summary was made from
 * @param codes codes for the staff by system: ICD-10-CM to C91.0
 * @param names words that stay as they are in every language, by placeholder: drug and brand names
 */
public record Summary(
    String name,
    Place place,
    String sheet,
    int version,
    LocalDate reviewed,
    LocalDate nextReview,
    String source,
    SequencedMap<String, String> codes,
    SequencedMap<String, String> names,
    Unit title,
    List<Section> sections) {}
