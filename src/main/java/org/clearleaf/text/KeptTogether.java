package org.clearleaf.text;

import com.ibm.icu.lang.UScript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows what no line break may part in a text (LP33), although UAX 14 would: a number and its unit
 * or counter, a date, a range, a phone number, a code, an address; and what no line begins or ends
 * with, even after a space. Asked in ascending order, it looks at each character a few times only.
 */
final class KeptTogether {

  /** The words in {@code units.txt}. */
  private static final Set<String> UNITS = units();

  private static final int LONGEST_UNIT = UNITS.stream().mapToInt(String::length).max().orElse(0);

  /** A piece of letters and signs, such as {@code mg/kg}, up to this length is kept whole. */
  private static final int SHORT_PIECE = 8;

  /**
   * A longer piece, such as the address of a page, may be wider than the line of the largest print:
   * it goes on after a slash, as nobody would take one for a hyphen.
   */
  private static final int LONGEST_WHOLE = 30;

  private static final char THANTHAKHAT = '\u0E4C';
  private static final char ASAT = '\u103A';

  private final String text;

  /** The piece without spaces that was looked at last, and whether it is kept whole. */
  private int pieceStart;

  private int pieceEnd;
  private boolean pieceWhole;

  KeptTogether(String text) {
    this.text = text;
  }

  /** Whether a break would split what belongs together. */
  boolean splits(int at) {
    int last = at - 1; // the last character of the line
    while (last > 0 && isSpace(text.charAt(last))) {
      last--;
    }
    char before = text.charAt(last);
    char after = text.charAt(at);
    if (Signs.isClosing(after)
        || Signs.isOpening(before)
        || Signs.isQuote(after) && !opens(at)
        || Signs.isQuote(before) && opens(last)) {
      return true;
    }
    if (last == at - 1) {
      return isInCompound(last, after)
          || isFinalConsonant(at)
          || isInHangulWord(before, after)
          || isIdeographicPiece(at)
          || isInPiece(at);
    }
    return isNumber(before) && followsNumber(last, at)
        || Signs.isDigit(after) && precedesNumber(last, before);
  }

  /**
   * Whether the quotation mark at a place opens: before it is nothing, a space or an opening sign,
   * and after it no space, save with an opening mark of French, {@code « oui »}.
   */
  private boolean opens(int at) {
    char mark = text.charAt(at);
    boolean free =
        at == 0 || isAnySpace(text.charAt(at - 1)) || Signs.isOpening(text.charAt(at - 1));
    boolean spaced = at + 1 == text.length() || isAnySpace(text.charAt(at + 1));
    return free && (!spaced || mark == '«' || mark == '‹');
  }

  private static boolean isAnySpace(char c) {
    return isSpace(c) || Character.isSpaceChar(c);
  }

  /** Whether what stands after a space belongs to the number before it. */
  private boolean followsNumber(int last, int at) {
    char after = text.charAt(at);
    if (Signs.isDigit(after) || Signs.isUnit(after) || isUnitWord(text, at)) {
      return true;
    }
    if (isCounting(text.codePointAt(at))) {
      return true;
    }
    if (isJoining(after)) {
      return at + 2 < text.length()
          && isSpace(text.charAt(at + 1))
          && Signs.isDigit(text.charAt(at + 2));
    }
    return after == '('
        && at + 1 < text.length()
        && Signs.isDigit(text.charAt(at + 1))
        && isInternational(last);
  }

  /** Whether what stands before a space belongs to the number after it. */
  private boolean precedesNumber(int last, char before) {
    return switch (before) {
      case '№', '#', '§' -> true;
      case '년', '월' -> last > 0 && Signs.isDigit(text.charAt(last - 1));
      case ')' -> last > 0 && Signs.isDigit(text.charAt(last - 1));
      default ->
          isJoining(before)
              && last > 1
              && isSpace(text.charAt(last - 1))
              && isNumber(text.charAt(last - 2));
    };
  }

  /** Whether the number that ends at {@code last} begins with a plus: a phone number. */
  private boolean isInternational(int last) {
    int i = last;
    while (i > 0 && Signs.isDigit(text.charAt(i))) {
      i--;
    }
    return text.charAt(i) == '+';
  }

