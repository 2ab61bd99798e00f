package org.clearleaf.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the islands of a text: the pieces that a reader takes in from left to right as a whole,
 * whatever the direction of the sentence around them. A dose, a temperature, a date, a range, a
 * phone number, a code, a name in Latin letters, a Latin phrase.
 *
 * <p>UAX 9 has no such notion. It orders by character class, so in a right-to-left sentence {@code
 * 2026-05-08} turns round because a digit after an Arabic letter is an Arabic number, between which
 * hyphens are not separators (W2, W4), and the bracket of {@code 38 °C (100.4 °F)} goes to the
 * wrong side because digits do not count as strong in N0. Its section 4.3 lets a higher protocol
 * (HL3, HL4) set such pieces apart, and says that isolates are the way to.
 *
 * <p>The definition. A core is a letter of left-to-right script or a decimal digit of any script;
 * an isolate without right-to-left letters counts as one core. An island is a greatest stretch that
 * begins and ends with a core (or with a sign that belongs to it, as in {@code +1}, {@code 38°},
 * {@code 50%}, {@code m²}), has no letter of the sentence's own script, and in which each core is
 * joined to the next:
 *
 * <ul>
 *   <li>by any signs without a space: {@code 2026-05-08}, {@code 6-MP}, {@code 1–3}, {@code mg/m²},
 *       {@code C91.0}, addresses;
 *   <li>two letters by anything, which is what N1 says; {@code acute leukemia, ALL}; but not by a
 *       spaced middle dot or bar, which part items;
 *   <li>a number and letters by one space: {@code 25 mg}, {@code imatinib 400};
 *   <li>a number and the next group of two digits or more by one space: {@code 10 000}, {@code 010
 *       9999}; after a plus sign, of one digit too: {@code +20 2 5550}, {@code +33 1 55};
 *   <li>by a spaced sign of arithmetic: {@code 2 × 50}, {@code ALL = 3}, and between digits by a
 *       spaced dash;
 *   <li>a balanced pair of brackets or quotation marks after a core, if all that it holds could be
 *       in the island: {@code (100.4 °F)}, {@code (Gleevec)}; and before one in a phone number,
 *       {@code (555) 010-9999}.
 * </ul>
 *
 * Punctuation of the sentence's own script ({@code ، ؛ ؟ । 。}) parts islands, except a separator
 * between two digits. All other punctuation outside, and brackets that do not balance inside, stay
 * with the sentence.
 */
final class Islands {

  /**
   * @param letters whether it has letters
   * @param european whether it has one of the digits 0 to 9
   * @param inside the isolates in it
   */
  record Island(int start, int end, boolean letters, boolean european, List<Isolate> inside) {}

  /** Whose letters are foreign, and so make islands. */
  enum Around {
    /** A right-to-left sentence: every strong left-to-right character is foreign. */
    RIGHT_TO_LEFT,
    /** A left-to-right sentence in another script: Latin and Greek letters are foreign. */
    OTHER_SCRIPT
  }

  /**
   * What brackets enclose is looked at as far as this, in UTF-16 units; it keeps the scan linear.
   */
  private static final int LONGEST_IN_BRACKETS = 200;

  private final String text;
  private final int from;
  private final int to;
  private final byte[] kinds;
  private final List<Isolate> isolates;
  private final List<Island> found = new ArrayList<>();
  private int isolate;

  /**
   * Whether the piece of the island that is being read has letters; pieces are parted by spaces.
   */
  private boolean pieceHasLetter;

  private boolean islandHasLetter;

  /** Whether the island that is being read begins with a plus sign, as phone numbers do abroad. */
  private boolean international;

