package org.clearleaf.handout;

/**
 * Something that is true of every finished sheet, whatever its summary, language, size and paper.
 *
 * @param sentence what it promises, in words that a nurse can read; with the rows of STANDARDS that ask for it
 */
record Invariant(String sentence, Check check) {

  interface Check {
    void look(Handout handout, Breaches breaches);
  }
}
