package org.clearleaf.web;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/** Who may use the server. */
public sealed interface Access {

  /** The addresses that are believed when they tell for whom they ask. */
  default Set<InetAddress> trusted() {
    return switch (this) {
      case ThisComputer _ -> Set.of();
      case ByPassword(_, var proxies) -> proxies;
      case ByProxy(_, var proxies) -> proxies;
    };
  }

  /** Whoever sits at this computer: nothing listens to the network. */
  record ThisComputer() implements Access {}

  /**
   * Whoever knows the password.
   *
   * @param proxies addresses that are believed when they tell for whom they ask ({@code
   *     X-Forwarded-For}); none where no proxy stands in front
   */
  record ByPassword(Password password, Set<InetAddress> proxies) implements Access {
    public ByPassword {
      proxies = Set.copyOf(proxies);
    }

    public ByPassword(Password password) {
      this(password, Set.of());
    }
  }

  /**
   * Whom a reverse proxy names in a header, which it takes away from what clients send.
   *
   * @param header such as {@code X-Forwarded-User}
   * @param proxies the only addresses that are believed, and listened to
   */
  record ByProxy(String header, Set<InetAddress> proxies) implements Access {
    /** With one of these as its header, everybody would be let in. */
    private static final Set<String> SENT_BY_BROWSERS =
        Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "connection",
            "content-length",
            "content-type",
            "cookie",
            "host",
            "origin",
            "pragma",
            "priority",
            "referer",
            "sec-fetch-dest",
            "sec-fetch-mode",
            "sec-fetch-site",
            "sec-fetch-user",
            "te",
            "upgrade-insecure-requests",
            "user-agent",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-proto");

    public ByProxy {
      proxies = Set.copyOf(proxies);
      // RFC 9110, 5.6.2
      if (!header.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
        throw new IllegalArgumentException("\"" + header + "\" is no name of a header");
      }
      if (SENT_BY_BROWSERS.contains(header.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "every browser sends the header \"" + header + "\": it says nothing of who it is");
      }
    }
  }
}
