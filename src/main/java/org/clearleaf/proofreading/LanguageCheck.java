package org.clearleaf.proofreading;

/** A rule about a language as a whole: what its units say together, its sign-offs, its bundle. */
non-sealed interface LanguageCheck extends Check {

  void check(Proof proof, Findings findings);
}
