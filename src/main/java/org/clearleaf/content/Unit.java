package org.clearleaf.content;

import org.clearleaf.base.Place;

/**
 * One piece of English text with a key of its own: what a translator words and a reviewer signs.
 *
 * @param key stable within its catalogue, such as {@code medicines.row-1.cell-2}
 * @param english the source text in our message syntax: {@code <b>}, {@code <a1>}, {@code {name}}
 * @param note where it stands on the sheet, for translators
 */
public record Unit(String key, String english, UnitClass unitClass, String note, Place place) {}
