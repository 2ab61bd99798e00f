package org.clearleaf.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one text in files of other tools: a unit, or one plural form of it.
 *
 * @param segment the segment's id, such as {@code common/footer.page}
 * @param form which plural form, {@link #ONLY} where the unit counts nothing
 */
record UnitId(String segment, int form) {

  static final int ONLY = -1;

  /** {@code common/days[1]}. Two digits: no language has more forms. */
  private static final Pattern WRITTEN =
      Pattern.compile("\\s*([^/\\s\\[\\]]+/[^\\s\\[\\]]+?)(?:\\[(\\d{1,2})\\])?\\s*");

  /** The same as an NMTOKEN, which an id of XLIFF 2 is: {@code common:days__1}. */
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([^:/\\s]+):([^:/\\s]+?)(?:__(\\d{1,2}))?\\s*");

  static Optional<UnitId> read(String text) {
    var written = WRITTEN.matcher(text);
    if (written.matches()) {
      return Optional.of(new UnitId(written.group(1), form(written, 2)));
    }
    var token = TOKEN.matcher(text);
    return token.matches()
        ? Optional.of(new UnitId(token.group(1) + "/" + token.group(2), form(token, 3)))
        : Optional.empty();
  }

  private static int form(Matcher matcher, int group) {
    return matcher.group(group) == null ? ONLY : Integer.parseInt(matcher.group(group));
  }

  @Override
  public String toString() {
    return form == ONLY ? segment : segment + "[" + form + "]";
  }

  String token() {
    var token = segment.replaceFirst("/", ":");
    return form == ONLY ? token : token + "__" + form;
  }
}
