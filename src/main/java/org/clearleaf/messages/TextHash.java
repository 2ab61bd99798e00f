package org.clearleaf.messages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;

/**
 * Names a text in the ledger: the first 16 hexadecimal digits of the SHA-256 of its NFC
 * (TRANSLATION 4.3).
 */
public final class TextHash {

  private static final int BYTES = 8;

  private TextHash() {}

  /**
   * @param forms one text, or the plural forms in order
   */
  public static String of(List<String> forms) {
    // U+0000 can be in no text, so that no two lists of forms are alike.
    var text = Normalizer.normalize(String.join("\0", forms), Normalizer.Form.NFC);
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
