package org.clearleaf.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What people type into a browser to come to the server. */
public final class Reach {
  private Reach() {}

  /**
   * What a browser on the computer itself opens.
   *
   * @param port at which the server listens
   */
  public static String here(ServeOptions options, int port) {
    // Only an address of the network that is listened to alone does not answer to localhost.
    return options.addresses().stream()
        .filter(address -> !address.isAnyLocalAddress() && !address.isLoopbackAddress())
        .map(address -> url(literal(address), port))
        .findFirst()
        .orElse(url(ServeOptions.LOCALHOST, port));
  }

  /**
   * What browsers on other computers open: by the names that the server knows, then by the
   * addresses at which it listens, those of IPv4 first.
   *
   * @param port at which the server listens
   * @param own all addresses of this computer; asked for where the server listens at all of them
   * @return none where only this computer reaches it
   */
  public static List<String> elsewhere(
      ServeOptions options, int port, Supplier<List<InetAddress>> own) {
    var addresses =
        options.addresses().stream()
            .flatMap(
                address -> address.isAnyLocalAddress() ? own.get().stream() : Stream.of(address))
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .distinct()
            .sorted(
                Comparator.comparing((InetAddress address) -> !(address instanceof Inet4Address))
                    .thenComparing(InetAddress::getHostAddress))
            .toList();
    var urls = new ArrayList<String>();
    if (!addresses.isEmpty()) {
      options.names().stream().sorted().forEach(name -> urls.add(url(name, port)));
      addresses.forEach(address -> urls.add(url(literal(address), port)));
    }
    return List.copyOf(urls);
  }

  /** All addresses of this computer; none where the system does not tell. */
  public static List<InetAddress> ownAddresses() {
    try {
      return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  /** Without the scope, which names a network card of this computer (RFC 6874). */
  private static String literal(InetAddress address) {
    return Hosts.literal(address.getHostAddress().replaceFirst("%.*", ""));
  }

  private static String url(String host, int port) {
    return "http://" + host + ":" + port + "/";
  }
}
