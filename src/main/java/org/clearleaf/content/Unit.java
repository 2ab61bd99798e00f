package org.clearleaf.content;

import java.util.List;
import org.clearleaf.base.Place;

/**
 * One piece of English text with a key of its own: what a translator words and a reviewer signs.
 *
 * @param key stable within its catalogue, such as {@code medicines.row-1.cell-2}
 * @param english the source text in our message syntax: {@code <b>}, {@code <a1>}, {@code {name}};
 *     see {@link UnitText}
 * @param note where it stands on the sheet, for translators
 * @param links the addresses of {@code <a1>}, {@code <a2>} and so on, in this order
 */
public record Unit(
    String key, String english, UnitClass unitClass, String note, Place place, List<String> links) {

  /** A unit without links. */
  public Unit(String key, String english, UnitClass unitClass, String note, Place place) {
    this(key, english, unitClass, note, place, List.of());
  }
}
