package org.clearleaf.mail;

import java.util.List;
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
}
