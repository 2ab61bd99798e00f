package org.clearleaf.clinic;

import java.util.Optional;

/**
 * How the clinic sends e-mail. Without a server, drafts are written that its own mail program
 * sends.
 *
 * @param from the sender's address, if it is the same for everybody
 */
public record MailSettings(Optional<String> from, Optional<Server> server) {

  public static final MailSettings NONE = new MailSettings(Optional.empty(), Optional.empty());

  /**
   * A server that takes mail. Always over TLS; user and password come from the environment.
   *
   * @param port 1 to 65535
   */
  public record Server(String host, int port, Tls tls) {}

  /** How a connection becomes a protected one. */
  public enum Tls {
    /** From its first byte, usually at port 465. */
    IMPLICIT,
    /** By STARTTLS, which must succeed; usually at port 587. */
    STARTTLS
  }
}
