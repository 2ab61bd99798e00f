package org.clearleaf.pack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.clearleaf.base.Language;
import org.clearleaf.layout.PageFormat;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.EditionKind;
import org.clearleaf.press.Order;

/**
 * What somebody asks a {@link Packer} for.
 *
 * @param summaries their names, in the order of the pack; at least one
 * @param languages at least one; a summary that is not to be had in one of them is left out there
 * @param kind one that has pages; of a bilingual pack the English sheet is in large print, as there
 *     is no English to put beside it
 * @param size of the body text in points, one of the kind's
 * @param paper {@code a4} or {@code letter}
 * @param drafts {@link Drafts#REFUSED}, or {@link Drafts#CHOSEN}, which is then printed on each
 */
public record PackOrder(
    List<String> summaries,
    List<Language> languages,
    Copies copies,
    EditionKind kind,
    int size,
    PageFormat paper,
    Division division,
    Drafts drafts) {

  /** What goes into one file. */
  public enum Division {
    /** All languages of a summary: one file for one job of the printer. */
    JOB,
    /** One language of a summary. */
    LANGUAGE
  }

  /**
   * How many copies of a sheet there are.
   *
   * @param usual 1 to {@link #MOST}
   * @param special of the languages that want another number
   */
  public record Copies(int usual, Map<Language, Integer> special) {

    /** Of each sheet, where nobody says how many. */
    public static final int USUAL = 5;

    /** A stack that no office printer holds. */
    public static final int MOST = 200;

    /**
     * @throws IllegalArgumentException if a number is not in the range
     */
    public Copies {
      check(usual);
      special.values().forEach(Copies::check);
      special = Map.copyOf(special);
    }

    private static void check(int number) {
      if (number < 1 || number > MOST) {
        throw new IllegalArgumentException(number + " copies are not 1 to " + MOST);
      }
    }

    /** The same number of each. */
    public static Copies of(int usual) {
      return new Copies(usual, Map.of());
    }

    int of(Language language) {
      return special.getOrDefault(language, usual);
    }

    /** In an order that does not depend on chance. */
    @Override
    public String toString() {
      var sorted = new TreeMap<String, Integer>();
      special.forEach((language, number) -> sorted.put(language.tag(), number));
      return usual + " " + sorted;
    }
  }

  /**
   * @throws IllegalArgumentException if there is nothing to pack, the kind has no pages or not that
   *     size, the paper is none of {@link Order#PAPERS}, or drafts are neither refused nor chosen
   */
  public PackOrder {
    summaries = List.copyOf(summaries);
    languages = List.copyOf(languages);
    Objects.requireNonNull(copies);
    Objects.requireNonNull(division);
    if (summaries.isEmpty() || languages.isEmpty()) {
      throw new IllegalArgumentException("nothing to pack");
    }
    if (!kind.hasPages() || !kind.sizes().contains(size) || !Order.PAPERS.contains(paper)) {
      throw new IllegalArgumentException(kind + " " + size + " " + paper);
    }
    if (drafts == Drafts.MADE) {
      throw new IllegalArgumentException("drafts are refused, or chosen");
    }
  }

  /** The sheet that is packed. */
  Order sheet(String summary, Language language) {
    boolean alone = kind == EditionKind.BILINGUAL && language.equals(Language.ENGLISH);
    return new Order(summary, language, alone ? EditionKind.LARGE : kind, size, paper, drafts);
  }
}
