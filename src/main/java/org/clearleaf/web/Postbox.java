package org.clearleaf.web;

import java.io.IOException;
import java.util.Optional;
import org.clearleaf.base.Problems;
import org.clearleaf.press.Order;
import org.clearleaf.web.Chrome.Said;

/** What the pages ask of e-mail. Safe for several threads; keeps no address. */
interface Postbox {

  /** How an address looks. */
  enum Looks {
    GOOD,
    NO_ADDRESS,
    /** More than one: each e-mail goes to one person. */
    SEVERAL
  }

  /** What became of an e-mail. */
  enum Outcome {
    SENT,
    /** The server said no, for good. */
    REFUSED,
    /** It was not reached, or had no time; nothing went out. */
    FAILED,
    /** The connection broke before it answered. */
    UNCERTAIN
  }

  /**
   * @param answer what the server said, without the address; may be empty
   * @param reason why it was not handed over, the end of the key of its words; empty where it was
   */
  record Sent(Outcome outcome, String answer, String reason) {
    Sent(Outcome outcome, String answer) {
      this(outcome, answer, "");
    }
  }

  /**
   * An e-mail as it will read.
   *
   * @param body its part of plain text
   * @param file the name of the sheet's file, which names no illness (STANDARDS M4)
   */
  record Reading(Said subject, Said body, String file, int pages) {}

  /** Whether a server is known that takes e-mail. */
  boolean sends();

  /** The sender, where it is the same for everybody. */
  Optional<String> from();

  Looks looks(String address);

  /**
   * @return empty, with problems, where the sheet or its letter cannot be made
   * @throws IOException if the shelf cannot be read
   */
  Optional<Reading> read(Order order, Problems problems) throws IOException;

  /**
   * A file that the clinic's own mail program opens and sends; a line in the audit.
   *
   * @param address looks {@link Looks#GOOD}
   * @throws IOException if the sheet cannot be made, or the audit not be written
   */
  PageAnswer.File draft(Order order, String address) throws IOException;

  /**
   * Sends it once and waits for the server's answer; a line in the audit.
   *
   * @param address looks {@link Looks#GOOD}
   * @throws IOException if the sheet cannot be made, or the audit not be written
   */
  Sent send(Order order, String address) throws IOException;
}
