package org.clearleaf.mail;

/** What became of a mail that was to be sent. */
public sealed interface Outcome {

  /** The server took it. {@code answer} is its last line. */
  record Sent(String answer) implements Outcome {}

  /**
   * The server said no. {@code permanent}: trying again will not help (RFC 5321, 4.2.1: 5yz).
   *
   * @param code three digits
   */
  record Refused(int code, String answer, boolean permanent) implements Outcome {}

  /** It was never handed over: sending it again cannot send it twice. */
  record NotHandedOver(Reason reason) implements Outcome {}

  /**
   * The connection ended after all of it was handed over and before the server answered: it may
   * have been sent, and is not sent again by itself.
   */
  record Unknown() implements Outcome {}

  /** Why a mail was not handed over. */
  enum Reason {
    /** There is no such server, or nobody listens. */
    NO_CONNECTION,
    /** The server does not protect the connection, or cannot prove its name. */
    NO_TLS,
    /** The user or password of the environment is not the server's. */
    SIGN_IN,
    /** The address has letters that the server does not know (RFC 6531). */
    NO_UTF8,
    /** The server was silent for too long. */
    TIME_OUT,
    /** The connection ended. */
    BROKEN,
    /** The audit line could not be written; without one nothing is sent. */
    NO_AUDIT
  }

  /** The word for the audit log. */
  default String word() {
    return switch (this) {
      case Sent _ -> "sent";
      case Refused(var code, _, _) -> "refused-" + code;
      case NotHandedOver(var reason) ->
          "not-handed-over-" + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      case Unknown _ -> "unknown";
    };
  }
}
