package org.clearleaf.mail;

import java.net.IDN;
import java.util.regex.Pattern;

/** What a server said, made fit to be shown to whoever sends the mail. */
final class ServerAnswer {

  /** Characters; some servers write letters. */
  private static final int LONGEST = 300;

  /** Of the lines after the first: the same codes again (RFC 5321, 4.2.1; RFC 3463, 2). */
  private static final Pattern NEXT_LINE =
      Pattern.compile("\\R\\d{3}(?:[- ]|$)(?:[245]\\.\\d{1,3}\\.\\d{1,3} )?");

  private static final Pattern UNSHOWN = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

  /** Shorter ones are words of many answers. */
  private static final int TELLING_LOCAL = 3;

  private static final String MASK = "(the address)";

  private ServerAnswer() {}

  /**
   * One line, without the address, which servers like to repeat, and without characters that a
   * terminal would obey.
   *
   * @param answer may be null: some answers are none
   */
  static String of(String answer, EmailAddress to) {
    if (answer == null) {
      return "";
    }
    var line = NEXT_LINE.matcher(answer.strip()).replaceAll(" ");
    line = UNSHOWN.matcher(line).replaceAll(" ").replaceFirst("^(\\d{3})-", "$1 ");
    line = masked(line, to.address());
    line = masked(line, to.local() + "@" + IDN.toUnicode(to.domain()));
    // A family may have a domain of its own.
    line = masked(line, to.domain());
    line = masked(line, IDN.toUnicode(to.domain()));
    if (to.local().length() >= TELLING_LOCAL) {
      line = masked(line, to.local());
    }
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** In whatever case the server writes it, and not within a longer word. */
  private static String masked(String line, String words) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(line)
        .replaceAll(MASK);
  }
}
