package org.clearleaf.handout;

import java.util.List;

/** Tells where two lists of lines part. */
final class Differences {
  private Differences() {}

  /** Lines that both lists end with are passed over, so that one line too many does not make all that follow wrong. */
  static void report(List<String> expected, List<String> actual, Breaches breaches) {
    int from = 0;
    while (from < Math.min(expected.size(), actual.size()) && expected.get(from).equals(actual.get(from))) {
      from++;
    }
    int tail = 0;
    while (tail < Math.min(expected.size(), actual.size()) - from
        && expected.get(expected.size() - 1 - tail).equals(actual.get(actual.size() - 1 - tail))) {
      tail++;
    }
    for (int i = from; i < Math.max(expected.size(), actual.size()) - tail; i++) {
      var wanted = i < expected.size() - tail ? expected.get(i) : "";
      var found = i < actual.size() - tail ? actual.get(i) : "";
      if (!wanted.equals(found)) {
        breaches.add("should be |%s|\n           is |%s|%s", wanted, found, hidden(wanted, found));
      }
    }
  }

  /** Where the eye sees no difference, the code points. */
  private static String hidden(String wanted, String found) {
    int at = 0;
    while (at < Math.min(wanted.length(), found.length()) && wanted.charAt(at) == found.charAt(at)) {
      at++;
    }
    return "\n           from %s on; there %s"
        .formatted(
            TextInvariants.codes(wanted.substring(at, Math.min(wanted.length(), at + 6))),
            TextInvariants.codes(found.substring(at, Math.min(found.length(), at + 6))));
  }
}
