/**
 * E-mail with handouts (STANDARDS 5): a letter in the reader's language that names no illness, with
 * the sheet attached.
 *
 * <p>{@link org.clearleaf.mail.Composer} makes a {@link org.clearleaf.mail.Message} of orders; what
 * it says can be shown before it is sent. {@link org.clearleaf.mail.MimeWriter} makes of it a draft
 * that a mail program opens, or the bytes that are sent. {@link org.clearleaf.mail.Outbox} sends
 * it, once for each key, and writes into the {@link org.clearleaf.mail.AuditLog} before and after;
 * a recipient's address is kept nowhere.
 */
package org.clearleaf.mail;
