package org.clearleaf.press;

/** What becomes of a sheet that lacks sign-offs. */
public enum Drafts {
  /** It is not made. */
  REFUSED,
  /** It is made, and says on every page that it is a draft. */
  MADE,
  /** Somebody at the clinic chose to hand it out all the same, and the sheet says that too. */
  CHOSEN
}
