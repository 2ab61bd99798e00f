package org.clearleaf.mail;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;

/**
 * A header's text in any script, as RFC 2047 writes it. The library's own encoder forgets that the
 * name of the header stands on the first line too (observed in Angus Mail 2.0.5).
 */
final class EncodedWords {

  /** Of a line that has such a word in it (RFC 2047, 2; M9). */
  private static final int LONGEST_LINE = 76;

  private static final String START = "=?UTF-8?B?";
  private static final String END = "?=";

  private EncodedWords() {}

  /** Folded behind the name; ASCII stays as it is. */
  static String of(String header, String text) {
    int used = header.length() + ": ".length();
    boolean plain = text.chars().allMatch(c -> c >= ' ' && c <= '~') && !text.contains("=?");
    if (plain) {
      return MimeUtility.fold(used, text);
    }
    var words = new StringJoiner("\r\n ");
    int room = room(used);
    var word = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      var next = Character.toString(text.codePointAt(at));
      // A word holds whole characters (RFC 2047, 5).
      if (bytes(word) + bytes(next) > room) {
        words.add(encoded(word));
        word.setLength(0);
        room = room(" ".length());
      }
      word.append(next);
      at += next.length();
    }
    return words.add(encoded(word)).toString();
  }

  private static int room(int used) {
    return (LONGEST_LINE - used - START.length() - END.length()) / 4 * 3;
  }

  private static int bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static String encoded(CharSequence word) {
    var bytes = word.toString().getBytes(StandardCharsets.UTF_8);
    return START + Base64.getEncoder().encodeToString(bytes) + END;
  }
}
