package org.clearleaf.proofreading;

/** One rule about the words of a language. Has no state; safe for several threads. */
sealed interface Check permits PairCheck, LanguageCheck {

  /** A stable dotted name, such as {@code num.value}; of its findings too. */
  String id();
}
