package org.clearleaf.workbench;

/**
 * Accented, two fifths longer and in brackets, or as long as the unit's note allows: other
 * languages need so much more room than English. Vowels are doubled, since long words are what
 * narrow columns suffer from; where that is not enough, words are added. A bracket that is missing
 * on paper tells that text was cut, one too many that it was put together of pieces.
 *
 * <p>The brackets are {@code [} and {@code ]}, which every font of ours has.
 */
final class LongerWords implements Disguise {

  private static final String VOWELS = "aeiouyAEIOUY";

  /** Filling, in words of this many letters. */
  private static final int WORD = 9;

  private static final String FILLING = "lmnopqrst";

  @Override
  public String of(String key, String english, int most) {
    int length = Disguise.visible(english).length();
    var rest = new Rest(Math.min((length * 2 + 4) / 5, most - length - "[]".length()));
    var words = Disguise.eachPlain(english, rest::doubled);
    return "[" + words + DisguisedLetters.ACCENTED.of(rest.filling()) + "]";
  }

  /** How many characters are still to be added. */
  private static final class Rest {
    private int count;

    Rest(int count) {
      this.count = count;
    }

    String doubled(String plain) {
      var out = new StringBuilder();
      for (char c : plain.toCharArray()) {
        out.append(c);
        if (VOWELS.indexOf(c) >= 0 && count > 0) {
          out.append(Character.toLowerCase(c));
          count--;
        }
      }
      return DisguisedLetters.ACCENTED.of(out.toString());
    }

    String filling() {
      var out = new StringBuilder();
      for (; count > 1; count -= Math.min(count, WORD + 1)) {
        out.append(' ').append(FILLING, 0, Math.min(count - 1, WORD));
      }
      return out.toString();
    }
  }
}
