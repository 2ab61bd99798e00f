package org.clearleaf.web;

import java.security.SecureRandom;
import java.util.Base64;

/** Names that nobody guesses: of sessions, forms, e-mails and packs. */
final class RandomName {

  private RandomName() {}

  /**
   * @param bytes of chance; the name is a third longer, in the alphabet of addresses (RFC 4648, 5)
   */
  static String of(int bytes, SecureRandom chance) {
    var name = new byte[bytes];
    chance.nextBytes(name);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(name);
  }
}
