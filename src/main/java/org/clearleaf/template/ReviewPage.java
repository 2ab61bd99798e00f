package org.clearleaf.template;

import java.util.List;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.messages.Worded;

/**
 * What a review sheet says, before it is a page: the units of one language beside their English,
 * for somebody to read with a pen, or for the translator to look at while writing.
 *
 * @param signable whether somebody is to tick and sign; else a working copy
 * @param title what the sheet is about, in English
 * @param language of the translation; English where the English words themselves are reviewed
 * @param languageName in its own words
 * @param englishLanguageName the same in English
 * @param sheets the handouts that are reviewed; none for the shared words alone
 * @param draft whether a unit lacks a sign-off
 * @param origin who or what made the words and put them back into English, a sentence; empty in
 *     English
 * @param standing how many units have which sign-offs, a sentence
 * @param hash names exactly these words
 * @param shortHash its first digits
 * @param notes what was found that concerns no single unit
 */
public record ReviewPage(
    boolean signable,
    String title,
    Language language,
    Direction direction,
    String languageName,
    String englishLanguageName,
    List<Sheet> sheets,
    boolean draft,
    String origin,
    String standing,
    String hash,
    String shortHash,
    List<Note> notes,
    List<Group> groups) {

  /**
   * @param id such as {@code CL-101}
   * @param reviewed the day of the source's medical review, ISO 8601
   */
  public record Sheet(String id, int version, String reviewed) {}

  /** Units that stand together on the handout. */
  public record Group(String heading, List<Unit> units) {}

  /**
   * @param id the key, with its catalogue where the sheet holds words of several
   * @param unitClass such as {@code dose}
   * @param state such as {@code draft}
   * @param targets none where the unit is missing
   * @param backTranslations none where nobody translated exactly these words back
   * @param roomy whether there is enough to read for more than one line of remark
   */
  public record Unit(
      String id,
      String unitClass,
      String state,
      List<Form> sources,
      List<Form> targets,
      List<Form> backTranslations,
      List<Note> notes,
      boolean roomy) {}

  /**
   * A text of a unit.
   *
   * @param name of the plural form, such as {@code few}; empty where there is one text only
   */
  public record Form(String name, Worded text) {}

  /**
   * What the proofreader found.
   *
   * @param kind {@code error}, {@code warning}, {@code info} or {@code acknowledged}
   */
  public record Note(String kind, String text) {}

  /** How many units there are. */
  public int units() {
    return groups.stream().mapToInt(group -> group.units().size()).sum();
  }
}
