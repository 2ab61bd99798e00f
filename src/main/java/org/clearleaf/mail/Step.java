package org.clearleaf.mail;

/** How far the sending of a mail has come. */
public enum Step {
  /** The server is looked for. */
  CONNECTING,
  /** The connection is protected and the clinic signed in; the server is told the addresses. */
  CONNECTED,
  /** The server wants the mail, which is on its way to it. */
  SENDING,
  /** The server has answered, or nothing more can come. */
  ANSWERED
}
