package org.clearleaf.workbench;

/**
 * Each letter becomes another one, so that whoever reads English can guess the words.
 *
 * @param small what a to z become, one character of the Basic Multilingual Plane each
 * @param capital what A to Z become
 * @param marks what commas, semicolons and question marks become
 */
record DisguisedLetters(String small, String capital, String marks) implements Disguise {

  private static final String ENGLISH_MARKS = ",;?";

  /** Letters that look alike, with marks; Latin, and none of them ASCII. */
  static final DisguisedLetters ACCENTED =
      new DisguisedLetters(
          "åḃçðéƒĝĥîĵķļḿñöþɋŕšţûṽŵẋýž", "ÅḂÇÐÉƑĜĤÎĴĶĻḾÑÖÞɊŔŠŢÛṼŴẊÝŽ", ENGLISH_MARKS);

  /** Vowels with two marks above, as in Vietnamese; others with one above or below. */
  static final DisguisedLetters TALL_LATIN =
      new DisguisedLetters(
          "ẫḇçḏễƒǧḥḯǰḵḽṃṇỗþɋřṩṱǘṽẉẍỹẓ", "ẪḆÇḎỄƑǦḤḮĴḴḼṂṆỖÞɊŘṨṰǗṼẈẌỸẒ", ENGLISH_MARKS);

  /** The letters of Arabic by sound as far as there are any; those for pvxe are the ones left. */
  static final DisguisedLetters ARABIC =
      new DisguisedLetters("ابصدعفغهيجكلمنوضقرستحذشخطز", "ابصدعفغهيجكلمنوضقرستحذشخطز", "،؛؟");

  DisguisedLetters {
    if (small.length() != 26 || capital.length() != 26 || marks.length() != 3) {
      throw new IllegalArgumentException("not one for each letter: " + small + capital + marks);
    }
  }

  @Override
  public String of(String key, String english, int most) {
    return Disguise.eachPlain(english, this::of);
  }

  String of(String plain) {
    var out = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int mark = Disguise.isInNumber(plain, i) ? -1 : ENGLISH_MARKS.indexOf(c);
      if (c >= 'a' && c <= 'z') {
        out.append(small.charAt(c - 'a'));
      } else if (c >= 'A' && c <= 'Z') {
        out.append(capital.charAt(c - 'A'));
      } else {
        out.append(mark < 0 ? c : marks.charAt(mark));
      }
    }
    return out.toString();
  }
}
