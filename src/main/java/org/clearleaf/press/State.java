package org.clearleaf.press;

import java.util.Locale;
import java.util.Optional;
import org.clearleaf.messages.SheetWords;

/** How far a sheet has come in one language; computed from the sign-offs, never typed. */
public enum State {
  /** Every sign-off that the policy asks for is there. */
  CHECKED,
  /** It can be made, and says on every page that it is a draft. */
  DRAFT,
  /** It cannot be made: something is missing, stale or wrong. */
  INCOMPLETE;

  /**
   * @param words of a sheet; empty where they leave it incomplete
   */
  static State of(Optional<SheetWords> words) {
    return words.map(w -> w.review().draft() ? DRAFT : CHECKED).orElse(INCOMPLETE);
  }

  /** As it is printed for the staff: {@code draft}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
