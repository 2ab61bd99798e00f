package org.clearleaf.proofreading;

/** A rule about one text beside its source. */
non-sealed interface PairCheck extends Check {

  /** Is asked of every pair whose words are there and not stale; not of English. */
  void check(Pair pair, Proof proof, Findings findings);
}
