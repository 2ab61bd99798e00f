package org.clearleaf.content;

import java.util.Locale;

/** What a unit says decides which sign-offs it needs (TRANSLATION 4.3). */
public enum UnitClass {
  /** Headings, page numbers, labels: needs a translation. */
  FURNITURE,
  /** Needs a revision. */
  GENERAL,
  /** Needs an approval. */
  WARNING,
  /** Needs an approval. */
  EMERGENCY,
  /** A dose, a time: needs an approval. */
  DOSE;

  /** Whether a mistake in it can hurt somebody. */
  public boolean isCritical() {
    return compareTo(WARNING) >= 0;
  }

  /** As it ends the notes of a catalogue: {@code furniture}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
