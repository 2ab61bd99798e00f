package org.clearleaf.exchange;

import java.util.List;
import org.clearleaf.base.Language;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problem;

/**
 * What an import would do, before anything is written.
 *
 * @param claims what the other tool says was revised or approved; here it is not
 * @param remarks what reviewers wrote beside the texts; nothing is signed by it
 * @param problems everything that keeps a unit of the file out, with what to do about it
 */
public record ImportPlan(
    Language language,
    List<Item> items,
    List<Claim> claims,
    List<Incoming.Remark> remarks,
    List<Problem> problems) {

  public enum Kind {
    WORDS,
    BACK_TRANSLATION,
    TERM
  }

  public enum Decision {
    /** There were no words yet. */
    ADDED,
    /** The words of the file replace those that were exported. */
    CHANGED,
    /** The file says what stands here. */
    SAME,
    /** The file says nothing. */
    EMPTY,
    /** Somebody else changed the words here since they were exported. */
    CONFLICT,
    /** The English has changed since it was exported. */
    SOURCE_CHANGED,
    /** A problem says why. */
    REFUSED
  }

  /**
   * @param id the segment's; for a term the English term
   * @param old what stands here today, one text for each form, or the cells of a term; may be empty
   * @param fresh what the file says
   */
  public record Item(
      Place place, Kind kind, String id, Decision decision, List<String> old, List<String> fresh) {

    public boolean isTaken() {
      return decision == Decision.ADDED || decision == Decision.CHANGED;
    }
  }

  public record Claim(Place place, String id, Incoming.Level level) {}

  public ImportPlan {
    items = List.copyOf(items);
    claims = List.copyOf(claims);
    remarks = List.copyOf(remarks);
    problems = List.copyOf(problems);
  }

  public List<Item> taken() {
    return items.stream().filter(Item::isTaken).toList();
  }

  public long count(Decision decision) {
    return items.stream().filter(item -> item.decision() == decision).count();
  }

  /** Whether the import changes nothing. */
  public boolean isEmpty() {
    return items.stream().noneMatch(Item::isTaken);
  }
}
