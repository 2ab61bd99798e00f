package org.clearleaf.web;

import java.net.InetAddress;
import java.util.Set;

/** Who may use the server. */
public sealed interface Access {

  /** Whoever sits at this computer: nothing listens to the network. */
  record ThisComputer() implements Access {}

  /** Whoever knows the password. */
  record ByPassword(Password password) implements Access {}

  /**
   * Whom a reverse proxy names in a header, which it takes away from what clients send.
   *
   * @param header such as {@code X-Forwarded-User}
   * @param proxies the only addresses that are believed, and listened to
   */
  record ByProxy(String header, Set<InetAddress> proxies) implements Access {
    public ByProxy {
      proxies = Set.copyOf(proxies);
      // RFC 9110, 5.6.2
      if (!header.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
        throw new IllegalArgumentException("\"" + header + "\" is no name of a header");
      }
    }
  }
}
