package org.clearleaf.web;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.clearleaf.base.Problems;
import org.clearleaf.mail.HandOver;
import org.clearleaf.mail.Message;
import org.clearleaf.mail.Step;
import org.clearleaf.press.Order;

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

  /** Whether a server is known that takes e-mail. */
  boolean sends();

  /** The sender, where it is the same for everybody. */
  Optional<String> from();

  Looks looks(String address);

  /**
   * The e-mail as it will read; nothing has been sent.
   *
   * @return empty, with problems, where the sheet or its letter cannot be made
   * @throws IOException if the shelf cannot be read, or too much is being printed at the moment
   */
  Optional<Message> compose(Order order, Problems problems) throws IOException;

  /**
   * A file that the clinic's own mail program opens and sends; a line in the audit.
   *
   * @param address looks {@link Looks#GOOD}
   * @param again whether it has its line already
   * @throws IOException if the audit cannot be written; there is then no file
   */
  PageAnswer.File draft(Message message, String address, boolean again) throws IOException;

  /**
   * Sends it once and waits for the server's answer; a line in the audit before and after. Throws
   * only where nobody can say any more whether it went out.
   *
   * @param address looks {@link Looks#GOOD}
   * @param handOver by which it may be called off
   */
  Sent send(Message message, String address, HandOver handOver, Consumer<Step> progress);
}
