package org.clearleaf.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.clearleaf.base.Direction;
import org.clearleaf.base.Language;
import org.clearleaf.press.Drafts;
import org.clearleaf.press.Edition.Handout;

/**
 * A letter with its handouts, addressed to nobody yet.
 *
 * @param sheet id of the sheet, {@code CL-101}
 * @param subject names no illness, medicine or person (M4)
 * @param text the plain part; the same words as {@code html} (M10)
 * @param attachments the handout first
 * @param draft whether the sheet lacks sign-offs
 * @param drafts what was decided for drafts
 */
public record Message(
    String sheet,
    Language language,
    Direction direction,
    String subject,
    String text,
    String html,
    List<Handout> attachments,
    boolean draft,
    Drafts drafts) {

  /** Bytes of what is attached. */
  public long size() {
    return attachments.stream().mapToLong(handout -> handout.bytes().length).sum();
  }

  /** SHA-256 of all that its reader gets: 64 hexadecimal digits, the same for the same message. */
  public String digest() {
    var digest = AuditLog.sha256();
    var parts = Stream.of(subject, text, html).map(part -> part.getBytes(StandardCharsets.UTF_8));
    var files =
        attachments.stream()
            .flatMap(file -> Stream.of(file.name().getBytes(StandardCharsets.UTF_8), file.bytes()));
    Stream.concat(parts, files)
        .forEach(bytes -> {
          // With its length, so that no part can take anything from the one beside it.
          digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
          digest.update(bytes);
        });
    return AuditLog.hex(digest);
  }
}
