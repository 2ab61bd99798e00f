package org.clearleaf.messages;

/**
 * How far a unit has come in a language; computed from the words and the sign-offs, never typed
 * (TRANSLATION 4.3).
 */
public enum UnitState {
  MISSING,
  /** The English text has changed since, or the translation is marked as uncertain. */
  STALE,
  /** There are words that nobody stands for: a computer's, or rejected ones. */
  DRAFT,
  /** A person wrote it. */
  TRANSLATED,
  /** A second person compared it with the English. */
  REVISED,
  /** A clinician signed it as well. */
  APPROVED
}
