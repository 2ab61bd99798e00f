package org.clearleaf.web;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password of which only a salted hash is kept (PBKDF2, RFC 8018, 5.2, with HMAC-SHA-256). The
 * comparison takes as long whatever is typed.
 */
public final class Password {

  /** OWASP's figure for this function, 2023. */
  private static final int ROUNDS = 600_000;

  private static final int BITS = 256;

  /** Fewer characters are guessed; said at the start, not only in the guide. */
  public static final int SHORTEST = 10;

  /** What is longer costs work and protects no better. */
  static final int LONGEST = 256;

  private final byte[] salt = new byte[16];
  private final byte[] hash;
  private final int rounds;

  /**
   * @throws IllegalArgumentException if it is too short or too long
   */
  public Password(String typed) {
    this(typed, ROUNDS);
  }

  /** For tests, which have not the time. */
  Password(String typed, int rounds) {
    if (typed.length() < SHORTEST || typed.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the password has %d to %d characters".formatted(SHORTEST, LONGEST));
    }
    this.rounds = rounds;
    new SecureRandom().nextBytes(salt);
    hash = hash(typed);
  }

  /** Takes a fifth of a second, on purpose. */
  boolean is(String typed) {
    return typed.length() <= LONGEST && MessageDigest.isEqual(hash, hash(typed));
  }

  private byte[] hash(String typed) {
    var spec = new PBEKeySpec(typed.toCharArray(), salt, rounds, BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has it", e);
    } finally {
      spec.clearPassword();
    }
  }
}
