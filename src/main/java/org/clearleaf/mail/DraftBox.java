package org.clearleaf.mail;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes drafts for the clinic's own mail program (M16), where no server is set up or none is
 * wanted.
 */
public final class DraftBox {

  private final AuditLog audit;

  public DraftBox(AuditLog audit) {
    this.audit = audit;
  }

  /** A file that a mail program opens. Not to be changed. */
  public record Draft(String name, byte[] bytes) {}

  /**
   * @param from the clinic's address, if it has said one
   * @param to may be left to whoever sends it
   * @param consent whether the risk of unencrypted mail was told and accepted (M2)
   * @throws IOException if the audit line is not on the disk; there is then no draft
   */
  public Draft make(
      Message message, Optional<String> from, Optional<EmailAddress> to, boolean consent)
      throws IOException {
    var draft = again(message, from, to);
    audit.write(UUID.randomUUID().toString(), "draft-made", message, consent);
    return draft;
  }

  /** One that has its line already, such as of a form that comes twice. */
  public Draft again(Message message, Optional<String> from, Optional<EmailAddress> to) {
    var bytes = MimeWriter.draft(message, from, to);
    var pdf = message.attachments().getFirst().name();
    return new Draft(pdf.substring(0, pdf.lastIndexOf('.')) + ".eml", bytes);
  }
}
