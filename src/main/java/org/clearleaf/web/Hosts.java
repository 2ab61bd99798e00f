package org.clearleaf.web;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names under which browsers may ask for the server. A page of somebody else can point a name
 * of its own at this computer (DNS rebinding); it cannot make a browser ask by another name.
 */
final class Hosts {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([a-z0-9.-]{0,252})|\\[[0-9a-f:.]+]");

  private final Set<String> names;

  /**
   * @param names checked ones, beside those of the loopback
   */
  Hosts(Set<String> names) {
    this.names = names;
  }

  /**
   * @throws IllegalArgumentException if it is no name of a host
   */
  static String checkedName(String name) {
    var lower = name.strip().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(lower).matches()) {
      throw new IllegalArgumentException(
          "--name is the name of a computer without a port, such as handouts.example.org, not \""
              + name
              + "\"");
    }
    return lower;
  }

  /**
   * The name in a header, if it looks like one.
   *
   * @param host as the client sent it
   */
  static Optional<String> name(String host) {
    return Optional.of(withoutPort(host.strip()).toLowerCase(Locale.ROOT))
        .filter(name -> NAME.matcher(name).matches());
  }

  /**
   * @param host the header, as the client sent it
   * @param local the address of ours that the client has reached: whoever types an address is not
   *     sent there by a name
   */
  boolean isOurs(String host, String local) {
    var name = withoutPort(host).toLowerCase(Locale.ROOT);
    return LOOPBACK.contains(name)
        || names.contains(name)
        || !local.isEmpty() && isSameAddress(name, local);
  }

  /** There are many ways to write an address of IPv6; browsers shorten it (RFC 5952). */
  private static boolean isSameAddress(String name, String local) {
    try {
      return InetAddress.ofLiteral(bare(name)).equals(InetAddress.ofLiteral(bare(local)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String bare(String address) {
    var bare =
        address.startsWith("[") && address.endsWith("]")
            ? address.substring(1, address.length() - 1)
            : address;
    // The scope is a network card of this computer, and no browser sends it.
    return bare.replaceFirst("%.*", "");
  }

  /** Whether an {@code Origin} is that of the host which was asked (RFC 6454, 6.2). */
  static boolean isOrigin(String origin, String host) {
    int scheme = origin.indexOf("://");
    return scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host);
  }

  /** An address as it stands in a URL (RFC 3986, 3.2.2). */
  static String literal(String address) {
    return address.indexOf(':') >= 0 && !address.startsWith("[") ? "[" + address + "]" : address;
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
  }
}