  private Islands(String text, int from, int to, List<Isolate> isolates, Around around) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.isolates = isolates;
    kinds = new byte[to - from];
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      kinds[i - from] = IslandKinds.of(c, around);
      i += Character.charCount(c);
    }
    for (var isolate : isolates) {
      Arrays.fill(kinds, isolate.start() - from, isolate.end() - from, IslandKinds.INSIDE);
      kinds[isolate.start() - from] =
          isolate.kind() != Isolate.Kind.PLAIN
              ? IslandKinds.OWN
              : hasLetter(isolate) ? IslandKinds.LETTER : IslandKinds.DIGIT;
    }
  }

  /**
   * The islands of a part of a text, in order.
   *
   * @param isolates the outermost ones of that part, in order
   */
  static List<Island> find(String text, int from, int to, List<Isolate> isolates, Around around) {
    var islands = new Islands(text, from, to, isolates, around);
    islands.scan();
    return islands.found;
  }

  private void scan() {
    for (int at = from; at < to; ) {
      int core = begins(at);
      if (core < 0) {
        at = next(at);
        continue;
      }
      pieceHasLetter = false;
      islandHasLetter = false;
      international = text.charAt(at) == '+';
      int end = kind(core) == IslandKinds.OPEN ? brackets(core) : core(core);
      for (int more = end; more >= 0; more = joined(end)) {
        end = signsAfter(more);
      }
      found.add(
          new Island(
              at, end, islandHasLetter, hasEuropeanDigit(at, end), isolatesBetween(at, end)));
      at = end;
    }
  }

  /**
   * Where the first core of an island that begins here is, or its first bracket; -1 if none begins.
   */
  private int begins(int at) {
    if (isCore(at)) {
      return at;
    }
    if (kind(at) == IslandKinds.OPEN) {
      return isPhoneBracket(at) ? at : -1;
    }
    if (kind(at) != IslandKinds.SIGN
        || !Signs.isBeforeNumber(text.charAt(at))
        || at > from && beforeIs(at, IslandKinds.OWN)) {
      return -1;
    }
    int core = next(at);
    if (core < to
        && kind(core) == IslandKinds.OPEN
        && text.charAt(at) == '+'
        && isPhoneBracket(core)) {
      return core;
    }
    return kind(core) == IslandKinds.DIGIT
            || kind(core) == IslandKinds.LETTER && text.charAt(at) == '°'
        ? core
        : -1;
  }

  /** {@code (555) 010}: digits alone in brackets, and at least two of them after. */
  private boolean isPhoneBracket(int at) {
    int i = next(at);
    if (kind(i) == IslandKinds.SIGN && text.charAt(i) == '+') {
      i = next(i);
    }
    if (kind(i) != IslandKinds.DIGIT) {
      return false;
    }
    while (kind(i) == IslandKinds.DIGIT) {
      i = next(i);
    }
    if (kind(i) != IslandKinds.CLOSE) {
      return false;
    }
    i = next(i);
    i = kind(i) == IslandKinds.SPACE ? next(i) : i;
    return isDigits(i);
  }

  private boolean isDigits(int at) {
    return kind(at) == IslandKinds.DIGIT
        && (kind(next(at)) == IslandKinds.DIGIT || next(at) - at > 2);
  }

  /** The end of the letters and digits from here on. */
  private int core(int at) {
    int i = at;
    while (isCore(i)) {
      pieceHasLetter |= kind(i) == IslandKinds.LETTER;
      i = next(i);
    }
    islandHasLetter |= pieceHasLetter;
    return i;
  }

  /** The end of the signs that belong to the core before. */
  private int signsAfter(int end) {
    int i = end;
    while (kind(i) == IslandKinds.SIGN && Signs.isAfterNumber(text.charAt(i))) {
      i = next(i);
    }
    if (i == end
        && kind(i) == IslandKinds.SPACE
        && kind(next(i)) == IslandKinds.SIGN
        && Signs.isUnit(text.charAt(next(i)))) {
      i = next(next(i)); // 50 %
    }
    return i;
  }

  /** The end of the next core or bracket if it is joined to what ends here; -1 if not. */
  private int joined(int end) {
    if (isCore(end)) {
      return core(end);
    }
    int bracket = kind(end) == IslandKinds.SPACE ? next(end) : end;
    if (kind(bracket) == IslandKinds.OPEN || kind(bracket) == IslandKinds.QUOTE) {
      return brackets(bracket);
    }
    boolean space = false;
    boolean separator = false;
    int i = end;
    while (kind(i) == IslandKinds.SPACE
        || kind(i) == IslandKinds.SIGN
        || kind(i) == IslandKinds.SEPARATOR) {
      space |= kind(i) == IslandKinds.SPACE;
      separator |= kind(i) == IslandKinds.SEPARATOR;
      i = next(i);
    }
    if (!isCore(i)) {
      int phone =
          kind(i) == IslandKinds.OPEN && !separator && isPhoneBracket(i) && next(end) == i ? i : -1;
      return phone < 0 ? -1 : brackets(phone);
    }
    boolean digitBefore = !pieceHasLetter;
    boolean digitAfter = kind(i) == IslandKinds.DIGIT;
    if (separator) {
      return !space && next(end) == i && beforeIs(end, IslandKinds.DIGIT) && digitAfter
          ? core(i)
          : -1;
    }
    if (space && !joinsOverSpace(end, i, digitBefore, digitAfter)) {
      return -1;
    }
    pieceHasLetter &= !space;
    return core(i);
  }

  private boolean joinsOverSpace(int end, int core, boolean digitBefore, boolean digitAfter) {
    int i = next(end);
    boolean spacedSign =
        kind(end) == IslandKinds.SPACE
            && kind(i) == IslandKinds.SIGN
            && kind(next(i)) == IslandKinds.SPACE
            && next(next(i)) == core;
    if (spacedSign && Signs.isDivider(text.charAt(i))) {
      return false;
    }
    if (!digitBefore && !digitAfter) {
      return true; // N1
    }
    if (kind(end) != IslandKinds.SPACE) {
      return false;
    }
    if (spacedSign) {
      return Signs.isArithmetic(text.charAt(i))
          || digitBefore && digitAfter && Signs.isDash(text.charAt(i));
    }
    while (kind(i) == IslandKinds.SIGN && Signs.isBeforeNumber(text.charAt(i))) {
      i = next(i);
    }
    return i == core
        && (digitBefore != digitAfter || isDigits(core) || international && !islandHasLetter);
  }

  /**
   * The end of a balanced pair that holds nothing of the sentence's own; -1 if it is not such a
   * pair.
   */
  private int brackets(int open) {
    int depth = 0;
    boolean core = false;
    boolean letter = false;
    int limit = Math.min(to, open + LONGEST_IN_BRACKETS);
    char quote = kind(open) == IslandKinds.QUOTE ? text.charAt(open) : 0;
    for (int i = open; i < limit; i = next(i)) {
      switch (kind(i)) {
        case IslandKinds.OWN, IslandKinds.STOP, IslandKinds.SEPARATOR -> {
          return -1;
        }
        case IslandKinds.OPEN -> depth++;
        case IslandKinds.CLOSE -> depth--;
        case IslandKinds.QUOTE -> depth += text.charAt(i) != quote ? 0 : i == open ? 1 : -1;
        case IslandKinds.LETTER -> {
          core = true;
          letter = true;
        }
        case IslandKinds.DIGIT -> core = true;
        default -> {}
      }
      if (depth == 0) {
        if (!core) {
          return -1;
        }
        pieceHasLetter = letter;
        islandHasLetter |= letter;
        return next(i);
      }
    }
    return -1;
  }

  private List<Isolate> isolatesBetween(int start, int end) {
    while (isolate < isolates.size() && isolates.get(isolate).start() < start) {
      isolate++;
    }
    int first = isolate;
    while (isolate < isolates.size() && isolates.get(isolate).end() <= end) {
      isolate++;
    }
    return isolates.subList(first, isolate);
  }

  private boolean hasEuropeanDigit(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private boolean isCore(int at) {
    return kind(at) == IslandKinds.LETTER || kind(at) == IslandKinds.DIGIT;
  }

  /** {@link IslandKinds#STOP} at the end of the text. */
  private byte kind(int at) {
    return at < to ? kinds[at - from] : IslandKinds.STOP;
  }

  private boolean beforeIs(int at, byte kind) {
    int i = at - 1;
    while (i > from && kinds[i - from] == IslandKinds.INSIDE) {
      i--;
    }
    return kinds[i - from] == kind;
  }

  private int next(int at) {
    int i = at + 1;
    while (i < to && kinds[i - from] == IslandKinds.INSIDE) {
      i++;
    }
    return Math.min(i, to);
  }

  private boolean hasLetter(Isolate isolate) {
    for (int i = isolate.start(); i < isolate.end(); i++) {
      if (Character.isLetter(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
