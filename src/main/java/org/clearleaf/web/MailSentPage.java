package org.clearleaf.web;

/**
 * What became of an e-mail: {@code mail-sent.ftlh}.
 *
 * @param outcome ends the keys of its words
 * @param step how far it has come, which ends a key as well
 * @param answer what the server said, in English
 * @param reason ends the key of the words for why it was not handed over; empty where it was
 */
record MailSentPage(
    String outcome,
    String step,
    String answer,
    String reason,
    String path,
    String sheetPath,
    String mailPath) {
  static final String TEMPLATE = "mail-sent";
}
