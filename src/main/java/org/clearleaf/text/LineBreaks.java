package org.clearleaf.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.clearleaf.base.Language;

/**
 * Where lines may end: UAX 14 by ICU in the language of the sheet (Thai, Lao, Khmer and Burmese by
 * dictionary, N9; Korean by phrase, N6b; Chinese and Japanese strict, N6), without the places that
 * would split one piece of information (LP33): a number and its unit or counter, a date, a range, a
 * phone number, a code, an address; nor before closing punctuation or after opening.
 */
final class LineBreaks {
  private static final ConcurrentHashMap<String, BreakIterator> PROTOTYPES =
      new ConcurrentHashMap<>();

  /** The words in {@code units.txt}. */
  private static final Set<String> UNITS = units();

  private static final int LONGEST_UNIT = UNITS.stream().mapToInt(String::length).max().orElse(0);

  /** A piece of letters and signs, such as {@code mg/kg}, up to this length is kept whole. */
  private static final int SHORT_PIECE = 8;

  private final BreakIterator iterator;

  /** The piece without spaces that was looked at last, and whether it is kept whole. */
  private int pieceStart;

  private int pieceEnd;
  private boolean pieceWhole;

  LineBreaks(Language language) {
    var prototype = PROTOTYPES.computeIfAbsent(language.tag(), LineBreaks::iterator);
    iterator = (BreakIterator) prototype.clone();
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
      case "zh", "ja" -> builder.setUnicodeLocaleKeyword("lb", "strict");
      default -> {}
    }
    return BreakIterator.getLineInstance(builder.build());
  }

  /** The offsets after which a line may end, ascending; the last is the length of the text. */
  int[] find(String text, List<Flattened.Range> unbreakable) {
    iterator.setText(text);
    pieceStart = 0;
    pieceEnd = 0;
    var breaks = new int[16];
    int count = 0;
    int range = 0;
    for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
      while (range < unbreakable.size() && unbreakable.get(range).end() <= at) {
        range++;
      }
      boolean kept = range < unbreakable.size() && unbreakable.get(range).start() < at;
      if (at < text.length() && (kept || splits(text, at))) {
        continue;
      }
      if (count == breaks.length) {
        breaks = Arrays.copyOf(breaks, 2 * count);
      }
      breaks[count++] = at;
    }
    return Arrays.copyOf(breaks, count);
  }

  /** Whether a break would split what belongs together. */
  private boolean splits(String text, int at) {
    int last = at - 1; // the last character of the line
    while (last > 0 && isSpace(text.charAt(last))) {
      last--;
    }
    char before = text.charAt(last);
    char after = text.charAt(at);
    if (isClosing(after) || isOpening(before)) {
      return true;
    }
    if (last == at - 1) {
      return isInHangulWord(before, after) || isIdeographicPiece(text, at) || isInPiece(text, at);
    }
    return isNumber(before) && followsNumber(text, last, at)
        || isDigit(after) && precedesNumber(text, last, before);
  }

  /** Whether what stands after a space belongs to the number before it. */
  private static boolean followsNumber(String text, int last, int at) {
    char after = text.charAt(at);
    if (isDigit(after) || isUnitSign(after) || isUnit(text, at)) {
      return true;
    }
    if (isCounting(text.codePointAt(at))) {
      return true;
    }
    if (isJoiningSign(after)) {
      return at + 2 < text.length() && isSpace(text.charAt(at + 1)) && isDigit(text.charAt(at + 2));
    }
    return after == '('
        && at + 1 < text.length()
        && isDigit(text.charAt(at + 1))
        && isInternational(text, last);
  }

  /** Whether what stands before a space belongs to the number after it. */
  private static boolean precedesNumber(String text, int last, char before) {
    return switch (before) {
      case '№', '#', '§' -> true;
      case '년', '월' -> last > 0 && isDigit(text.charAt(last - 1));
      case ')' -> last > 0 && isDigit(text.charAt(last - 1));
      default ->
          isJoiningSign(before)
              && last > 1
              && isSpace(text.charAt(last - 1))
              && isNumber(text.charAt(last - 2));
    };
  }

  /** Whether the number that ends at {@code last} begins with a plus: a phone number. */
  private static boolean isInternational(String text, int last) {
    int i = last;
    while (i > 0 && isDigit(text.charAt(i))) {
      i--;
    }
    return text.charAt(i) == '+';
  }

  /**
   * Korean breaks between words (N6b); a bracket that stands at a word without a space belongs to
   * it.
   */
  private static boolean isInHangulWord(char before, char after) {
    return isHangul(before) && (after == '(' || Character.isLetterOrDigit(after))
        || isHangul(after) && (before == ')' || Character.isLetterOrDigit(before));
  }

  private static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  /**
   * A break between a number and what counts with it, or inside a unit after a number, in scripts
   * without spaces: {@code 5毫克}, {@code 5 毫克}, {@code 2026年5月8日}.
   */
  private static boolean isIdeographicPiece(String text, int at) {
    char before = text.charAt(at - 1);
    if (isDigit(before) && isCounting(text.codePointAt(at))) {
      return true;
    }
    if (isDigit(text.charAt(at))
        && (before == '年' || before == '月')
        && at > 1
        && isDigit(text.charAt(at - 2))) {
      return true;
    }
    for (int start = at - 1;
        start > 0 && start > at - LONGEST_UNIT && isCounting(text.charAt(start));
        start--) {
      int number = start - 1;
      if (number > 0 && isSpace(text.charAt(number))) {
        number--;
      }
      if (isDigit(text.charAt(number))) {
        for (int end = at + 1; end <= Math.min(text.length(), start + LONGEST_UNIT); end++) {
          if (UNITS.contains(text.substring(start, end))) {
            return true;
          }
        }
        return false;
      }
    }
    return false;
  }

  /**
   * Whether the piece without spaces around a break is kept whole: it has a digit, is an address,
   * or is short.
   */
  private boolean isInPiece(String text, int at) {
    if (at >= pieceEnd) {
      pieceStart = at;
      while (pieceStart > 0 && isOfPiece(text.charAt(pieceStart - 1))) {
        pieceStart--;
      }
      pieceEnd = at;
      boolean digit = false;
      while (pieceEnd < text.length() && isOfPiece(text.charAt(pieceEnd))) {
        pieceEnd++;
      }
      boolean address = false;
      for (int i = pieceStart; i < pieceEnd; i++) {
        char c = text.charAt(i);
        digit |= isNumber(c);
        address |=
            c == '@'
                || c == ':' && text.startsWith("://", i)
                || c == 'w' && text.startsWith("www.", i);
      }
      pieceWhole = digit || address || pieceEnd - pieceStart <= SHORT_PIECE;
    }
    return pieceWhole && at > pieceStart && at < pieceEnd;
  }

  /** Letters of alphabets with spaces, digits and signs. */
  private static boolean isOfPiece(char c) {
    if (c < 0x80) {
      return c > ' ' && c != '(' && c != ')' && c != '"' && c != ',' && c != ';';
    }
    return isNumber(c)
        || c < 0x0530 && !isSpace(c)
        || c >= 0x1E00 && c < 0x2000
        || c >= 0x2010 && c <= 0x2015
        || c >= 0x2070 && c < 0x2200;
  }

  /** Whether a unit of {@code units.txt} begins here and ends here, too. */
  private static boolean isUnit(String text, int at) {
    int end = at;
    while (end < text.length() && end - at <= LONGEST_UNIT && isWordPart(text.charAt(end))) {
      end++;
    }
    return end > at && UNITS.contains(text.substring(at, end));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Whether a letter is of a script in which what is counted is said with a counter word, right
   * after the number.
   */
  private static boolean isCounting(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return switch (UScript.getScript(c)) {
      case UScript.HAN, UScript.HANGUL, UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR ->
          true;
      default -> false;
    };
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u3000';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c > 0x0660 && UCharacter.isDigit(c);
  }

  /** A digit or a raised one. */
  private static boolean isNumber(char c) {
    return isDigit(c) || c == '²' || c == '³';
  }

  private static boolean isUnitSign(char c) {
    return c == '°' || c == '%' || c == '‰' || c == '℃' || c == '℉' || c == 'µ' || c == '٪';
  }

  private static boolean isJoiningSign(char c) {
    return switch (c) {
      case '×', '÷', '=', '<', '>', '≤', '≥', '±', '+', '−', '≈', '–', '-' -> true;
      default -> false;
    };
  }

  private static boolean isClosing(char c) {
    return switch (c) {
      case ')',
          ']',
          '}',
          ',',
          '.',
          ';',
          ':',
          '!',
          '?',
          '%',
          '»',
          '›',
          '”',
          '’',
          '…',
          '،',
          '؛',
          '؟',
          '۔',
          '٪',
          '।',
          '॥',
          '።',
          '፣',
          '፤',
          '፥',
          '፦',
          '፧',
          '។',
          '៖',
          '၊',
          '။',
          '、',
          '。',
          '，',
          '．',
          '；',
          '：',
          '！',
          '？',
          '）',
          '］',
          '」',
          '』',
          '】',
          '》',
          '〉',
          '〕',
          'ๆ',
          'ฯ' ->
          true;
      default -> false;
    };
  }

  private static boolean isOpening(char c) {
    return switch (c) {
      case '(', '[', '{', '«', '‹', '“', '‘', '¿', '¡', '（', '［', '「', '『', '【', '《', '〈', '〔' ->
          true;
      default -> false;
    };
  }

  private static Set<String> units() {
    try (var in = LineBreaks.class.getResourceAsStream("units.txt");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .filter(unit -> !unit.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
