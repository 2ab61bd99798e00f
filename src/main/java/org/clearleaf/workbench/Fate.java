package org.clearleaf.workbench;

/** What becomes of a unit when a PO file is brought up to date. */
public enum Fate {
  KEPT("kept"),
  /** Its words were found under another key, for exactly its English. */
  MOVED("moved"),
  /** A new unit has the English of another one, and got the same words. */
  COPIED("copied"),
  /** The English is another; the words stay, to be read again. */
  STALE("stale"),
  /** The English is again what the words were written for. */
  RETURNED("as before"),
  /** There are no words for it. */
  EMPTY("without words");

  private final String word;

  Fate(String word) {
    this.word = word;
  }

  /** As a table calls it. */
  public String word() {
    return word;
  }
}
