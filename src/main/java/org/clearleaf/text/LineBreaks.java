package org.clearleaf.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.clearleaf.base.Language;

/**
 * Where lines may end: UAX 14 by ICU in the language of the sheet (Thai, Lao, Khmer and Burmese by
 * dictionary, N9; Korean by phrase, N6b; Chinese and Japanese strict, N6, Japanese by phrase as
 * well, so that no line begins in the middle of a word), without the places that would split one
 * piece of information (LP33): a number and its unit or counter, a date, a range, a phone number, a
 * code, an address; nor before closing punctuation or after opening.
 */
final class LineBreaks {
  private static final ConcurrentHashMap<String, BreakIterator> PROTOTYPES =
      new ConcurrentHashMap<>();

  /** The one Thai word, "at", that is written with a consonant alone. */
  private static final char WORD_NA = 'ณ';

  /** The Burmese prefix "not": a line that ends with it would say the contrary of what is meant. */
  private static final char NEGATION_MA = 'မ';

  /** A Burmese particle that belongs to the word before it. */
  private static final char PARTICLE_KA = 'က';

  private final BreakIterator iterator;

  LineBreaks(Language language) {
    var prototype = PROTOTYPES.computeIfAbsent(language.tag(), LineBreaks::iterator);
    iterator = prototype.clone();
  }

  /** Makes ICU read what all languages need. */
  static void warmUp() {
    BreakIterator.getLineInstance(ULocale.ROOT);
    UScript.hasScript('،', UScript.ARABIC);
  }

  private static BreakIterator iterator(String tag) {
    var builder = new ULocale.Builder().setLocale(ULocale.forLanguageTag(tag));
    switch (ULocale.forLanguageTag(tag).getLanguage()) {
      case "ko" -> builder.setUnicodeLocaleKeyword("lw", "phrase");
      case "zh" -> builder.setUnicodeLocaleKeyword("lb", "strict");
      case "ja" ->
          builder.setUnicodeLocaleKeyword("lb", "strict").setUnicodeLocaleKeyword("lw", "phrase");
      default -> {}
    }
    return BreakIterator.getLineInstance(builder.build());
  }

  /** The offsets after which a line may end, ascending; the last is the length of the text. */
  int[] find(String text, List<Flattened.Range> unbreakable) {
    iterator.setText(text);
    var together = new KeptTogether(text);
    var breaks = new int[16];
    int count = 0;
    int range = 0;
    for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
      while (range < unbreakable.size() && unbreakable.get(range).end() <= at) {
        range++;
      }
      boolean kept = range < unbreakable.size() && unbreakable.get(range).start() < at;
      if (at < text.length() && (kept || together.splits(at))) {
        continue;
      }
      if (at < text.length() && isLoneConsonant(text, at - 1, count == 0 ? 0 : breaks[count - 1])) {
        char consonant = text.charAt(at - 1);
        boolean belongsBefore = consonant != NEGATION_MA;
        count -= belongsBefore && count > 0 && isPartOfWord(text.charAt(at - 2)) ? 1 : 0;
        if (consonant != PARTICLE_KA) {
          continue;
        }
      }
      if (count == breaks.length) {
        breaks = Arrays.copyOf(breaks, 2 * count);
      }
      breaks[count++] = at;
    }
    return Arrays.copyOf(breaks, count);
  }

  /** A letter, or the vowel sign or tone mark of one. */
  private static boolean isPartOfWord(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Whether a Thai, Lao, Khmer or Burmese consonant without a vowel is all that stands since the
   * last break. It is no word; ICU's dictionaries leave it over from names and loanwords that they
   * do not know, and cut Burmese compounds at it.
   */
  private static boolean isLoneConsonant(String text, int at, int lastBreak) {
    char c = text.charAt(at);
    return at == lastBreak
        && (c >= 'ก' && c <= 'ฮ' && c != WORD_NA
            || c >= 'ກ' && c <= 'ຮ'
            || c >= 'ក' && c <= 'អ'
            || c >= 'က' && c <= 'အ');
  }
}
