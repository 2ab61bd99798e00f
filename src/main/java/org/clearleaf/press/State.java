package org.clearleaf.press;

import java.util.Locale;

/** How far a sheet has come in one language; computed from the sign-offs, never typed. */
public enum State {
  /** Every sign-off that the policy asks for is there. */
  CHECKED,
  /** It can be made, and says on every page that it is a draft. */
  DRAFT,
  /** It cannot be made: something is missing, stale or wrong. */
  INCOMPLETE;

  /** As it is printed for the staff: {@code draft}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
