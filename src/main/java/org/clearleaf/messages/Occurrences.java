package org.clearleaf.messages;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clearleaf.base.Place;
import org.clearleaf.base.Problems;

/**
 * Compares how often names occur in a text and in its English.
 *
 * @param id of the problem
 * @param look how a name is written in a text, such as <code>{%s}</code>
 */
record Occurrences(String id, String look) {

  /**
   * @param optional a name that may be absent; empty for none
   */
  void compare(
      Map<String, Integer> english,
      Map<String, Integer> own,
      String optional,
      Place place,
      Problems problems) {
    if (english.equals(own)) {
      return;
    }
    var names = new TreeSet<>(english.keySet());
    names.addAll(own.keySet());
    for (var name : names) {
      int wanted = english.getOrDefault(name, 0);
      int found = own.getOrDefault(name, 0);
      var shown = look.formatted(name);
      if (wanted == 0) {
        problems.error(
            id,
            place,
            shown + " is not in the English text.",
            english.isEmpty() ? "Take it out." : "Take it out, or write " + shown(english) + ".");
      } else if (found == 0 && !name.equals(optional)) {
        problems.error(
            id,
            place,
            shown + " is missing.",
            "Put it where it belongs in the sentence, exactly as it is written in English.");
      } else if (found != wanted && found > 0) {
        problems.error(
            id,
            place,
            shown + " stands here " + times(found) + ", in English " + times(wanted) + ".",
            "Write it as often as in English.");
      }
    }
  }

  private String shown(Map<String, Integer> names) {
    return names.keySet().stream().map(look::formatted).collect(Collectors.joining(" or "));
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }
}