  /**
   * A word with a hyphen is one word: cut there, it would seem to be hyphenated, and some readers
   * of the file would take the hyphen away or put a space after it.
   */
  private boolean isInCompound(int last, char after) {
    char hyphen = text.charAt(last);
    return (hyphen == '-' || hyphen == '\u2010')
        && last > 0
        && Character.isLetterOrDigit(text.charAt(last - 1))
        && Character.isLetterOrDigit(after);
  }

  /**
   * Khmer bantoc and Burmese asat stand on a consonant that ends a syllable, Thai thanthakhat, Lao
   * and Khmer signs like it on one that is not spoken: none can begin a word, nor a letter before a
   * Thai one. ICU's dictionaries part them from words that they do not know.
   */
  private boolean isFinalConsonant(int at) {
    return switch (charAt(at + 1)) {
      case THANTHAKHAT, '\u0ECC', '\u17CB', '\u17CD', ASAT -> true;
      case '\u1037' -> charAt(at + 2) == ASAT;
      default -> charAt(at + 2) == THANTHAKHAT;
    };
  }

  private char charAt(int at) {
    return at < text.length() ? text.charAt(at) : 0;
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
  private boolean isIdeographicPiece(int at) {
    char before = text.charAt(at - 1);
    if (Signs.isDigit(before) && isCounting(text.codePointAt(at))) {
      return true;
    }
    if (Signs.isDigit(text.charAt(at))
        && (before == '年' || before == '月')
        && at > 1
        && Signs.isDigit(text.charAt(at - 2))) {
      return true;
    }
    for (int start = at - 1;
        start > 0 && start > at - LONGEST_UNIT && isCounting(text.charAt(start));
        start--) {
      int number = start - 1;
      if (number > 0 && isSpace(text.charAt(number))) {
        number--;
      }
      if (Signs.isDigit(text.charAt(number))) {
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
  private boolean isInPiece(int at) {
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
    boolean afterSlash =
        pieceEnd - pieceStart > LONGEST_WHOLE
            && at > pieceStart + 1
            && text.charAt(at - 1) == '/'
            && text.charAt(at - 2) != '/';
    return pieceWhole && !afterSlash && at > pieceStart && at < pieceEnd;
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

  /** Whether a unit of the number before it begins here: {@code °C}, {@code mg/m²}. */
  static boolean isUnit(String text, int at) {
    int before = at - 1;
    while (before >= 0 && isSpace(text.charAt(before))) {
      before--;
    }
    return before >= 0
        && Signs.isDigit(text.charAt(before))
        && (Signs.isUnit(text.charAt(at)) || isUnitWord(text, at));
  }

  /** Whether a unit of {@code units.txt} begins here and ends here, too. */
  private static boolean isUnitWord(String text, int at) {
    int end = at;
    int letters = at; // the end without the full stop of a sentence
    while (end < text.length() && end - at <= LONGEST_UNIT && isWordPart(text.charAt(end))) {
      end++;
      letters = Signs.isClosing(text.charAt(end - 1)) ? letters : end;
    }
    return end > at
        && (UNITS.contains(text.substring(at, end)) || UNITS.contains(text.substring(at, letters)));
  }

  /**
   * Units are short for something: {@code மி.கி.}, {@code מ״ג}; or have a joiner, as in Persian.
   */
  private static boolean isWordPart(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == '.'
        || c == '״'
        || c == '׳'
        || c == '"'
        || c == '\u200C';
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
      case UScript.HAN,
          UScript.KATAKANA,
          UScript.HANGUL,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR ->
          true;
      default -> false;
    };
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u3000';
  }

  /** A digit or a raised one. */
  private static boolean isNumber(char c) {
    return Signs.isDigit(c) || c == '²' || c == '³';
  }

  private static boolean isJoining(char c) {
    return Signs.isArithmetic(c) || c == '-' || c == '–';
  }

  private static Set<String> units() {
    try (var in = KeptTogether.class.getResourceAsStream("units.txt");
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
