package org.clearleaf.mail;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.clearleaf.base.Store;
import org.clearleaf.press.Edition.Handout;

/**
 * What was sent, and nothing of whom it was sent to: a line before a mail is handed over and one
 * after, so that a mail of a process that was ended in the middle is on record too (M16). The file
 * only grows; {@code docs/mail.md} tells its columns.
 */
public final class AuditLog {

  public static final String FILE = "audit/mail.tsv";

  static final String HEADER =
      "time\tmail\tevent\tsheet\tlanguage\tfile\tsha256\trisk-accepted\tdraft";

  private final Store store;
  private final Clock clock;

  public AuditLog(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * @param mail random; the same for all lines of one mail
   * @param event such as {@code handing-over}, {@code sent}, {@code draft-made}
   * @param consent whether the risk of unencrypted mail was told and accepted (M2)
   * @throws IOException if the line is not on the disk: the mail must then not go out
   */
  void write(String mail, String event, Message message, boolean consent) throws IOException {
    var handout = message.attachments().getFirst();
    var line =
        String.join(
            "\t",
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
            mail,
            event,
            message.sheet(),
            message.language().tag(),
            handout.name(),
            hash(handout),
            consent ? "yes" : "not-asked",
            message.draft() ? "chosen" : "no");
    try {
      store.append(FILE, HEADER, line);
    } catch (UnsupportedOperationException e) {
      throw new IOException("there is no disk for " + FILE, e);
    }
  }

  private static String hash(Handout handout) {
    var digest = sha256();
    digest.update(handout.bytes());
    return hex(digest);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
