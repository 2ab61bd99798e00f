package org.clearleaf.mail;

/**
 * The moment from which on a mail may go out: when the server is given the text (RFC 5321,
 * 4.1.1.4). Until then it can be called off, and has then certainly not been sent; afterwards
 * nobody can. One for each mail; safe for several threads.
 */
public final class HandOver {

  /** Thrown in the thread that sends, in the place of handing over. */
  static final class CalledOff extends RuntimeException {
    private static final long serialVersionUID = 1;

    private CalledOff() {
      super("called off", null, false, false);
    }
  }

  private enum State {
    BEFORE,
    BEGUN,
    ENDED,
    CALLED_OFF
  }

  private State state = State.BEFORE;
  private Runnable record = () -> {};

  /**
   * Calls the mail off.
   *
   * @return whether it is certain now that it does not go out
   */
  public synchronized boolean callOff() {
    if (state == State.BEFORE) {
      state = State.CALLED_OFF;
      record.run();
    }
    return state == State.CALLED_OFF;
  }

  /**
   * @param whenCalledOff puts that on record, as the thread that sends may be waiting for long
   * @return false if it has been called off already
   */
  synchronized boolean expect(Runnable whenCalledOff) {
    record = whenCalledOff;
    return state != State.CALLED_OFF;
  }

  synchronized void begin() {
    if (state == State.CALLED_OFF) {
      throw new CalledOff();
    }
    state = State.BEGUN;
  }

  /** Whether the outcome is still to be put on record; nothing can be called off any more. */
  synchronized boolean end() {
    if (state == State.CALLED_OFF) {
      return false;
    }
    state = State.ENDED;
    return true;
  }
}
