package org.clearleaf.template;

import java.util.List;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;

/**
 * What the sheets of a waiting-room pack that are no handouts say, before they are pages.
 *
 * @param clinicName empty where it is not known
 * @param sheets the handouts of the pack; at least one
 * @param languages each once, in the order of the poster
 */
public record PackPage(String clinicName, List<Sheet> sheets, List<Entry> languages) {

  /**
   * A handout in its languages.
   *
   * @param id such as {@code CL-101}
   * @param medicalSource whether {@code dated} is the day of a medical review; else of the writing
   * @param dated ISO 8601
   * @param nextReview ISO 8601
   * @param entries in the order of the index
   */
  public record Sheet(
      String id,
      int version,
      boolean medicalSource,
      String dated,
      String nextReview,
      List<Entry> entries) {}

  /**
   * A language.
   *
   * @param number by which staff find it in the rack
   * @param copies of the handout, and the pages of each
   */
  public record Entry(
      int number,
      Language language,
      Direction direction,
      String englishName,
      String endonym,
      boolean draft,
      int copies,
      int pages) {}

  /**
   * The clinic's page.
   *
   * @param address in full, https
   * @param codeMillimetres how wide its QR code is printed; 0 where the address is too long for one
   */
  public record Web(String address, int codeMillimetres) {}
}
