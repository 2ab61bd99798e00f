package org.clearleaf.mail;

/** How far the sending of a mail has come. */
public enum Step {
  /** The server is looked for, the connection protected, the clinic signed in. */
  CONNECTING,
  /** The mail is on its way to the server. */
  SENDING,
  /** The server has answered, or nothing more can come. */
  ANSWERED
}
