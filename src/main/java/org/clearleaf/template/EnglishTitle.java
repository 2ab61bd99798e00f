package org.clearleaf.template;

import java.util.Map;

/** The title as staff know it: the summary's own, in the message syntax of {@code Unit.english()}, made bare text. */
final class EnglishTitle {
  private EnglishTitle() {}

  static String of(String english, Map<String, String> names) {
    var s = new StringBuilder(english.length());
    for (var i = 0; i < english.length(); i++) {
      var c = english.charAt(i);
      var end = c == '{' ? english.indexOf('}', i) : c == '<' ? english.indexOf('>', i) : -1;
      if (end < 0 || !isName(english, i + (english.startsWith("</", i) ? 2 : 1), end)) {
        s.append(c);
        continue;
      }
      if (c == '{') {
        var name = english.substring(i + 1, end);
        s.append(names.getOrDefault(name, name));
      }
      i = end;
    }
    return s.toString();
  }

  private static boolean isName(String english, int from, int to) {
    return from < to && english.substring(from, to).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
  }
}
