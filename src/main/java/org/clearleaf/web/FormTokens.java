package org.clearleaf.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What shows that a form comes from a page of ours: a keyed hash of the browser's own cookie and of
 * its session, so that another site can neither guess nor reuse it. On each page it looks different
 * (a one-time mask is put over it), so that compression gives nothing away (BREACH, 2013).
 */
final class FormTokens {
  static final String COOKIE = "clearleaf-form";

  private static final String HMAC = "HmacSHA256";
  private static final int LENGTH = 32;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  FormTokens() {
    var bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    key = new SecretKeySpec(bytes, HMAC);
  }

  /** A browser's own number, for its cookie. */
  String newBrowser() {
    return Sessions.randomId(random);
  }

  /**
   * A token for a form.
   *
   * @param browser the cookie
   * @param session empty where nobody has signed in
   */
  String token(String browser, Optional<String> session) {
    var hash = hash(browser, session);
    var bytes = new byte[2 * LENGTH];
    random.nextBytes(bytes);
    for (int i = 0; i < LENGTH; i++) {
      bytes[LENGTH + i] = (byte) (bytes[i] ^ hash[i]);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether the token was made for this browser and session. */
  boolean isSound(String token, String browser, Optional<String> session) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return false;
    }
    if (bytes.length != 2 * LENGTH || browser.isEmpty()) {
      return false;
    }
    var sent = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      sent[i] = (byte) (bytes[i] ^ bytes[LENGTH + i]);
    }
    return MessageDigest.isEqual(sent, hash(browser, session));
  }

  private byte[] hash(String browser, Optional<String> session) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(browser.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(session.orElse("").getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
