package org.clearleaf.pdf;

/** The mirror images of paired characters (Unicode, BidiMirroring.txt), as far as they are met in running text. */
final class Mirrored {
  private static final String PAIRS = "()[]{}<>«»‹›≤≥";

  private Mirrored() {}

  static int of(int character) {
    if (character > 0x2265 || !Character.isMirrored(character)) {
      return character;
    }
    int at = PAIRS.indexOf(character);
    return at < 0 ? character : PAIRS.charAt(at ^ 1);
  }
}
