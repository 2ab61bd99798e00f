package org.clearleaf.workbench;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Each word becomes another one, in a script whose words may stand without spaces between.
 *
 * @param change what a word becomes; it has letters only, an apostrophe and a hyphen
 * @param spaces which stay
 * @param marks what {@code , ; ? . : ( )} become, one character each
 */
record DisguisedWords(UnaryOperator<String> change, Spaces spaces, String marks)
    implements Disguise {

  enum Spaces {
    /** As in Hindi. */
    ALL,
    /** As in Thai: between phrases, and beside what is filled in. */
    BETWEEN_PHRASES,
    /** As in Chinese, where marks bring their own. */
    NONE
  }

  static final String ENGLISH_MARKS = ",;?.:()";

  static final String IDEOGRAPHIC_MARKS = "，；？。：（）";

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:['’-][A-Za-z]+)*");

  /** Ideographs that look like A to Z; each letter's own, so that words can be guessed. */
  private static final String IDEOGRAPHS = "卂乃匚刀乇下厶卄工丁长乚从几口尸已尺丂丅凵入山乂丫乙";

  /** A word in Chinese takes about a third as many characters as in English. */
  private static final int LETTERS_OF_IDEOGRAPH = 3;

  static DisguisedWords ideographs() {
    return new DisguisedWords(DisguisedWords::ideographs, Spaces.NONE, IDEOGRAPHIC_MARKS);
  }

  /** The first, the fourth, the seventh letter and so on. */
  private static String ideographs(String word) {
    var out = new StringBuilder();
    int letters = 0;
    for (char c : word.toCharArray()) {
      char small = Character.toLowerCase(c);
      if (small >= 'a' && small <= 'z' && letters++ % LETTERS_OF_IDEOGRAPH == 0) {
        out.append(IDEOGRAPHS.charAt(small - 'a'));
      }
    }
    return out.toString();
  }

  /**
   * One of some words of a language for each word, and always the same for the same.
   *
   * @param words with spaces between
   */
  static DisguisedWords samples(String words, Spaces spaces) {
    var samples = words.split(" ");
    return new DisguisedWords(
        word -> samples[Math.floorMod(word.hashCode(), samples.length)], spaces, ENGLISH_MARKS);
  }

  @Override
  public String of(String key, String english, int most) {
    return Disguise.eachPlain(english, this::of);
  }

  private String of(String plain) {
    var out = new StringBuilder();
    var words = WORD.matcher(plain);
    int start = 0;
    while (words.find()) {
      between(plain, start, words.start(), out);
      out.append(change.apply(words.group()));
      start = words.end();
    }
    between(plain, start, plain.length(), out);
    return out.toString();
  }

  /** What stands between two words, or a word and something that is filled in. */
  private void between(String plain, int start, int end, StringBuilder out) {
    boolean inside = start > 0 && end < plain.length();
    for (int i = start; i < end; i++) {
      char c = plain.charAt(i);
      int mark = Disguise.isInNumber(plain, i) ? -1 : ENGLISH_MARKS.indexOf(c);
      boolean keep =
          switch (spaces) {
            case ALL -> true;
            case BETWEEN_PHRASES -> !inside || end - start > 1;
            // Two things that are filled in would run together.
            case NONE -> plain.isBlank();
          };
      if (c != ' ' || keep) {
        out.append(mark < 0 ? c : marks.charAt(mark));
      }
    }
  }
}
