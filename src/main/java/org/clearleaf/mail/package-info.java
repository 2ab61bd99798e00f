/**
 * E-mail with handouts (STANDARDS 5): a letter in the reader's language that names no illness, with
 * the sheet attached.
 *
 * <p>{@link org.clearleaf.mail.Composer} makes a {@link org.clearleaf.mail.Message} of an order;
 * what it says can be shown before it is sent. {@link org.clearleaf.mail.DraftBox} makes of it a
 * draft that a mail program opens; {@link org.clearleaf.mail.Outbox} sends it, once for each key,
 * tells every {@link org.clearleaf.mail.Step} and what became of it, an {@link
 * org.clearleaf.mail.Outcome}, and knows both afterwards. Each writes into the {@link
 * org.clearleaf.mail.AuditLog} first; a recipient's address is kept nowhere. {@code docs/mail.md}
 * is what users read.
 *
 * <p>Command line and web application use these classes and {@link org.clearleaf.mail.EmailAddress}
 * and {@link org.clearleaf.mail.SmtpLogin} only; what is not public is free to change.
 */
package org.clearleaf.mail;
