package org.clearleaf.messages;

import java.util.List;
import java.util.SequencedMap;
import org.clearleaf.base.Language;
import org.clearleaf.content.UnitClass;

/**
 * How far one sheet has come in one language.
 *
 * @param units how many units of the sheet are in each state; every state is there
 * @param lacking what keeps the sheet from being released, unit by unit; empty if nothing does
 */
public record SheetStatus(
    Language language,
    String endonym,
    String englishName,
    SequencedMap<UnitState, Integer> units,
    List<Lack> lacking) {

  /**
   * @param language English for a unit whose English wording is not signed
   * @param what what is to be done, such as {@code a revision}
   */
  public record Lack(
      Language language, String key, UnitClass unitClass, UnitState state, String what) {}

  /** Whether every unit has the sign-offs that the policy asks for. */
  public boolean isPublishable() {
    return lacking.isEmpty();
  }

  /** Whether every unit has words for today's English, so that at least a draft can be made. */
  public boolean isComplete() {
    return units.get(UnitState.MISSING) == 0 && units.get(UnitState.STALE) == 0;
  }
}
