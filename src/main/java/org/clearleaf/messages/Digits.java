package org.clearleaf.messages;

import com.ibm.icu.text.NumberingSystem;
import java.util.Optional;

/** Whole numbers in the digits of a language, without grouping: page numbers, versions, labels. */
final class Digits {

  static final String LATIN = "0123456789";

  private Digits() {}

  /**
   * The ten digits of a numbering system by its CLDR name, such as {@code beng}; empty if it is
   * none with ten digits.
   */
  static Optional<String> named(String system) {
    if (system.equals("latn")) {
      return Optional.of(LATIN);
    }
    var found = NumberingSystem.getInstanceByName(system);
    return found == null || found.isAlgorithmic() || found.getRadix() != LATIN.length()
        ? Optional.empty()
        : Optional.of(found.getDescription());
  }

  /**
   * @throws IllegalArgumentException if the number is negative
   */
  static String write(int number, String digits) {
    if (number < 0) {
      throw new IllegalArgumentException("no sheet has a number below zero: " + number);
    }
    var latin = Integer.toString(number);
    if (digits.equals(LATIN)) {
      return latin;
    }
    var out = new StringBuilder();
    for (int i = 0; i < latin.length(); i++) {
      out.appendCodePoint(digits.codePointAt(digits.offsetByCodePoints(0, latin.charAt(i) - '0')));
    }
    return out.toString();
  }
}
