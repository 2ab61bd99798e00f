package org.clearleaf.exchange;

import java.util.Locale;
import org.clearleaf.exchange.Incoming.Level;
import org.clearleaf.messages.UnitState;

/** How XLIFF 1.2 and 2.1 name the states of a unit (TRANSLATION 4.1). */
final class XliffState {

  private static final String SUB_STATE = "clearleaf:";

  private XliffState() {}

  /** XLIFF 1.2, 2.3.6: state. */
  static String written12(UnitState state) {
    return switch (state) {
      case MISSING -> "needs-translation";
      case STALE -> "needs-adaptation";
      case DRAFT -> "needs-review-translation";
      case TRANSLATED -> "translated";
      case REVISED -> "signed-off";
      case APPROVED -> "final";
    };
  }

  /**
   * @param approved of the trans-unit; Weblate knows this one only
   */
  static Level read12(String state, String approved) {
    if (approved.equals("yes")) {
      return Level.APPROVED;
    }
    return switch (state) {
      case "final" -> Level.APPROVED;
      case "signed-off" -> Level.REVISED;
      case "translated" -> Level.TRANSLATED;
      case "new", "needs-translation" -> Level.NEW;
      default -> state.startsWith("needs-") ? Level.DRAFT : Level.UNKNOWN;
    };
  }

  /** XLIFF 2.1, 4.3.1.26: state. */
  static String written2(UnitState state) {
    return switch (state) {
      case MISSING, STALE, DRAFT -> "initial";
      case TRANSLATED -> "translated";
      case REVISED -> "reviewed";
      case APPROVED -> "final";
    };
  }

  static Level read2(String state, String subState) {
    return switch (state) {
      case "initial", "" ->
          subState.startsWith(SUB_STATE) && !subState.equals(subState(UnitState.MISSING))
              ? Level.DRAFT
              : Level.NEW;
      case "translated" -> Level.TRANSLATED;
      case "reviewed" -> Level.REVISED;
      case "final" -> Level.APPROVED;
      default -> Level.UNKNOWN;
    };
  }

  /** XLIFF 2.1, 4.3.1.28: what a state of ours is called in full. */
  static String subState(UnitState state) {
    return SUB_STATE + state.name().toLowerCase(Locale.ROOT);
  }

  /** What a file of ours says of a unit in this state. */
  static Level level(UnitState state) {
    return switch (state) {
      case MISSING -> Level.NEW;
      case STALE, DRAFT -> Level.DRAFT;
      case TRANSLATED -> Level.TRANSLATED;
      case REVISED -> Level.REVISED;
      case APPROVED -> Level.APPROVED;
    };
  }
}
