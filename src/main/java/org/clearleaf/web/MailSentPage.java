package org.clearleaf.web;

/**
 * What became of an e-mail: {@code mail-sent.ftlh}.
 *
 * @param outcome ends the keys of its words
 * @param answer what the server said, in English
 */
record MailSentPage(String outcome, String answer, String path, String sheetPath, String mailPath) {
  static final String TEMPLATE = "mail-sent";
}
