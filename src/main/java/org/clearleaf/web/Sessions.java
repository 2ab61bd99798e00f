package org.clearleaf.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Who has signed in. A session is a random number in a cookie; it ends when it was not used for two
 * hours, after twelve hours, and with the process. Safe for several threads.
 */
final class Sessions {
  static final String COOKIE = "clearleaf-session";

  private static final long IDLE = Duration.ofHours(2).toNanos();
  private static final long LONGEST = Duration.ofHours(12).toNanos();

  /** More people than any clinic has; the one that was not used longest goes first. */
  private static final int MOST = 1_000;

  private record Session(long begun, long used) {}

  private final SecureRandom random = new SecureRandom();
  private final LongSupplier nanoTime;
  private final Map<String, Session> sessions =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > MOST;
        }
      };

  Sessions(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** A new session; its id is what the cookie holds. */
  synchronized String begin() {
    var id = randomId(random);
    long now = nanoTime.getAsLong();
    sessions.put(hash(id), new Session(now, now));
    return id;
  }

  /** Whether there is such a session; that is a use of it. */
  synchronized boolean isOpen(String id) {
    var key = hash(id);
    var session = sessions.get(key);
    if (session == null) {
      return false;
    }
    long now = nanoTime.getAsLong();
    if (now - session.begun > LONGEST || now - session.used > IDLE) {
      sessions.remove(key);
      return false;
    }
    sessions.put(key, new Session(session.begun, now));
    return true;
  }

  synchronized void end(String id) {
    sessions.remove(hash(id));
  }

  /** 256 bits (OWASP asks for 64 at least). */
  static String randomId(SecureRandom random) {
    return RandomName.of(32, random);
  }

  /** Looking a hash up tells nothing about the id by the time that it takes. */
  private static String hash(String id) {
    return Base64.getEncoder()
        .encodeToString(
            ContentReader.sha256().digest(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
