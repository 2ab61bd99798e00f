package org.clearleaf.proofreading;

/** One rule about the words of a language. Has no state; safe for several threads. */
sealed interface Check permits PairCheck, LanguageCheck {

  /** A stable dotted name, such as {@code num.value}; of its findings too. */
  String id();

  /**
   * Whether it judges words, and may be wrong: then somebody may acknowledge its errors. What keeps
   * a sheet from being made is never a matter of opinion.
   */
  default boolean isJudgement() {
    return true;
  }
}
